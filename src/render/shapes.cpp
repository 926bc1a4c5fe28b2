#include "render/pen_box.h"

namespace moldloft::render
{

namespace
{

QPainterPath drum(const QRectF &box)
{
    const double bulge = 5;
    QPainterPath path(QPointF(box.left() + bulge, box.top()));
    path.lineTo(box.right() - bulge, box.top());
    path.arcTo(QRectF(box.right() - 2 * bulge, box.top(), 2 * bulge, box.height()), 90, -180);
    path.lineTo(box.left() + bulge, box.bottom());
    path.arcTo(QRectF(box.left(), box.top(), 2 * bulge, box.height()), 270, -180);
    path.closeSubpath();
    return path;
}

/// The right side points to where it leads.
QPainterPath signpost(const QRectF &box)
{
    const double point = 14;
    const double r = 6;
    QPainterPath path(QPointF(box.left() + r, box.top()));
    path.lineTo(box.right() - point, box.top());
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.right() - point, box.bottom());
    path.lineTo(box.left() + r, box.bottom());
    path.arcTo(QRectF(box.left(), box.bottom() - 2 * r, 2 * r, 2 * r), 270, -90);
    path.lineTo(box.left(), box.top() + r);
    path.arcTo(QRectF(box.left(), box.top(), 2 * r, 2 * r), 180, -90);
    path.closeSubpath();
    return path;
}

/// The left side is notched: traffic comes in.
QPainterPath gate(const QRectF &box)
{
    const double r = 8;
    const double notch = 8;
    const double half = 14;
    const double middle = box.center().y();
    QPainterPath path(QPointF(box.left() + r, box.top()));
    path.lineTo(box.right() - r, box.top());
    path.arcTo(QRectF(box.right() - 2 * r, box.top(), 2 * r, 2 * r), 90, -90);
    path.lineTo(box.right(), box.bottom() - r);
    path.arcTo(QRectF(box.right() - 2 * r, box.bottom() - 2 * r, 2 * r, 2 * r), 0, -90);
    path.lineTo(box.left() + r, box.bottom());
    path.arcTo(QRectF(box.left(), box.bottom() - 2 * r, 2 * r, 2 * r), 270, -90);
    path.lineTo(box.left(), middle + half);
    path.lineTo(box.left() + notch, middle);
    path.lineTo(box.left(), middle - half);
    path.lineTo(box.left(), box.top() + r);
    path.arcTo(QRectF(box.left(), box.top(), 2 * r, 2 * r), 180, -90);
    path.closeSubpath();
    return path;
}

/// A sheet whose lower right corner is cut.
QPainterPath sheet(const QRectF &box)
{
    QPainterPath path(box.topLeft());
    path.lineTo(box.topRight());
    path.lineTo(box.right(), box.bottom() - noteCut);
    path.lineTo(box.right() - noteCut, box.bottom());
    path.lineTo(box.bottomLeft());
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath silhouette(const canvas::SceneNode &node)
{
    const QRectF box = q(node.box);
    QPainterPath path;
    switch (node.kind) {
    case ElementKind::Database:
        return drum(box);
    case ElementKind::External:
        return signpost(box);
    case ElementKind::Ingress:
        return gate(box);
    case ElementKind::Note:
        return sheet(box);
    case ElementKind::Broker:
    case ElementKind::Namespace: // a folded one
        path.addRoundedRect(box, 12, 12);
        break;
    case ElementKind::Channel:
        path.addRoundedRect(box, box.height() / 2, box.height() / 2);
        break;
    default:
        path.addRoundedRect(box, 8, 8);
    }
    return path;
}

} // namespace moldloft::render
