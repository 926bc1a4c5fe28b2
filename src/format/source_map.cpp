#include "format/source_map.h"

#include <charconv>

#include "base/text.h"
#include "kinds/field.h"
#include "yaml/reader.h"

namespace moldloft::format
{

namespace
{

/// The index that a path segment says, or the size where it says none.
std::size_t indexOf(const std::string &segment, std::size_t size)
{
    std::size_t index = size;
    std::from_chars(segment.data(), segment.data() + segment.size(), index);
    return std::min(index, size);
}

} // namespace

/// One step down; false where nothing of that name is written.
bool SourceMap::step(Place &place, const std::string &segment)
{
    const yaml::Node &node = *place.value;
    if (node.isMapping()) {
        for (std::size_t i = 0; i < node.size(); ++i) {
            if (joinPath({}, node.key(i).text) == segment) {
                place = {&node.key(i), &node.value(i)};
                return true;
            }
        }
    } else if (node.isSequence()) {
        const std::size_t index = indexOf(segment, node.size());
        if (index < node.size()) {
            place = {nullptr, &node.children[index]};
            return true;
        }
    }
    return false;
}

SourceMark SourceMap::mark(Place place, std::string_view path, bool onKey) const
{
    if (!path.empty()) {
        for (const std::string &segment : split(path, '/')) {
            if (!step(place, segment))
                break;
        }
    }
    if (!place.key)
        return m_tree->mark(*place.value);
    const bool valueFollows =
        !place.value->isScalar() || place.value->kind == yaml::Node::Kind::Scalar;
    const bool sameLine =
        valueFollows && m_tree->lineOf(place.value->begin) == m_tree->lineOf(place.key->begin);
    return m_tree->mark(sameLine && !onKey ? *place.value : *place.key);
}

SourceMark SourceMap::element(ElementId id, std::string_view path) const
{
    if (!m_tree)
        return {};
    const auto place = m_places->find(id);
    if (place == m_places->end())
        return {m_tree->file, 1, 1};
    return mark(place->second, path, path.empty());
}

SourceMark SourceMap::setting(std::string_view path) const
{
    return m_tree ? mark({nullptr, &m_tree->root}, path, false) : SourceMark{};
}

} // namespace moldloft::format
