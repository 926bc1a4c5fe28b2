#include "merge/merge.h"

#include <algorithm>
#include <memory>

#include "kinds/kind.h"
#include "merge/identities.h"
#include "merge/merge_value.h"
#include "merge/order.h"
#include "merge/presence.h"
#include "model/edits.h"

namespace moldloft
{

namespace merging
{
namespace
{

using What = MergeConflict::What;

std::vector<ElementId> idsOf(const Document &document, const std::function<bool(ElementId)> &wanted)
{
    std::vector<ElementId> ids;
    for (const RecordPtr &record : document.records()) {
        if (wanted(record->id))
            ids.push_back(record->id);
    }
    return ids;
}

const Field &fieldsOf(ElementKind kind)
{
    static const std::vector<Field> roots = [] {
        std::vector<Field> list(static_cast<std::size_t>(elementKindCount));
        for (const Kind &known : allKinds())
            list[static_cast<std::size_t>(known.kind)].members = known.fields;
        return list;
    }();
    return roots[static_cast<std::size_t>(kind)];
}

class DesignMerge
{
public:
    DesignMerge(const MergeSide &base, const MergeSide &mine, const Document &theirs,
                const Layout &theirLayout, const std::set<std::string> &takeTheirs)
        : m_takeTheirs(takeTheirs), m_baseLayout(base.layout), m_mineLayout(mine.layout),
          m_theirLayout(theirLayout), m_base(base.document, m_references, References::Side::Base),
          m_mine(mine.document, m_references, References::Side::Mine),
          m_theirs(theirs, m_references, References::Side::Theirs),
          m_presence(m_base, m_mine, m_theirs,
                     [this](ElementId id) { return takes(What::Removed, id, {}); })
    {
    }

    MergeResult run()
    {
        const std::vector<ElementId> order = orderOfElements();
        mergeNames(order);
        settleNames(order);
        MergeResult result;
        std::vector<RecordPtr> records;
        for (const ElementId id : order)
            records.push_back(mergedRecord(id));
        result.document = Document(mergedSettings(), std::move(records)).regrouped();
        result.layout = mergedLayout(order);
        reportRemovals();
        result.conflicts = sorted(result.document);
        return result;
    }

private:
    struct Shape {
        Record record; ///< kind, name, namespace and id of the merged element
        ElementId space;
    };

    bool takes(What what, ElementId element, const std::string &field) const
    {
        MergeConflict conflict;
        conflict.what = what;
        conflict.element = element;
        conflict.field = field;
        return m_takeTheirs.contains(conflict.key());
    }

    MergeConflict &report(What what, ElementId element, std::string field, Maybe base, Maybe mine,
                          Maybe theirs)
    {
        const bool took = takes(what, element, field);
        m_conflicts.push_back({what,
                               element,
                               ElementKind::Namespace,
                               {},
                               std::move(field),
                               std::move(base),
                               std::move(mine),
                               std::move(theirs),
                               took});
        return m_conflicts.back();
    }

    const Record *anyOf(ElementId id) const
    {
        if (const Record *mine = m_mine.find(id))
            return mine;
        const Record *theirs = m_theirs.find(id);
        return theirs ? theirs : m_base.find(id);
    }

    std::vector<ElementId> orderOfElements()
    {
        const auto isThere = [this](ElementId id) {
            return !m_presence.isGone(id) && (m_mine.find(id) || m_theirs.find(id));
        };
        const auto ids = [&isThere](const Version &version) {
            return idsOf(version.document(), isThere);
        };
        return mergeOrder<ElementId>(ids(m_base), ids(m_mine), ids(m_theirs), [this] {
            return report(What::Order, {}, {}, {}, {}, {}).tookTheirs;
        });
    }

    /// Name and namespace of every element, as the sides want them.
    void mergeNames(const std::vector<ElementId> &order)
    {
        for (const ElementId id : order) {
            const Record *b = m_base.find(id), *m = m_mine.find(id), *t = m_theirs.find(id);
            Shape shape;
            shape.record = makeRecord(anyOf(id)->kind(), {}, mergedName(id, b, m, t));
            shape.record.id = id;
            shape.space = mergedSpace(id, b, m, t);
            m_shapes.emplace(id, std::move(shape));
        }
    }

