#pragma once

#include <string>
#include <string_view>

#include "base/message.h"

namespace moldloft::canvas
{

/// The styles in which the canvas writes (the design's type scale).
enum class TextStyle {
    Name,          ///< 13 px, 600
    Title,         ///< 12 px, 600: database, external and namespace names
    Channel,       ///< 12 px, 500
    Caption,       ///< 11 px, 400
    CaptionStrong, ///< 11 px, 500: label pills
    Code           ///< 11 px mono
};

/// How wide a text is at zoom 1, and what the picture's own words are: all that geometry needs to
/// know about fonts and languages.
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;
    virtual double width(std::string_view utf8, TextStyle style) const = 0;
    /// The words of the picture, in the language of who looks at it.
    virtual std::string say(const Message &message) const { return message.text(); }
};

} // namespace moldloft::canvas
