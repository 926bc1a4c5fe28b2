#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

namespace
{

Shape<Ingress> shape()
{
    Field tls{
        "tls", "TLS",
        "true, or the secret that holds the certificate, or the cert-manager issuer that makes it.",
        FieldType::Tls};
    tls.members = {text("secret", "Secret", "Name of the TLS secret."),
                   text("issuer", "Issuer", "Name of the cert-manager ClusterIssuer.")};
    return Shape<Ingress>({
        field(&Ingress::kind, fallback(choice("kind", "Exported as", "Ingress, or Gateway API.",
                                              {"ingress", "gateway"}),
                                       "ingress")),
        field(&Ingress::host, text("host", "Host", "DNS name under which the rules answer.")),
        field(&Ingress::tls, tls),
        field(&Ingress::rules, listOf(object<IngressRule>("", "Rule", ""), "rules", "Rules",
                                      "Which path goes to which service.")),
    });
}

} // namespace

Kind ingressKind()
{
    Kind kind = makeKind<Ingress>(ElementKind::Ingress, "ingresses", "Ingress", shape());
    kind.doc = "Traffic from outside, routed by host and path to services of its namespace.";
    kind.palette = {{"ingress", "Ingress", "Reach", "ingress", 'I', "public", Value::map()}};
    return kind;
}

} // namespace moldloft::kinds
