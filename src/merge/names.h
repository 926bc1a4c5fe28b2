#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/presence.h"
#include "merge/questions.h"

namespace moldloft::merging
{

/// What every element of the merged design is called and which namespace it is in, as the sides
/// want it. What arrives from theirs gets another name where mine already has one of that name.
class Names
{
public:
    Names(const Version &base, const Version &mine, const Version &theirs, const Presence &presence,
          Questions &questions)
        : m_base(base), m_mine(mine), m_theirs(theirs), m_presence(presence), m_questions(questions)
    {
    }

    /// For the elements of the merged design, in its order. The others ask afterwards.
    void settle(const std::vector<ElementId> &order);
    /// Kind, name, namespace and id of a merged element, without its fields.
    const Record &of(ElementId id) const { return m_shapes.at(id).record; }
    const std::unordered_map<ElementId, const Record *> &all() const { return m_merged; }
    /// The element in whatever version has it: mine, theirs, base.
    const Record *anyOf(ElementId id) const;

private:
    struct Shape {
        Record record;
        ElementId space;
    };
    void merge(const std::vector<ElementId> &order);
    std::string mergedName(ElementId id, const Record *b, const Record *m, const Record *t);
    ElementId mergedSpace(ElementId id, const Record *b, const Record *m, const Record *t);
    void settleOne(Shape &shape, bool isMine);

    const Version &m_base;
    const Version &m_mine;
    const Version &m_theirs;
    const Presence &m_presence;
    Questions &m_questions;
    std::unordered_map<ElementId, Shape> m_shapes;
    std::unordered_map<ElementId, const Record *> m_merged;
    std::set<std::string> m_taken, m_objects;
};

} // namespace moldloft::merging
