#include "model/pieces.h"

#include <algorithm>
#include <unordered_set>

#include "model/edits.h"

namespace moldloft
{

namespace
{

constexpr std::size_t longestName = 63; // of a DNS label

/// "orders" of "orders-2".
std::string stemOf(const std::string &name)
{
    const auto dash = name.rfind('-');
    if (dash == std::string::npos || dash == 0 || dash + 1 == name.size())
        return name;
    const bool isNumber = std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dash) + 1,
                                      name.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber && name[dash + 1] != '0' ? name.substr(0, dash) : name;
}

template<class IsTaken>
std::string numbered(const std::string &base, const IsTaken &isTaken)
{
    if (!isTaken(base))
        return base;
    const std::string stem = stemOf(base);
    for (int i = 2;; ++i) {
        const std::string suffix = '-' + std::to_string(i);
        std::string name = stem.substr(0, longestName - suffix.size()) + suffix;
        if (!isTaken(name))
            return name;
    }
}

/// Adds the elements of a piece to a design, all at once.
class Insertion
{
public:
    Insertion(const Document &document, const Piece &piece, const std::string &into)
        : m_document(document), m_piece(piece), m_into(into), m_lastId(document.lastId().value)
    {
    }

    Inserted run()
    {
        m_namespacesOnly = std::all_of(
            m_piece.document.records().begin(), m_piece.document.records().end(),
            [](const RecordPtr &record) { return record->kind() == ElementKind::Namespace; });
        chooseNamespaces();
        for (const RecordPtr &original : m_piece.document.records()) {
            if (original->kind() != ElementKind::Namespace)
                add(*original);
        }
        for (std::size_t i = 0; i < m_records.size(); ++i)
            follow(*m_originals[i], m_records[i]);
        std::vector<Record> records = std::move(m_namespaces);
        std::move(m_records.begin(), m_records.end(), std::back_inserter(records));
        m_result.document = m_document.with(std::move(records));
        return std::move(m_result);
    }

private:
    /// A piece of namespaces alone is about them.
    bool isWhole(const std::string &ns) const
    {
        return m_namespacesOnly ||
               std::find(m_piece.whole.begin(), m_piece.whole.end(), ns) != m_piece.whole.end();
    }

    void chooseNamespaces()
    {
        std::vector<std::string> partial;
        for (const RecordPtr &record : m_piece.document.records()) {
            const bool isNamespace = record->kind() == ElementKind::Namespace;
            const std::string &ns = isNamespace ? record->name : record->ns;
            if (std::find(partial.begin(), partial.end(), ns) == partial.end() && !isWhole(ns))
                partial.push_back(ns);
        }
        for (const std::string &ns : partial) {
            m_home[ns] = partial.size() == 1 && !m_into.empty() ? m_into : ns;
            if (!m_home[ns].empty() && !m_document.findNamespace(m_home[ns]))
                addNamespace(ns, m_home[ns]);
        }
        for (const Record *record : m_piece.document.all(ElementKind::Namespace)) {
            const std::string &ns = record->name;
            if (!isWhole(ns))
                continue;
            const std::string name = numbered(ns, [this](const std::string &wanted) {
                return isTaken(ElementKind::Namespace, {}, wanted);
            });
            m_home[ns] = name;
            m_result.added.push_back(addNamespace(ns, name));
        }
    }

    ElementId addNamespace(const std::string &original, const std::string &name)
    {
        const Record *old = m_piece.document.findNamespace(original);
        Record record = old ? *old : Record{};
        record.id = ElementId{++m_lastId};
        record.name = name;
        record.was.reset();
        m_claimed.insert(claim(ElementKind::Namespace, {}, name));
        if (old)
            m_result.ids.emplace(old->id, record.id);
        m_namespaces.push_back(std::move(record));
        return m_namespaces.back().id;
    }

    void add(const Record &original)
    {
        Record record = original;
        record.id = ElementId{++m_lastId};
        record.was.reset();
        const auto home = m_home.find(original.ns);
        record.ns = home == m_home.end() ? original.ns : home->second;
        record.name = numbered(original.name, [&](const std::string &name) {
            return isTaken(record.kind(), record.ns, name);
        });
        m_claimed.insert(claim(record.kind(), record.ns, record.name));
        m_result.ids.emplace(original.id, record.id);
        if (!isWhole(original.ns))
            m_result.added.push_back(record.id);
        m_placeOf.emplace(original.id, m_records.size());
        m_originals.push_back(&original);
        m_records.push_back(std::move(record));
    }

