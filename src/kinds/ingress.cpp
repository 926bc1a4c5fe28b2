#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

namespace
{

Shape<Ingress> shape()
{
    Field tls{"tls", phrase("kinds", "TLS"),
              phrase("kinds", "true, or the secret that holds the certificate, or the cert-manager "
                              "issuer that makes it."),
              FieldType::Tls};
    tls.members = {
        text("secret", phrase("kinds", "Secret"), phrase("kinds", "Name of the TLS secret.")),
        text("issuer", phrase("kinds", "Issuer"),
             phrase("kinds", "Name of the cert-manager ClusterIssuer."))};
    return Shape<Ingress>({
        field(&Ingress::kind,
              fallback(choice("kind", phrase("kinds", "Exported as"),
                              phrase("kinds", "Ingress, or Gateway API."), {"ingress", "gateway"}),
                       "ingress")),
        field(&Ingress::host, text("host", phrase("kinds", "Host"),
                                   phrase("kinds", "DNS name under which the rules answer."))),
        field(&Ingress::tls, tls),
        field(&Ingress::rules, listOf(object<IngressRule>("", phrase("kinds", "Rule"), ""), "rules",
                                      phrase("kinds", "Rules"),
                                      phrase("kinds", "Which path goes to which service."))),
    });
}

} // namespace

Kind ingressKind()
{
    Kind kind =
        makeKind<Ingress>(ElementKind::Ingress, "ingresses", phrase("kinds", "Ingress"), shape());
    kind.doc = phrase(
        "kinds", "Traffic from outside, routed by host and path to services of its namespace.");
    kind.palette = {
        {"ingress", phrase("kinds", "Ingress"), "Reach", "ingress", 'I', "public", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