    std::string mergedName(ElementId id, const Record *b, const Record *m, const Record *t)
    {
        if (!m || !t)
            return (m ? m : t)->name;
        if (m->name == t->name || (b && t->name == b->name))
            return m->name;
        if (b && m->name == b->name)
            return t->name;
        const bool took =
            report(What::Name, id, {}, b ? Maybe(b->name) : Maybe(), Value(m->name), Value(t->name))
                .tookTheirs;
        return took ? t->name : m->name;
    }

    ElementId mergedSpace(ElementId id, const Record *b, const Record *m, const Record *t)
    {
        // 0 is the top of the design, where notes may stand; nothing: a namespace that is gone.
        using Space = std::optional<ElementId>;
        const auto space = [this](const Version &version, const Record *record) -> Space {
            if (!record)
                return {};
            const ElementId in = version.spaceOf(*record);
            if (in ? !m_presence.isGone(in) && anyOf(in) : record->ns.empty())
                return in;
            return {};
        };
        const Space before = space(m_base, b), mine = space(m_mine, m), theirs = space(m_theirs, t);
        if (!mine || !theirs)
            return mine ? *mine : theirs ? *theirs : before.value_or(ElementId{});
        if (mine == theirs || theirs == before)
            return *mine;
        if (mine == before)
            return *theirs;
        const auto named = [](const Record *record) {
            return record ? Maybe(record->ns) : Maybe();
        };
        return report(What::Space, id, {}, named(b), named(m), named(t)).tookTheirs ? *theirs
                                                                                    : *mine;
    }

    /// Fills in the namespaces' names, and gives what arrives from theirs another name where mine
    /// already has one of that name.
    void settleNames(const std::vector<ElementId> &order)
    {
        std::vector<ElementId> namespaces, mine, theirs;
        for (const ElementId id : order) {
            const Record *own = m_mine.find(id);
            if (m_shapes.at(id).record.kind() == ElementKind::Namespace)
                namespaces.push_back(id);
            else if (own && own->name == m_shapes.at(id).record.name &&
                     m_mine.spaceOf(*own) == m_shapes.at(id).space)
                mine.push_back(id);
            else
                theirs.push_back(id);
        }
        const auto keepsName = [this](ElementId id) {
            const Record *own = m_mine.find(id);
            return own && own->name == m_shapes.at(id).record.name;
        };
        std::stable_partition(namespaces.begin(), namespaces.end(), keepsName);
        for (const auto *group : {&namespaces, &mine, &theirs}) {
            for (const ElementId id : *group)
                settleName(m_shapes.at(id), group != &theirs && keepsName(id));
        }
        for (const auto &[id, shape] : m_shapes)
            m_merged.emplace(id, &shape.record);
    }

    void settleName(Shape &shape, bool isMine)
    {
        Record &record = shape.record;
        const auto ns = m_shapes.find(shape.space);
        if (ns != m_shapes.end())
            record.ns = ns->second.record.name;
        const auto keyOf = [&record](const std::string &name) {
            return std::to_string(record.body.index()) + '/' + record.ns + '/' + name;
        };
        const auto objectOf = [&record](const std::string &name) { return record.ns + '/' + name; };
        const bool isObject = becomesServiceObject(record.kind());
        const auto isFree = [&](const std::string &name) {
            // What mine calls the same already is a fault of its own, and none of the merge.
            return isMine || (!m_names.contains(keyOf(name)) &&
                              (!isObject || !m_objects.contains(objectOf(name))));
        };
        const std::string wanted = record.name;
        for (int i = 2; !isFree(record.name); ++i)
            record.name = wanted + '-' + std::to_string(i);
        if (record.name != wanted)
            report(What::Name, record.id, "name", {}, Value(record.name), Value(wanted))
                .tookTheirs = false;
        m_names.insert(keyOf(record.name));
        if (isObject && isMine)
            m_objects.insert(objectOf(record.name));
    }

