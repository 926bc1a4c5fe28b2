#include "model/document.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

#include "model/index.h"

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

/// Built when first asked for, by whichever thread asks first.
template<class T>
class Lazy
{
public:
    const T &get(const std::vector<RecordPtr> &records) const
    {
        std::call_once(m_made, [&] { m_value = std::make_unique<const T>(records); });
        return *m_value;
    }

private:
    mutable std::once_flag m_made;
    mutable std::unique_ptr<const T> m_value;
};

/// The records by kind and by namespace, in file order.
struct Lists {
    ByText<std::vector<const Record *>> byNamespace;
    std::array<std::vector<const Record *>, elementKindCount> byKind;

    explicit Lists(const std::vector<RecordPtr> &records)
    {
        std::vector<const Record *> *sameNamespace = nullptr; // they mostly stand together
        const std::string *ns = nullptr;
        for (const auto &record : records) {
            byKind[static_cast<std::size_t>(record->kind())].push_back(record.get());
            if (record->kind() == ElementKind::Namespace)
                continue;
            if (!ns || *ns != record->ns) {
                sameNamespace = &byNamespace[record->ns];
                ns = &record->ns;
            }
            sameNamespace->push_back(record.get());
        }
    }
};

/// Where a new record stands: behind the last of its namespace.
std::vector<RecordPtr>::const_iterator endOfNamespace(const std::vector<RecordPtr> &records,
                                                      const Record &added)
{
    if (added.ns.empty()) // a namespace, or a note beside them
        return records.end();
    const auto last = std::find_if(records.rbegin(), records.rend(), [&](const RecordPtr &other) {
        return other->ns == added.ns ||
               (other->kind() == ElementKind::Namespace && other->name == added.ns);
    });
    return last == records.rend() ? records.end() : last.base();
}

bool hasSameName(const Record &a, const Record &b)
{
    return a.name == b.name && a.ns == b.ns && a.kind() == b.kind();
}

} // namespace

struct Document::Data {
    std::shared_ptr<const Settings> settings;
    std::vector<RecordPtr> records;
    ElementId lastId;
    /// Shared by versions that differ in fields only.
    std::shared_ptr<const Lazy<Index>> index = std::make_shared<const Lazy<Index>>();
    Lazy<Lists> lists;
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
    return m_data->index->get(m_data->records);
}

RecordPtr Document::findPtr(ElementId id) const
{
    const std::size_t at = index().find(id);
    return at == Index::none ? nullptr : m_data->records[at];
}

const Record *Document::find(ElementId id) const
{
    const std::size_t at = index().find(id);
    return at == Index::none ? nullptr : m_data->records[at].get();
}

const Record *Document::find(ElementKind kind, std::string_view ns, std::string_view name) const
{
    const std::size_t at = index().find(m_data->records, kind, ns, name);
    return at == Index::none ? nullptr : m_data->records[at].get();
}

const Record *Document::findNamespace(std::string_view name) const
{
    return find(ElementKind::Namespace, {}, name);
}

const Record *Document::findObject(std::string_view ns, std::string_view name) const
{
    const std::size_t at = index().findObject(m_data->records, ns, name);
    return at == Index::none ? nullptr : m_data->records[at].get();
}

const std::vector<const Record *> &Document::elementsOf(std::string_view ns) const
{
    static const std::vector<const Record *> none;
    const auto &byNamespace = m_data->lists.get(m_data->records).byNamespace;
    const auto it = byNamespace.find(ns);
    return it == byNamespace.end() ? none : it->second;
}

const std::vector<const Record *> &Document::all(ElementKind kind) const
{
    return m_data->lists.get(m_data->records).byKind[static_cast<std::size_t>(kind)];
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
    bool sameNames = true;
    std::vector<Record *> added;
    for (auto &record : records) { // replacements first: an insertion moves positions
        const std::size_t known = record.id ? index().find(record.id) : Index::none;
        if (known == Index::none) {
            added.push_back(&record);
            continue;
        }
        sameNames = sameNames && hasSameName(record, *m_data->records[known]);
        data->records[known] = std::make_shared<const Record>(std::move(record));
    }
    if (sameNames && added.empty())
        data->index = m_data->index;
    for (Record *record : added) {
        if (!record->id)
            record->id = ElementId{data->lastId.value + 1};
        data->lastId = std::max(data->lastId, record->id);
        const auto where = endOfNamespace(data->records, *record);
        data->records.insert(where, std::make_shared<const Record>(std::move(*record)));
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
    for (const auto &record : m_data->records) { // an element may stand before its namespace
        if (record->kind() == ElementKind::Namespace)
            order.emplace(record->name, order.size());
    }
    for (const auto &record : m_data->records)
        order.emplace(record->ns, order.size());
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
