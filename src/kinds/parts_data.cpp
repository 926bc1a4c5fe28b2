#include "kinds/parts.h"
#include "kinds/payload.h"
#include "kinds/text_forms.h"

// The shapes of what is known of events and documents.

namespace moldloft
{

using namespace kinds;

template<>
const Shape<DataField> &shapeOf<DataField>()
{
    constexpr std::int64_t longest = 1048576; // a body is not larger
    static const Shape<DataField> shape({
        field(&DataField::type,
              required(choice("type", phrase("kinds", "Type"),
                              phrase("kinds", "What the field holds."), payloadTypes()))),
        field(&DataField::required,
              fallback(boolean("required", phrase("kinds", "Required"),
                               phrase("kinds", "Whether a client has to send it; what it does not "
                                               "send, an event makes up.")),
                       "false")),
        field(&DataField::minimum,
              number("minimum", phrase("kinds", "Minimum"),
                     phrase("kinds", "The least that an integer, decimal or number can be."))),
        field(&DataField::maximum,
              number("maximum", phrase("kinds", "Maximum"),
                     phrase("kinds", "The most that an integer, decimal or number can be."))),
        field(&DataField::minLength,
              integer("minLength", phrase("kinds", "Shortest"),
                      phrase("kinds", "The least characters of a string."), 0, longest)),
        field(&DataField::maxLength,
              integer("maxLength", phrase("kinds", "Longest"),
                      phrase("kinds", "The most characters of a string."), 0, longest)),
        field(&DataField::pattern,
              checked(text("pattern", phrase("kinds", "Pattern"),
                           phrase("kinds", "A regular expression that a string fits; it wants an "
                                           "example.")),
                      patternForm, "^[A-Z]{2}[0-9]+$")),
        field(&DataField::choices, listOf(item(), "enum", phrase("kinds", "One of"),
                                          phrase("kinds", "All that a string can be."))),
        field(&DataField::example,
              text("example", phrase("kinds", "Example"),
                   phrase("kinds", "A value that fits, for example requests and tests."))),
    });
    return shape;
}

template<>
const Shape<DocumentShape> &shapeOf<DocumentShape>()
{
    static const Shape<DocumentShape> shape({
        field(&DocumentShape::fields,
              mapOf(object<DataField>("", phrase("kinds", "Field"), "", "type"), "fields",
                    phrase("kinds", "Fields"),
                    phrase("kinds", "Fields of a document, each with its type and limits."))),
        field(&DocumentShape::onlyKnown,
              fallback(boolean("onlyKnown", phrase("kinds", "Only these"),
                               phrase("kinds", "Whether other fields are refused.")),
                       "false")),
    });
    return shape;
}

} // namespace moldloft