    /// The element's fields in one version, made fit for the merged design: without items that mean
    /// elements that are gone, with those that a side dropped only because of what is kept.
    Maybe fieldsIn(const Version &version, const Record *record, bool isSide, bool isTheirs) const
    {
        if (!record)
            return {};
        Value fields = version.fields(*record);
        const Record *before = m_base.find(record->id);
        const std::set<ElementId> &kept = m_presence.keptAgainst(isTheirs);
        if (isSide && before && !kept.empty())
            fields = withItems(fields, m_base.fields(*before), kept);
        return m_presence.gone().empty() ? fields : withoutItems(fields, m_presence.gone());
    }

    bool isUntouched(const Record *b, const Record *m, const Record *t, const Record &named) const
    {
        const auto same = [&named](const Record *record) {
            return record && record->name == named.name && record->ns == named.ns;
        };
        return b && same(m) && same(t) && same(b) && (b == m || *b == *m) && (b == t || *b == *t);
    }

    RecordPtr mergedRecord(ElementId id)
    {
        const Record *b = m_base.find(id), *m = m_mine.find(id), *t = m_theirs.find(id);
        const Record &named = m_shapes.at(id).record;
        if (m_presence.gone().empty() && isUntouched(b, m, t, named))
            return m_mine.document().findPtr(id);
        const std::size_t conflictsBefore = m_conflicts.size();
        ValueMerge values([this, id](const std::string &path, bool order) {
            return takes(order ? What::Order : What::Field, id, path);
        });
        // A side that removed an element which is kept says nothing about its fields.
        const Maybe before = fieldsIn(m_base, b, false, false);
        const Maybe mine = fieldsIn(m_mine, m, true, false);
        const Maybe theirs = fieldsIn(m_theirs, t, true, true);
        const Maybe fields = !mine     ? theirs
                             : !theirs ? mine
                                       : values.merge(&fieldsOf(named.kind()), {},
                                                      before ? before : Value::map(), mine, theirs);
        for (const ValueMerge::Clash &clash : values.clashes())
            report(clash.order ? What::Order : What::Field, id, clash.path,
                   shown(clash.base, named), shown(clash.mine, named), shown(clash.theirs, named));
        Record record = named;
        if (!reads(*fields, record)) {
            // The sides do not go together: one of them as a whole.
            m_conflicts.resize(conflictsBefore);
            const bool took = report(What::Field, id, {}, shown(before, named), shown(mine, named),
                                     shown(theirs, named))
                                  .tookTheirs;
            record = named;
            reads(took && theirs ? *theirs : *mine, record);
        }
        const RecordPtr own = m_mine.document().findPtr(id);
        return own && *own == record ? own : std::make_shared<const Record>(std::move(record));
    }

    bool reads(const Value &fields, Record &record) const
    {
        FieldProblems problems;
        readElement(m_references.written(fields, record, m_merged), record, problems);
        return problems.empty();
    }

    Maybe shown(const Maybe &value, const Record &holder) const
    {
        return value ? Maybe(m_references.written(*value, holder, m_merged)) : Maybe();
    }

    Settings mergedSettings()
    {
        const Settings &b = m_base.document().settings(), &m = m_mine.document().settings(),
                       &t = m_theirs.document().settings();
        if (t == b || m == t)
            return m;
        if (m == b)
            return t;
        static const Field root = [] {
            Field field;
            field.members = settingsFields();
            return field;
        }();
        ValueMerge values([this](const std::string &path, bool order) {
            return takes(order ? What::Order : What::Field, {}, path);
        });
        const Maybe merged =
            values.merge(&root, {}, writeSettings(b), writeSettings(m), writeSettings(t));
        for (const ValueMerge::Clash &clash : values.clashes())
            report(clash.order ? What::Order : What::Field, {}, clash.path, clash.base, clash.mine,
                   clash.theirs);
        Settings settings;
        FieldProblems problems;
        readSettings(*merged, settings, problems);
        if (problems.empty())
            return settings;
        return report(What::Field, {}, {}, writeSettings(b), writeSettings(m), writeSettings(t))
                       .tookTheirs
                   ? t
                   : m;
    }