    static std::string claim(ElementKind kind, const std::string &ns, const std::string &name)
    {
        const std::string scope =
            becomesServiceObject(kind) ? "object" : std::to_string(static_cast<int>(kind));
        return scope + '/' + ns + '/' + name;
    }

    bool isTaken(ElementKind kind, const std::string &ns, const std::string &name) const
    {
        return m_claimed.contains(claim(kind, ns, name)) || isNameTaken(m_document, kind, ns, name);
    }

    /// Rewrites what the copy refers to.
    void follow(const Record &original, Record &record)
    {
        std::vector<Edge> lost;
        forEachRef(record, [&](EdgeKind kind, Ref &ref, const std::string &path) {
            const Record *inside = resolve(m_piece.document, kind, ref, original.ns);
            if (const auto copy = inside ? m_placeOf.find(inside->id) : m_placeOf.end();
                copy != m_placeOf.end()) {
                const Record &target = m_records[copy->second];
                ref = Ref::to(target.ns, target.name, record.ns);
                return;
            }
            const Ref outside = Ref::to(ref.namespaceFrom(original.ns), ref.name(), record.ns);
            const Record *target = resolve(m_document, kind, outside, record.ns);
            if (!target && kind == EdgeKind::ChannelBroker)
                target = brokerOf(record.ns);
            if (!target)
                m_result.lost.push_back(ref.text);
            if (!target || (kind == EdgeKind::Owns && hasOwner(*target)))
                lost.push_back({kind, record.id, {}, ref, path});
            else
                ref = Ref::to(target->ns, target->name, record.ns);
        });
        // from the back, so that the indices before it stay true
        for (auto edge = lost.rbegin(); edge != lost.rend(); ++edge)
            removeReference(record, *edge);
    }

    const Record *brokerOf(const std::string &ns) const
    {
        for (const Record *record : m_document.elementsOf(ns)) {
            if (record->kind() == ElementKind::Broker)
                return record;
        }
        return nullptr;
    }

    bool hasOwner(const Record &database)
    {
        if (!m_ownersRead) {
            m_ownersRead = true;
            for (const Record *service : m_document.all(ElementKind::Service)) {
                for (const Ref &ref : service->as<Service>()->owns) {
                    if (const Record *owned = resolve(m_document, EdgeKind::Owns, ref, service->ns))
                        m_owned.insert(owned->id);
                }
            }
        }
        return m_owned.contains(database.id);
    }

    const Document &m_document;
    const Piece &m_piece;
    const std::string &m_into;
    std::uint64_t m_lastId;
    std::unordered_map<std::string, std::string> m_home; ///< namespace of the piece → here
    std::unordered_set<std::string> m_claimed;
    std::vector<Record> m_namespaces;
    std::vector<Record> m_records;
    std::vector<const Record *> m_originals;
    std::unordered_map<ElementId, std::size_t> m_placeOf; ///< original → position in m_records
    std::unordered_set<ElementId> m_owned;
    bool m_ownersRead = false;
    bool m_namespacesOnly = false;
    Inserted m_result;
};

} // namespace

Piece pieceOf(const Document &document, const std::vector<ElementId> &ids)
{
    const std::unordered_set<ElementId> wanted(ids.begin(), ids.end());
    Piece piece;
    std::unordered_set<std::string> named;
    std::vector<RecordPtr> records;
    for (const RecordPtr &record : document.records()) {
        if (record->kind() == ElementKind::Namespace) {
            if (wanted.contains(record->id))
                piece.whole.push_back(record->name);
            continue;
        }
        const auto *channel = record->as<Channel>();
        const Record *broker =
            channel ? resolve(document, EdgeKind::ChannelBroker, channel->broker, record->ns)
                    : nullptr;
        const Record *ns = document.findNamespace(record->ns);
        if (wanted.contains(record->id) || (ns && wanted.contains(ns->id)) ||
            (broker && wanted.contains(broker->id))) {
            records.push_back(record);
            named.insert(record->ns);
        }
    }
    std::vector<RecordPtr> all;
    for (const RecordPtr &record : document.records()) {
        if (record->kind() == ElementKind::Namespace &&
            (wanted.contains(record->id) || named.contains(record->name)))
            all.push_back(record);
    }
    all.insert(all.end(), records.begin(), records.end());
    Settings settings;
    settings.name = document.settings().name;
    piece.document = Document(std::move(settings), std::move(all)).regrouped();
    return piece;
}

Inserted insertPiece(const Document &document, const Piece &piece, const std::string &into)
{
    return Insertion(document, piece, into).run();
}

} // namespace moldloft
