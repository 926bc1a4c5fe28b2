#include "canvas/node_metrics.h"
#include "render/pen_box.h"

namespace moldloft::render
{

void Brushes::text(QPointF baseline, const std::string &utf8, canvas::TextStyle style,
                   const QColor &color, double width) const
{
    const std::string shown = width < 1e8 ? canvas::elided(utf8, width, style, measure) : utf8;
    const QString string = QString::fromStdString(shown);
    if (view.outlineText) {
        QPainterPath path;
        path.addText(baseline, fontOf(style), string);
        painter.fillPath(path, color);
        return;
    }
    painter.setFont(fontOf(style));
    painter.setPen(color);
    painter.drawText(baseline, string);
}

void Brushes::textRight(QPointF baseline, const std::string &utf8, canvas::TextStyle style,
                        const QColor &color) const
{
    text(baseline - QPointF(measure.width(utf8, style), 0), utf8, style, color);
}

void Brushes::textCentred(QPointF baseline, const std::string &utf8, canvas::TextStyle style,
                          const QColor &color, double width) const
{
    const std::string shown = width < 1e8 ? canvas::elided(utf8, width, style, measure) : utf8;
    text(baseline - QPointF(measure.width(shown, style) / 2, 0), shown, style, color);
}

} // namespace moldloft::render
