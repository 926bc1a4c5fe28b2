#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

namespace
{

Shape<Namespace> shape()
{
    return Shape<Namespace>({
        field(&Namespace::quota,
              object<Quota>("quota", phrase("kinds", "Quota"),
                            phrase("kinds", "What all its pods together may ask for in prod; "
                                            "without it twice what is drawn."))),
    });
}

} // namespace

Kind namespaceKind()
{
    Kind kind =
        makeKind<Namespace>(ElementKind::Namespace, "", phrase("kinds", "Namespace"), shape());
    kind.doc = phrase(
        "kinds", "A box that holds elements. A call from one namespace to another goes through an "
                 "ExternalName alias.");
    kind.palette = {{"namespace", phrase("kinds", "Namespace"), "Run", "namespace", 'N',
                     "namespace", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
