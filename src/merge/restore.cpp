#include <algorithm>
#include <set>

#include "kinds/kind.h"
#include "merge/design_changes.h"
#include "merge/references.h"
#include "model/edits.h"

namespace moldloft
{

namespace
{

class Restoring
{
public:
    Restoring(const MergeSide &now, const MergeSide &then, ElementId element, Needs needs)
        : m_now(now), m_then(then), m_element(element), m_needs(needs), m_document(now.document),
          m_layout(now.layout)
    {
    }

    Result<Restored> run()
    {
        const Record *was = m_then.document.find(m_element);
        if (!was)
            return removed();
        collect(*was);
        for (const RecordPtr &record : m_then.document.records()) {
            if (!m_wanted.contains(record->id))
                continue;
            if (const Result<void> done = restoreShape(*record); !done)
                return done.error();
        }
        for (const RecordPtr &record : m_then.document.records()) {
            if (m_wanted.contains(record->id))
                restoreFields(*record);
        }
        Restored result{m_document, m_layout, {}, {}, {}};
        for (const RecordPtr &record : m_then.document.records()) {
            if (m_wanted.contains(record->id) && record->id != m_element)
                result.brought.push_back(m_document.find(record->id)->path());
        }
        report(result);
        return result;
    }

private:
    /// It was not there then.
    Result<Restored> removed() const
    {
        Restored result{removeElements(m_now.document, {m_element}), m_now.layout, {}, {}, {}};
        std::vector<ElementId> gone;
        for (const RecordPtr &record : m_now.document.records()) {
            if (!result.document.find(record->id))
                gone.push_back(record->id);
        }
        result.layout = m_now.layout.without(gone);
        return result;
    }

    bool isMissing(const Record *record) const
    {
        return record && !m_now.document.find(record->id);
    }

    /// The element, with what it cannot be without, and with what it refers to, if wanted.
    void collect(const Record &record)
    {
        if (!m_wanted.insert(record.id).second)
            return;
        if (const Record *ns = m_then.document.findNamespace(record.ns); isMissing(ns))
            m_wanted.insert(ns->id);
        if (record.kind() == ElementKind::Namespace && isMissing(&record)) {
            for (const Record *inside : m_then.document.elementsOf(record.name)) {
                if (isMissing(inside))
                    collect(*inside);
            }
        }
        for (const Edge &edge : edgesOf(m_then.document, record)) {
            const Record *target = m_then.document.find(edge.to);
            const bool home = record.kind() == ElementKind::Channel && target &&
                              target->kind() == ElementKind::Broker;
            if (isMissing(target) && (home || m_needs == Needs::Bring))
                collect(*target);
        }
    }

    /// What the namespace of then is called now.
    std::string spaceOf(const Record &was) const
    {
        const Record *ns = m_then.document.findNamespace(was.ns);
        const Record *now = ns ? m_document.find(ns->id) : nullptr;
        return now ? now->name : was.ns;
    }

    /// Kind, name and namespace; its fields follow once all of them have their names.
    Result<void> restoreShape(const Record &was)
    {
        const std::string ns = spaceOf(was);
        if (const Record *is = m_document.find(was.id)) {
            if (is->ns != ns && is->kind() != ElementKind::Namespace) {
                Result<Document> moved = moveElements(m_document, {was.id}, ns);
                if (!moved)
                    return std::move(moved).error();
                m_document = *std::move(moved);
            }
            if (m_document.find(was.id)->name != was.name) {
                Result<Document> renamed = renameElement(m_document, was.id, was.name);
                if (!renamed)
                    return std::move(renamed).error();
                m_document = *std::move(renamed);
            }
            return {};
        }
        if (isNameTaken(m_document, was.kind(), ns, was.name))
            return Error{ErrorCode::Design,
                         phrase("merge", "Another element is called {0} now.")(
                             ns.empty() ? was.name : ns + '/' + was.name),
                         {},
                         phrase("merge", "Rename that one first.")};
        Record record = was;
        record.ns = ns;
        m_document = m_document.with(std::move(record));
        if (const auto at = m_then.layout.find(was.id))
            m_layout = m_layout.with(was.id, *at);
        return {};
    }

    void restoreFields(const Record &was)
    {
        const Record &is = *m_document.find(was.id);
        std::unordered_map<ElementId, const Record *> names;
        for (const RecordPtr &record : m_document.records())
            names.emplace(record->id, record.get());
        Record record = makeRecord(was.kind(), is.ns, is.name);
        record.id = was.id;
        FieldProblems problems;
        readElement(m_references.written(m_references.tokenised(m_then.document, was,
                                                                merging::References::Side::Base),
                                         record, names),
                    record, problems);
        // The name that the last export knew is no matter of then.
        const Record *before = m_now.document.find(was.id);
        record.was = before ? is.was : was.was;
        const bool same =
            before && m_now.document.find(was.id)->path() == is.path() && is == record;
        m_document = m_document.with(std::move(record));
        if (const auto at = m_then.layout.find(was.id); at && same)
            m_layout = m_layout.with(was.id, *at);
    }

    void report(Restored &result) const
    {
        std::set<std::string> dangling;
        for (const ElementId id : m_wanted) {
            const Record *was = m_then.document.find(id);
            for (const Edge &edge : edgesOf(m_then.document, *was)) {
                const Record *target = m_then.document.find(edge.to);
                if (target && !m_document.find(target->id))
                    dangling.insert(target->path());
            }
        }
        result.dangling = {dangling.begin(), dangling.end()};
        std::set<std::string> unasked;
        for (const Edge &edge : edges(m_then.document)) {
            const Record *from = m_document.find(edge.from);
            if (edge.to != m_element || !from || m_wanted.contains(edge.from))
                continue;
            const std::vector<Edge> now = edgesOf(m_document, *from);
            if (std::none_of(now.begin(), now.end(),
                             [this](const Edge &other) { return other.to == m_element; }))
                unasked.insert(from->path());
        }
        result.unasked = {unasked.begin(), unasked.end()};
    }

    const MergeSide &m_now;
    const MergeSide &m_then;
    ElementId m_element;
    Needs m_needs;
    Document m_document;
    Layout m_layout;
    std::set<ElementId> m_wanted;
    merging::References m_references;
};

} // namespace

Result<Restored> restoreElement(const MergeSide &now, const MergeSide &then, ElementId element,
                                Needs needs)
{
    return Restoring(now, then, element, needs).run();
}

} // namespace moldloft
