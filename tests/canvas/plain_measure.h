#pragma once

#include "canvas/text_measure.h"

namespace moldloft::testing
{

/// Letters of one width: geometry tests need no fonts.
class PlainMeasure : public canvas::TextMeasure
{
public:
    double width(std::string_view utf8, canvas::TextStyle style) const override
    {
        double letters = 0;
        for (const char c : utf8)
            letters += (c & 0xC0) != 0x80;
        return letters * (style == canvas::TextStyle::Name ? 7.2 : 6.4);
    }
};

} // namespace moldloft::testing
