#include "export/kubernetes/readme.h"

#include <set>

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/kubernetes/entry_timeouts.h"
#include "export/kubernetes/network_policy.h"
#include "export/kubernetes/readme_notes.h"
#include "export/kubernetes/readme_steps.h"
#include "export/overlay_names.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

/// Text of a design inside a table: a bar would end its cell.
std::string cell(const std::string &text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '`')
            safe += '\\';
        safe += c == '\n' ? ' ' : c;
    }
    return safe;
}

constexpr std::string_view ending = R"(
## What to know

- **Databases.** Each runs as one pod with a volume. The owner signs in as a user of its own, with
  rights on that database only; the password is in a Secret that only the owner and the database
  mount. The administrator's password is mounted by the database alone. Both are set when the volume
  is empty: another value later has to be set in the database too.
- **Brokers** ask for no password: only the publishers and subscribers of the table reach them.
- **A StatefulSet** does not accept another size of its volume or another name: delete it with
  `--cascade=orphan` and apply.
- **Deleted elements** leave their objects in the cluster: `kubectl delete` them, or apply with
  `--prune --selector app.kubernetes.io/part-of={0}`. A deleted database keeps its volume.
- **The cluster's domain** is taken to be `cluster.local`: aliases into another namespace need it.
- **A Deployment with an autoscaler** has no `replicas`: each apply would take pods away.

## What scanners may report, and why it stays

| finding | reason |
| --- | --- |
| no labels with an owner or an e-mail address | they belong to the organisation: add them in an overlay |
| no node affinity, no dnsConfig | the design says nothing of either; the usual ones serve |
| images from a registry that is not on a list | the registry is the one of the design |
| `replicas` missing | an autoscaler rules that Deployment |
| a single replica of a database or broker | more need replication, which is an operator's work |
| egress to any public address | a policy cannot name a host: see the table |
| no `Always` pull in dev | images that were loaded onto a node are in no registry |
| fewer than three pods in dev and staging | they are small on purpose; prod runs three or more |
| a single pod of a service with a volume, `Recreate` | the volume is one node's: the old pod goes before the new one comes |
| policies that select no pod | an operator makes the pods |
| no PriorityClass | only where the design draws one |
| a NodePort or LoadBalancer | the design draws it |
| a CronJob | the design draws it |
| images without a digest | a tag is fixed; digests belong to who releases |
| an ExternalName | the design draws it: a host outside, or a service of another namespace |
| fields that are not in the order of the alphabet | they stand in the order in which people read them |

As the scanners call them: kube-linter `required-label-owner`, `required-annotation-email`, `no-node-affinity`,
`dnsconfig-options`, `priority-class-name`, `exposed-services`, `sorted-keys`, `externalname-service-redirect`, and below
prod `minimum-three-replicas` and `hpa-minimum-three-replicas`, and where operators run servers `dangling-networkpolicy` and
`dangling-networkpolicypeer-podselector`; Checkov `CKV_K8S_43`, in dev `CKV_K8S_15`; Kubescape `C-0001`, `C-0026`,
`C-0078`; Trivy `KSV0125`.
)";

std::string portsText(const Flow &flow)
{
    std::set<int> ports(flow.ports.begin(), flow.ports.end());
    if (flow.ports.empty()) {
        for (const ServicePort &port : listeningPorts(*flow.to))
            ports.insert(port.target);
    }
    return fmt::format("{}", fmt::join(ports, ", "));
}

std::string reason(const Context &context, const Flow &flow)
{
    if (flow.kind == EdgeKind::Owns)
        return "owns it";
    if (flow.kind == EdgeKind::Publish || flow.kind == EdgeKind::Subscribe)
        return "events";
    if (flow.kind == EdgeKind::Route)
        return "route";
    const Record *alias =
        flow.to->ns != flow.from->ns ? context.aliasOf(flow.from->ns, flow.to->id) : nullptr;
    return alias ? fmt::format("call, as `{}`", alias->name) : "call";
}

std::string fromText(const Context &context, const Flow &flow)
{
    if (flow.kind != EdgeKind::Route)
        return flow.from->path();
    return fmt::format("{} (pods of namespace {})", flow.from->path(),
                       cell(context.entryNamespace(*flow.from)));
}

