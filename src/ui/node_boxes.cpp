#include "ui/node_boxes.h"

#include "canvas/node_sizes.h"
#include "render/fonts.h"

namespace moldloft::ui
{

NodeBoxes nodeBoxes(const Document &document, const Layout &layout)
{
    static const render::FontMeasure measure; // remembers widths; the window's thread alone asks
    const canvas::Relations relations = canvas::relationsOf(document);
    NodeBoxes boxes;
    NodeBoxes contents;
    for (const canvas::SceneNode &node : canvas::describeAll(document, relations, measure)) {
        const auto place = layout.find(node.lane ? node.lane : node.id);
        if (!place)
            continue;
        canvas::Rect box = node.box;
        box.x = place->x + (node.lane ? box.x : 0);
        box.y = place->y + (node.lane ? box.y : 0);
        boxes[node.id] = box;
        if (!node.lane && node.kind != ElementKind::Ingress && node.ns) {
            canvas::Rect &around = contents[node.ns];
            around = around.united({box.x - canvas::namespacePadding, box.y - canvas::namespaceTop,
                                    box.width + 2 * canvas::namespacePadding,
                                    box.height + canvas::namespaceTop + canvas::namespacePadding});
        }
    }
    for (const Record *ns : document.all(ElementKind::Namespace)) {
        const Placement place = layout.find(ns->id).value_or(Placement{});
        const canvas::Rect box =
            contents[ns->id].united({place.x, place.y, place.width, place.height});
        if (!box.empty())
            boxes[ns->id] = box;
    }
    return boxes;
}

} // namespace moldloft::ui
