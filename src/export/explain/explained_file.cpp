#include "export/explain/explained_file.h"

#include <algorithm>

#include "export/explain/altered.h"
#include "export/overlay_names.h"
#include "yaml/reader.h"

namespace moldloft::explain
{
namespace
{

constexpr std::size_t mostCauses = 4;

/// Every line gets the place of the last key or item that begins on it or before it.
class Places
{
public:
    explicit Places(const yaml::Tree &tree) : m_tree(tree), m_places(tree.lineStarts.size())
    {
        visit(tree.root, {});
        for (std::size_t line = 1; line < m_places.size(); ++line) {
            if (m_places[line].empty())
                m_places[line] = m_places[line - 1];
        }
    }
    std::vector<std::string> take() && { return std::move(m_places); }

private:
    void visit(const yaml::Node &node, const std::string &place)
    {
        for (std::size_t i = 0; i < node.size(); ++i) {
            const bool isMap = node.isMapping();
            const yaml::Node &from = isMap ? node.key(i) : node.children[i];
            const std::string inside = below(place, isMap ? node.key(i).text : std::to_string(i));
            m_places[m_tree.lineOf(from.begin)] = inside;
            visit(isMap ? node.value(i) : from, inside);
        }
    }

    const yaml::Tree &m_tree;
    std::vector<std::string> m_places;
};

std::string textAt(const Value &value, std::string_view place)
{
    const Value *found = valueAt(value, place);
    return found && found->isString() ? found->asString() : std::string();
}

std::string overlayOf(const std::string &path)
{
    for (const std::string_view name : overlayNames) {
        if (path.starts_with("deploy/overlays/" + std::string(name) + '/'))
            return std::string(name);
    }
    return std::string(overlayNames.front());
}

/// The index that an item of a patch's list has in the object's: items with a name are matched by
/// it.
std::string itemIn(const Value *list, const Value *item, const std::string &index)
{
    const Value *name = item ? item->find("name") : nullptr;
    if (!name || !list || !list->isList())
        return index;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const Value *other = list->asList()[i].find("name");
        if (other && *other == *name)
            return std::to_string(i);
    }
    return index;
}

/// The place in the object of a place in the file.
std::string placeInObject(const Value &file, const Value &object, const std::string &place)
{
    std::string there, here;
    for (std::size_t at = 0; at < place.size();) {
        const std::size_t slash = std::min(place.find('/', at), place.size());
        const std::string segment = place.substr(at, slash - at);
        const Value *parent = valueAt(file, here);
        here += here.empty() ? segment : '/' + segment;
        const std::string same = parent && parent->isList()
                                     ? itemIn(valueAt(object, there), valueAt(file, here), segment)
                                     : segment;
        there += there.empty() ? same : '/' + same;
        at = slash + 1;
    }
    return there;
}

} // namespace

std::optional<ExplainedFile> ExplainedFile::of(const Document &document,
                                               const ExportOptions &options,
                                               const std::string &path, std::string_view text)
{
    if (!path.ends_with(".yaml") || path.ends_with("kustomization.yaml"))
        return {};
    const auto tree = yaml::read(text, path);
    if (!tree)
        return {};
    const Value file = yaml::toValue((*tree)->root);
    Object asked{textAt(file, "apiVersion"),
                 textAt(file, "kind"),
                 textAt(file, "metadata/namespace"),
                 textAt(file, "metadata/name"),
                 {},
                 {},
                 {}};
    if (asked.kind.empty() || asked.name.empty())
        return {};
    auto made = explain(document, options, asked.title(), overlayOf(path));
    if (!made)
        return {};
    ExplainedFile explained;
    explained.m_made = std::move(*made);
    explained.m_places = Places(**tree).take();
    for (std::string &place : explained.m_places)
        place = placeInObject(file, explained.m_made.object.value, place);
    return explained;
}

std::optional<LineReason> ExplainedFile::at(std::size_t line) const
{
    if (line >= m_places.size() || m_places[line].empty())
        return {};
    const std::string &place = m_places[line];
    LineReason found{shownPath(m_made.object.value, place), {}, {}, {}, {}};
    std::size_t count = 0;
    for (const Leaf &leaf : m_made.leaves) {
        if (leaf.path != place && !leaf.path.starts_with(place + '/'))
            continue;
        const bool isFirst = count++ == 0;
        for (const Cause &cause : leaf.causes) {
            if (found.causes.size() < mostCauses &&
                std::ranges::find(found.causes, cause) == found.causes.end())
                found.causes.push_back(cause);
        }
        if (isFirst)
            found.reason = leaf.reason;
        else if (!(found.reason.text() == leaf.reason.text()))
            found.reason = {}; // several rules: each says itself on its line
        if (leaf.path == place) {
            found.value = leaf.value;
            found.elsewhere = leaf.elsewhere;
        }
    }
    if (count == 0)
        return {};
    return found;
}

} // namespace moldloft::explain