std::string toText(const Flow &flow)
{
    const auto outside = access::outsideOf(*flow.to);
    if (!outside)
        return flow.to->path();
    const std::string where = outside->cidrs.empty() ? outside->host
                                                     : fmt::format("{}: {}", outside->host,
                                                                   fmt::join(outside->cidrs, ", "));
    return fmt::format("{} ({})", flow.to->path(), cell(where));
}

std::string matrix(const Context &context)
{
    std::string text = "\n## Who may reach whom\n\n"
                       "Nothing else gets through, in either direction, but questions to the "
                       "cluster's DNS. Ports are those of the containers.\n\n"
                       "| from | to | port | because of |\n| --- | --- | --- | --- |\n";
    for (const Flow &flow : context.flows.all())
        text += fmt::format("| {} | {} | {} | {} |\n", fromText(context, flow), toText(flow),
                            portsText(flow), reason(context, flow));
    for (const Record *record : context.document.all(ElementKind::Service)) {
        for (const ServicePort &port : openPorts(context, *record))
            text += fmt::format("| everybody | {} | {} | NodePort or LoadBalancer |\n",
                                record->path(), port.target);
    }
    return text;
}

std::string entryNote(const Context &context)
{
    const auto &ingresses = context.document.all(ElementKind::Ingress);
    if (ingresses.empty())
        return {};
    std::string text =
        fmt::format("\nRoutes come from the pods of the ingress controller, in namespace `{}`: "
                    "`cluster.ingress.namespace` of the design.\n",
                    context.controllerNamespace);
    for (const Record *record : ingresses) {
        const auto &ingress = *record->as<Ingress>();
        if (!ingress.tls || !ingress.tls->enabled)
            continue;
        const bool gateway = ingress.kind.value_or("ingress") == "gateway";
        if (ingress.tls->issuer)
            text += fmt::format("- {}: its certificate comes from cert-manager's ClusterIssuer "
                                "`{}`, into the Secret `{}-tls`.\n",
                                record->path(), cell(*ingress.tls->issuer), record->name);
        else if (ingress.tls->secret || gateway)
            text += fmt::format("- {}: its certificate is read from the Secret `{}`, which you "
                                "put there.\n",
                                record->path(),
                                cell(ingress.tls->secret.value_or(record->name + "-tls")));
        else
            text += fmt::format("- {}: its certificate is the default one of the ingress "
                                "controller.\n",
                                record->path());
    }
    return text;
}

std::string externalNote(const Context &context)
{
    for (const Flow &flow : context.flows.all()) {
        const auto outside = access::outsideOf(*flow.to);
        const auto &cluster = context.document.settings().cluster;
        if (cluster && cluster->policies == "cilium")
            return "\n**Hosts outside the cluster** are allowed by their names, with Cilium's "
                   "policies.\n";
        if (outside && outside->cidrs.empty())
            return "\n**Hosts outside the cluster.** A NetworkPolicy knows addresses, not names: "
                   "whoever may reach such a host may reach every public address on that port. "
                   "Private ranges are excluded.\n";
    }
    return {};
}

std::string secretNote(const Context &context)
{
    std::string text;
    std::set<std::string> seen;
    for (const Record *record : context.document.all(ElementKind::Service)) {
        for (const std::string &secret : record->as<Service>()->secrets) {
            if (seen.insert(record->ns + '/' + secret).second)
                text += fmt::format("- `deploy/overlays/*/secrets/{0}/{1}/{1}`, read by {2}\n",
                                    record->ns, secret, record->path());
        }
    }
    if (text.empty() || context.secretOrigin == SecretOrigin::ExternalSecrets)
        return {}; // those of a store stand in its list
    return "\n## Secrets that only you know\n\nThese hold a random value until you write the real "
           "one into them, without a line end:\n\n" +
           text;
}

} // namespace

std::string readme(const Context &context)
{
    std::string text = firstSteps(context);
    text += matrix(context);
    text += entryNote(context);
    text += timeoutNote(context);
    text += externalNote(context);
    text += secretNote(context);
    text += managedNote(context);
    text += jobNote(context);
    text += rotationNote(context);
    text += fmt::format(ending, context.project);
    return text;
}

} // namespace moldloft::kubernetes