    static Maybe shown(const std::optional<Placement> &at)
    {
        if (!at)
            return {};
        Value list = Value::list();
        for (const double number : {at->x, at->y, at->width, at->height})
            list.push(static_cast<std::int64_t>(number));
        return list;
    }

    /// A side that has no place for an element says nothing about it.
    Layout mergedLayout(const std::vector<ElementId> &order)
    {
        std::unordered_map<ElementId, Placement> places;
        for (const ElementId id : order) {
            const auto b = m_baseLayout.find(id), m = m_mineLayout.find(id),
                       t = m_theirLayout.find(id);
            std::optional<Placement> at = m ? m : t;
            if (m && t && m != t && t != b) {
                at = m == b || report(What::Place, id, {}, shown(b), shown(m), shown(t)).tookTheirs
                         ? t
                         : m;
            }
            if (at)
                places.emplace(id, *at);
        }
        return Layout(std::move(places));
    }

    void reportRemovals()
    {
        for (const Presence::Removal &removal : m_presence.asked()) {
            const Record &before = *m_base.find(removal.element);
            const Maybe there = Value(before.path());
            report(What::Removed, removal.element, {}, there, removal.byTheirs ? there : Maybe(),
                   removal.byTheirs ? Maybe() : there);
        }
    }

    std::vector<MergeConflict> sorted(const Document &merged)
    {
        std::unordered_map<ElementId, std::size_t> places;
        for (const RecordPtr &record : merged.records())
            places.emplace(record->id, places.size() + 1);
        for (MergeConflict &conflict : m_conflicts) {
            if (!conflict.element)
                continue;
            const Record *record = merged.find(conflict.element);
            record = record ? record : anyOf(conflict.element);
            conflict.kind = record->kind();
            conflict.path = record->path();
        }
        const auto rank = [&places](const MergeConflict &conflict) {
            const auto found = places.find(conflict.element);
            return found != places.end() ? found->second : conflict.element ? places.size() + 1 : 0;
        };
        std::stable_sort(
            m_conflicts.begin(), m_conflicts.end(),
            [&rank](const MergeConflict &a, const MergeConflict &b) { return rank(a) < rank(b); });
        return std::move(m_conflicts);
    }

    const std::set<std::string> &m_takeTheirs;
    const Layout &m_baseLayout, &m_mineLayout, &m_theirLayout;
    References m_references;
    Version m_base, m_mine, m_theirs;
    Presence m_presence;
    std::unordered_map<ElementId, Shape> m_shapes;
    std::unordered_map<ElementId, const Record *> m_merged;
    std::set<std::string> m_names, m_objects;
    std::vector<MergeConflict> m_conflicts;
};

Layout renumbered(const Layout &layout, const std::unordered_map<ElementId, ElementId> &ids)
{
    std::unordered_map<ElementId, Placement> places;
    for (const auto &[id, at] : layout.placements()) {
        if (const auto now = ids.find(id); now != ids.end())
            places.emplace(now->second, at);
    }
    return Layout(std::move(places));
}

} // namespace
} // namespace merging

std::string MergeConflict::key() const
{
    static constexpr const char *words[] = {"field", "removed", "name", "space", "place", "order"};
    return std::to_string(element.value) + ':' + words[static_cast<std::size_t>(what)] + ':' +
           field;
}

MergeResult merge(const MergeSide &base, const MergeSide &mine, const MergeSide &theirs,
                  const std::set<std::string> &takeTheirs)
{
    if (mine.document == theirs.document && mine.layout == theirs.layout)
        return {mine.document, mine.layout, {}, theirs};
    const auto aligned = merging::alignIdentities(base.document, mine.document, theirs.document);
    MergeSide same{aligned.document, merging::renumbered(theirs.layout, aligned.ids)};
    MergeResult result =
        merging::DesignMerge(base, mine, same.document, same.layout, takeTheirs).run();
    result.theirs = std::move(same);
    return result;
}

} // namespace moldloft
