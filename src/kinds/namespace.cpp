#include "kinds/list.h"

namespace moldloft::kinds
{

Kind namespaceKind()
{
    Kind kind = makeKind<Namespace>(ElementKind::Namespace, "", phrase("kinds", "Namespace"),
                                    Shape<Namespace>({}));
    kind.doc = phrase(
        "kinds", "A box that holds elements. A call from one namespace to another goes through an "
                 "ExternalName alias.");
    kind.palette = {{"namespace", phrase("kinds", "Namespace"), "Run", "namespace", 'N',
                     "namespace", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
