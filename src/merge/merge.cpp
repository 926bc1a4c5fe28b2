#include "merge/merge.h"

#include <algorithm>
#include <memory>

#include "kinds/kind.h"
#include "merge/field_changes.h"
#include "merge/identities.h"
#include "merge/merge_value.h"
#include "merge/names.h"
#include "merge/order.h"
#include "merge/presence.h"
#include "merge/questions.h"
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

class DesignMerge
{
public:
    DesignMerge(const MergeSide &base, const MergeSide &mine, const Document &theirs,
                const Layout &theirLayout, const std::set<std::string> &takeTheirs)
        : m_questions(takeTheirs), m_baseLayout(base.layout), m_mineLayout(mine.layout),
          m_theirLayout(theirLayout), m_base(base.document, m_references, References::Side::Base),
          m_mine(mine.document, m_references, References::Side::Mine),
          m_theirs(theirs, m_references, References::Side::Theirs),
          m_presence(m_base, m_mine, m_theirs,
                     [this](ElementId id) { return m_questions.takes(What::Removed, id, {}); }),
          m_names(m_base, m_mine, m_theirs, m_presence, m_questions)
    {
    }

    MergeResult run()
    {
        if (const Document *one = onlyChanged())
            return withoutMerge(*one);
        const std::vector<ElementId> order = orderOfElements();
        m_names.settle(order);
        MergeResult result;
        std::vector<RecordPtr> records;
        for (const ElementId id : order)
            records.push_back(mergedRecord(id));
        result.document = Document(mergedSettings(), std::move(records)).regrouped();
        result.layout = mergedLayout(order);
        reportRemovals();
        result.conflicts =
            m_questions.sorted(result.document, [this](ElementId id) { return m_names.anyOf(id); });
        return result;
    }

private:
    /// The version that says all where a side did nothing, or both did the same: then there is
    /// nothing to merge, not even a fault that stood there before, as a name that two have.
    const Document *onlyChanged() const
    {
        const Document &base = m_base.document(), &mine = m_mine.document(),
                       &theirs = m_theirs.document();
        return mine == theirs || theirs == base ? &mine : mine == base ? &theirs : nullptr;
    }

    MergeResult withoutMerge(const Document &document)
    {
        MergeResult result;
        result.document = document;
        result.layout = mergedLayout(idsOf(document, [](ElementId) { return true; }));
        result.conflicts =
            m_questions.sorted(document, [this](ElementId id) { return m_names.anyOf(id); });
        return result;
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
            return m_questions.report(What::Order, {}, {}, {}, {}, {}).tookTheirs;
        });
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
        const Record &named = m_names.of(id);
        if (m_presence.gone().empty() && isUntouched(b, m, t, named))
            return m_mine.document().findPtr(id);
        const std::size_t conflictsBefore = m_questions.count();
        ValueMerge values([this, id](const std::string &path, bool order) {
            return m_questions.takes(order ? What::Order : What::Field, id, path);
        });
        // A side that removed an element which is kept says nothing about its fields.
        const Maybe before = fieldsIn(m_base, b, false, false);
        const Maybe mine = fieldsIn(m_mine, m, true, false);
        const Maybe theirs = fieldsIn(m_theirs, t, true, true);
        const Maybe fields = !mine     ? theirs
                             : !theirs ? mine
                                       : values.merge(&elementField(named.kind()), {},
                                                      before ? before : Value::map(), mine, theirs);
        for (const ValueMerge::Clash &clash : values.clashes())
            m_questions.report(clash.order ? What::Order : What::Field, id, clash.path,
                               shown(clash.base, named), shown(clash.mine, named),
                               shown(clash.theirs, named));
        Record record = named;
        if (!reads(*fields, record)) {
            // The sides do not go together: one of them as a whole.
            m_questions.takeBack(conflictsBefore);
            const bool took = m_questions
                                  .report(What::Field, id, {}, shown(before, named),
                                          shown(mine, named), shown(theirs, named))
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
        readElement(m_references.written(fields, record, m_names.all()), record, problems);
        return problems.empty();
    }

    Maybe shown(const Maybe &value, const Record &holder) const
    {
        return value ? Maybe(m_references.written(*value, holder, m_names.all())) : Maybe();
    }

    Settings mergedSettings()
    {
        const Settings &b = m_base.document().settings(), &m = m_mine.document().settings(),
                       &t = m_theirs.document().settings();
        if (t == b || m == t)
            return m;
        if (m == b)
            return t;
        ValueMerge values([this](const std::string &path, bool order) {
            return m_questions.takes(order ? What::Order : What::Field, {}, path);
        });
        const Maybe merged = values.merge(&settingsField(), {}, writeSettings(b), writeSettings(m),
                                          writeSettings(t));
        for (const ValueMerge::Clash &clash : values.clashes())
            m_questions.report(clash.order ? What::Order : What::Field, {}, clash.path, clash.base,
                               clash.mine, clash.theirs);
        Settings settings;
        FieldProblems problems;
        readSettings(*merged, settings, problems);
        if (problems.empty())
            return settings;
        return m_questions
                       .report(What::Field, {}, {}, writeSettings(b), writeSettings(m),
                               writeSettings(t))
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
                at = m == b || m_questions.report(What::Place, id, {}, shown(b), shown(m), shown(t))
                                   .tookTheirs
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
            m_questions.report(What::Removed, removal.element, {}, there,
                               removal.byTheirs ? there : Maybe(),
                               removal.byTheirs ? Maybe() : there);
        }
    }

    Questions m_questions;
    const Layout &m_baseLayout, &m_mineLayout, &m_theirLayout;
    References m_references;
    Version m_base, m_mine, m_theirs;
    Presence m_presence;
    Names m_names;
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
