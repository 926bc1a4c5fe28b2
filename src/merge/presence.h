#pragma once

#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/references.h"
#include "model/document.h"

namespace moldloft::merging
{

/// One version as the merge sees it: its elements as values, made when they are asked for.
class Version
{
public:
    Version(const Document &document, References &references, References::Side side)
        : m_document(document), m_references(references), m_side(side)
    {
    }

    const Document &document() const { return m_document; }
    const Record *find(ElementId id) const { return m_document.find(id); }
    const Value &fields(const Record &record) const;
    /// The namespace that an element is in: 0 for a namespace, and where there is none.
    ElementId spaceOf(const Record &record) const;

private:
    const Document &m_document;
    References &m_references;
    References::Side m_side;
    mutable std::unordered_map<ElementId, Value> m_fields;
};

/// Which elements the merged design has. An element that one side removed goes, unless the other
/// changed it, refers to it anew or put something new into it: then it is asked.
class Presence
{
public:
    struct Removal {
        ElementId element;
        bool byTheirs = false;
        bool kept = false;
        bool tookTheirs = false;
    };
    using TakesTheirs = std::function<bool(ElementId removed)>;

    Presence(const Version &base, const Version &mine, const Version &theirs,
             const TakesTheirs &takesTheirs);

    bool isGone(ElementId id) const { return m_gone.contains(id); }
    const std::set<ElementId> &gone() const { return m_gone; }
    /// What the side removed and the merged design has all the same.
    const std::set<ElementId> &keptAgainst(bool theirs) const
    {
        return theirs ? m_keptAgainstTheirs : m_keptAgainstMine;
    }
    /// What had to be asked.
    const std::vector<Removal> &asked() const { return m_asked; }

private:
    /// Elements that a side changed, refers to anew, or fills anew.
    std::set<ElementId> touchedBy(const Version &side, const Version &other) const;
    void decide(const Version &remover, const Version &keeper, bool byTheirs,
                const TakesTheirs &takesTheirs);

    const Version &m_base;
    std::set<ElementId> m_gone, m_keptAgainstMine, m_keptAgainstTheirs;
    std::vector<Removal> m_asked;
};

/// Whether a side's element says something else than that of base, names of other elements aside.
bool isChanged(const Version &base, const Record &before, const Version &side, const Record &now);

} // namespace moldloft::merging
