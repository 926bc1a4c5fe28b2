#pragma once

#include <QFont>
#include <QHash>
#include <QString>

#include "canvas/text_measure.h"

namespace moldloft::render
{

/// The font of a style at zoom 1: Inter or JetBrains Mono, or what stands in for them. The calling
/// thread's own.
const QFont &fontOf(canvas::TextStyle style);

/// Widths by these fonts, remembered. Not to be shared between threads.
class FontMeasure : public canvas::TextMeasure
{
public:
    double width(std::string_view utf8, canvas::TextStyle style) const override;

private:
    mutable QHash<QByteArray, double> m_widths;
};

} // namespace moldloft::render
