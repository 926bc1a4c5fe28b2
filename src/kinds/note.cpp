#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

Kind noteKind()
{
    Shape<Note> shape({field(&Note::text, text("text", "Text", "What the note says."))});
    Kind kind = makeKind<Note>(ElementKind::Note, "notes", "Note", std::move(shape));
    kind.doc = "Words on the canvas that explain the design. Nothing is exported for a note.";
    kind.palette = {{"note", "Note", "Explain", "note", 'T', "note", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
