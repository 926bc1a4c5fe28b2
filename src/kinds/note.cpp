#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

Kind noteKind()
{
    Shape<Note> shape({field(&Note::text, text("text", phrase("kinds", "Text"),
                                               phrase("kinds", "What the note says.")))});
    Kind kind =
        makeKind<Note>(ElementKind::Note, "notes", phrase("kinds", "Note"), std::move(shape));
    kind.doc = phrase(
        "kinds", "Words on the canvas that explain the design. Nothing is exported for a note.");
    kind.palette = {
        {"note", phrase("kinds", "Note"), "Explain", "note", 'T', "note", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
