#include "model/document.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace moldloft
{

namespace
{

/// Transparent hashing, so that lookups by string_view build no string.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>{}(text);
    }
};
template<class T>
using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

std::string indexKey(char scope, std::string_view ns, std::string_view name)
{
    std::string key;
    key.reserve(ns.size() + name.size() + 2);
    key += scope;
    key += ns;
    key += '/';
    key += name;
    return key;
}

char scopeOf(ElementKind kind)
{
    return static_cast<char>('a' + static_cast<int>(kind));
}
constexpr char objectScope = 'O';

} // namespace

struct Index {
    std::unordered_map<ElementId, std::size_t> byId;
    ByText<const Record *> byName;
    ByText<std::vector<const Record *>> byNamespace;
    std::array<std::vector<const Record *>, elementKindCount> byKind;

    explicit Index(const std::vector<RecordPtr> &records)
    {
        byId.reserve(records.size());
        byName.reserve(records.size() * 2);
        for (std::size_t i = 0; i < records.size(); ++i) {
            const Record *record = records[i].get();
            byId.emplace(record->id, i);
            byName.emplace(indexKey(scopeOf(record->kind()), record->ns, record->name), record);
            if (becomesServiceObject(record->kind()))
                byName.emplace(indexKey(objectScope, record->ns, record->name), record);
            byKind[static_cast<std::size_t>(record->kind())].push_back(record);
            if (record->kind() != ElementKind::Namespace)
                byNamespace[record->ns].push_back(record);
        }
    }
};

struct Document::Data {
    std::shared_ptr<const Settings> settings;
    std::vector<RecordPtr> records;
    ElementId lastId;
    mutable std::once_flag indexed;
    mutable std::unique_ptr<const Index> index;
};

Document::Document() : Document(Settings{}, {}) {}

Document::Document(Settings settings, std::vector<RecordPtr> records)
{
    auto data = std::make_shared<Data>();
    data->settings = std::make_shared<const Settings>(std::move(settings));
    for (const auto &record : records)
        data->lastId = std::max(data->lastId, record->id);
    for (auto &record : records) {
        if (record->id)
            continue;
        Record numbered = *record;
        numbered.id = ElementId{++data->lastId.value};
        record = std::make_shared<const Record>(std::move(numbered));
    }
    data->records = std::move(records);
    m_data = std::move(data);
}

Document::Document(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

const Settings &Document::settings() const
{
    return *m_data->settings;
}

const std::shared_ptr<const Settings> &Document::settingsPtr() const
{
    return m_data->settings;
}

const std::vector<RecordPtr> &Document::records() const
{
    return m_data->records;
}

ElementId Document::lastId() const
{
    return m_data->lastId;
}

const Index &Document::index() const
{
    std::call_once(m_data->indexed,
                   [this] { m_data->index = std::make_unique<const Index>(m_data->records); });
    return *m_data->index;
}

RecordPtr Document::findPtr(ElementId id) const
{
    const auto &byId = index().byId;
    const auto it = byId.find(id);
    return it == byId.end() ? nullptr : m_data->records[it->second];
}

const Record *Document::find(ElementId id) const
{
    const auto &byId = index().byId;
    const auto it = byId.find(id);
    return it == byId.end() ? nullptr : m_data->records[it->second].get();
}

const Record *Document::find(ElementKind kind, std::string_view ns, std::string_view name) const
{
    const auto &byName = index().byName;
    const auto it = byName.find(indexKey(scopeOf(kind), ns, name));
    return it == byName.end() ? nullptr : it->second;
}

const Record *Document::findNamespace(std::string_view name) const
{
    return find(ElementKind::Namespace, {}, name);
}

const Record *Document::findObject(std::string_view ns, std::string_view name) const
{
    const auto &byName = index().byName;
    const auto it = byName.find(indexKey(objectScope, ns, name));
    return it == byName.end() ? nullptr : it->second;
}

const std::vector<const Record *> &Document::elementsOf(std::string_view ns) const
{
    static const std::vector<const Record *> none;
    const auto &byNamespace = index().byNamespace;
    const auto it = byNamespace.find(ns);
    return it == byNamespace.end() ? none : it->second;
}

const std::vector<const Record *> &Document::all(ElementKind kind) const
{
    return index().byKind[static_cast<std::size_t>(kind)];
}

Document Document::with(Record record) const
{
    std::vector<Record> records;
    records.push_back(std::move(record));
    return with(std::move(records));
}

Document Document::with(std::vector<Record> records) const
{
    auto data = std::make_shared<Data>();
    data->settings = m_data->settings;
    data->records = m_data->records;
    data->lastId = m_data->lastId;
    for (auto &record : records) {
        const auto &byId = index().byId;
        const auto known = byId.find(record.id);
        if (known != byId.end() && record.id) {
            data->records[known->second] = std::make_shared<const Record>(std::move(record));
            continue;
        }
        if (!record.id)
            record.id = ElementId{data->lastId.value + 1};
        data->lastId = std::max(data->lastId, record.id);
        auto where = data->records.end();
        if (record.kind() != ElementKind::Namespace) {
            const auto last = std::find_if(
                data->records.rbegin(), data->records.rend(), [&](const RecordPtr &other) {
                    return other->ns == record.ns ||
                           (other->kind() == ElementKind::Namespace && other->name == record.ns);
                });
            if (last != data->records.rend())
                where = last.base();
        }
        data->records.insert(where, std::make_shared<const Record>(std::move(record)));
    }
    return Document(std::move(data));
}

Document Document::without(const std::vector<ElementId> &ids) const
{
    const std::unordered_set<ElementId> gone(ids.begin(), ids.end());
    auto data = std::make_shared<Data>();
    data->settings = m_data->settings;
    data->lastId = m_data->lastId;
    data->records.reserve(m_data->records.size());
    for (const auto &record : m_data->records) {
        if (!gone.contains(record->id))
            data->records.push_back(record);
    }
    return Document(std::move(data));
}

Document Document::withSettings(Settings settings) const
{
    auto data = std::make_shared<Data>();
    data->settings = std::make_shared<const Settings>(std::move(settings));
    data->records = m_data->records;
    data->lastId = m_data->lastId;
    return Document(std::move(data));
}

Document Document::regrouped() const
{
    auto data = std::make_shared<Data>();
    data->settings = m_data->settings;
    data->lastId = m_data->lastId;
    ByText<std::size_t> order;
    for (const auto &record : m_data->records) {
        const std::string &ns =
            record->kind() == ElementKind::Namespace ? record->name : record->ns;
        order.emplace(ns, order.size());
    }
    data->records = m_data->records;
    const auto rank = [&](const RecordPtr &record) {
        const bool isNamespace = record->kind() == ElementKind::Namespace;
        return std::pair{order.find(isNamespace ? record->name : record->ns)->second, !isNamespace};
    };
    std::stable_sort(data->records.begin(), data->records.end(),
                     [&](const RecordPtr &a, const RecordPtr &b) { return rank(a) < rank(b); });
    return Document(std::move(data));
}

bool Document::operator==(const Document &other) const
{
    if (m_data == other.m_data)
        return true;
    if (!(settings() == other.settings()) || records().size() != other.records().size())
        return false;
    return std::equal(records().begin(), records().end(), other.records().begin(),
                      [](const RecordPtr &a, const RecordPtr &b) { return a == b || *a == *b; });
}

} // namespace moldloft
