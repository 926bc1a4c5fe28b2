#include "kinds/parts.h"
#include "kinds/text_forms.h"

// The shapes of what a design says outside its elements, and of exported objects.

namespace moldloft
{

using namespace kinds;

template<>
const Shape<Waiver> &shapeOf<Waiver>()
{
    static const Shape<Waiver> shape({
        field(&Waiver::rule,
              required(text("rule", phrase("kinds", "Rule"),
                            phrase("kinds", "Id of the rule, such as call-cycle.")))),
        field(&Waiver::because,
              text("because", phrase("kinds", "Because"),
                   phrase("kinds", "Why the rule may be broken; without it the entry does not "
                                   "count."))),
    });
    return shape;
}

template<>
const Shape<RuleSetting> &shapeOf<RuleSetting>()
{
    static const Shape<RuleSetting> shape({
        field(&RuleSetting::severity,
              required(
                  choice("severity", phrase("kinds", "Severity"),
                         phrase("kinds", "How much it matters; ignore: every finding is waived."),
                         {"ignore", "info", "warning", "error"}))),
        field(&RuleSetting::because,
              text("because", phrase("kinds", "Because"),
                   phrase("kinds", "Why it matters less here; wanted below the rule's own "
                                   "severity."))),
    });
    return shape;
}

template<>
const Shape<NodePool> &shapeOf<NodePool>()
{
    static const Shape<NodePool> shape({
        field(&NodePool::nodes,
              fallback(integer("nodes", phrase("kinds", "Nodes"),
                               phrase("kinds", "How many nodes the pool has."), 0, 5000),
                       "1")),
        field(&NodePool::cpu,
              quantity("cpu", phrase("kinds", "CPU"), phrase("kinds", "CPU of one node."))),
        field(&NodePool::memory, quantity("memory", phrase("kinds", "Memory"),
                                          phrase("kinds", "Memory of one node."))),
        field(&NodePool::maxPods,
              fallback(integer("maxPods", phrase("kinds", "Most pods"),
                               phrase("kinds", "How many pods one node takes."), 1, 1000),
                       "110")),
        field(&NodePool::price,
              quantity("price", phrase("kinds", "Price"),
                       phrase("kinds", "What one node costs in a month; all pools in the same "
                                       "currency."))),
    });
    return shape;
}

template<>
const Shape<IngressController> &shapeOf<IngressController>()
{
    static const Shape<IngressController> shape({
        field(
            &IngressController::ns,
            fallback(
                text("namespace", phrase("kinds", "Namespace"),
                     phrase("kinds",
                            "Where the ingress controller's pods live; only they may reach what an "
                            "ingress routes to.")),
                "ingress-nginx")),
        field(&IngressController::className,
              text("class", phrase("kinds", "Class"),
                   phrase("kinds",
                          "ingressClassName of every Ingress; left out where it is not given."))),
    });
    return shape;
}

template<>
const Shape<GatewayController> &shapeOf<GatewayController>()
{
    static const Shape<GatewayController> shape({
        field(&GatewayController::ns,
              checked(text("namespace", phrase("kinds", "Namespace"),
                           phrase("kinds", "Where the pods of the gateways live; only they may "
                                           "reach what a gateway routes to. Without it the "
                                           "namespace of the ingress controller.")),
                      labelForm, "envoy-gateway-system")),
        field(&GatewayController::className,
              checked(text("class", phrase("kinds", "Class"),
                           phrase("kinds", "GatewayClass of every Gateway; without it the class of "
                                           "the ingress controller.")),
                      objectNameForm, "envoy")),
        field(&GatewayController::name,
              checked(text("name", phrase("kinds", "Name"),
                           phrase("kinds", "A Gateway of that namespace that is there already: the "
                                           "routes join it, and none is exported.")),
                      objectNameForm, "shared")),
    });
    return shape;
}

template<>
const Shape<PriorityClass> &shapeOf<PriorityClass>()
{
    static const Shape<PriorityClass> shape({
        field(&PriorityClass::value,
              required(integer("value", phrase("kinds", "Value"),
                               phrase("kinds", "The higher, the sooner its pods are placed."),
                               -2147483647, 1000000000))),
        field(&PriorityClass::preemptionPolicy,
              fallback(choice("preemptionPolicy", phrase("kinds", "Preemption"),
                              phrase("kinds", "Whether its pods drive out those of a lower value."),
                              {"PreemptLowerPriority", "Never"}),
                       "PreemptLowerPriority")),
        field(&PriorityClass::description, text("description", phrase("kinds", "Description"),
                                                phrase("kinds", "Which pods it is meant for."))),
    });
    return shape;
}

template<>
const Shape<SecretSource> &shapeOf<SecretSource>()
{
    static const Shape<SecretSource> shape({
        field(&SecretSource::from,
              fallback(
                  choice("from", phrase("kinds", "From"),
                         phrase("kinds", "files: made on each machine, in files that git ignores; "
                                         "external-secrets: the operator reads them from a store; "
                                         "sealed-secrets: sealed for one cluster, and committed."),
                         {"files", "external-secrets", "sealed-secrets"}),
                  "files")),
        field(&SecretSource::store,
              checked(text("store", phrase("kinds", "Store"),
                           phrase("kinds", "Name of the store of External Secrets.")),
                      objectNameForm, "vault")),
        field(&SecretSource::storeKind,
              fallback(choice("storeKind", phrase("kinds", "Kind of the store"),
                              phrase("kinds", "A store of the cluster, or one in each namespace."),
                              {"ClusterSecretStore", "SecretStore"}),
                       "ClusterSecretStore")),
        field(&SecretSource::prefix,
              text("prefix", phrase("kinds", "Prefix"),
                   phrase("kinds", "Begins the name of every secret in the store; without it the "
                                   "name of the design and a slash."))),
        field(&SecretSource::refresh,
              fallback(duration("refresh", phrase("kinds", "Refresh"),
                                phrase("kinds", "How often the store is asked again.")),
                       "1h")),
    });
    return shape;
}

template<>
const Shape<Cluster> &shapeOf<Cluster>()
{
    static const Shape<Cluster> shape({
        field(&Cluster::nodePools,
              mapOf(object<NodePool>("", "", ""), "nodePools", phrase("kinds", "Node pools"),
                    phrase("kinds", "The nodes that the cluster has."))),
        field(&Cluster::ingress,
              object<IngressController>("ingress", phrase("kinds", "Ingress controller"),
                                        phrase("kinds", "The ingress controller of the cluster."))),
        field(&Cluster::gateway,
              object<GatewayController>("gateway", phrase("kinds", "Gateway API"),
                                        phrase("kinds", "The gateways of the cluster."))),
        field(&Cluster::policies,
              fallback(
                  choice("policies", phrase("kinds", "Policies"),
                         phrase("kinds", "networkpolicy: what every cluster knows; cilium: hosts "
                                         "outside the cluster are allowed by their names as well."),
                         {"networkpolicy", "cilium"}),
                  "networkpolicy")),
        field(&Cluster::nodeLocalDns,
              fallback(boolean("nodeLocalDns", phrase("kinds", "Node-local DNS"),
                               phrase("kinds", "Whether pods ask for names at 169.254.20.10, the "
                                               "NodeLocal DNSCache.")),
                       "false")),
        field(&Cluster::storageClass,
              checked(text("storageClass", phrase("kinds", "Storage class"),
                           phrase("kinds", "StorageClass of all volumes that name none.")),
                      objectNameForm, "fast")),
        field(&Cluster::priorityClasses,
              mapOf(object<PriorityClass>("", phrase("kinds", "Priority class"), "", "value"),
                    "priorityClasses", phrase("kinds", "Priority classes"),
                    phrase("kinds", "PriorityClasses that the export brings along, by name."))),
    });
    return shape;
}

template<>
const Shape<PatchTarget> &shapeOf<PatchTarget>()
{
    static const Shape<PatchTarget> shape({
        field(&PatchTarget::kind,
              required(text("kind", phrase("kinds", "Kind"),
                            phrase("kinds", "Kind of the object, such as Deployment.")))),
        field(&PatchTarget::ns,
              text("namespace", phrase("kinds", "Namespace"), phrase("kinds", "Its namespace."))),
        field(&PatchTarget::name,
              required(text("name", phrase("kinds", "Name"), phrase("kinds", "Its name.")))),
    });
    return shape;
}

template<>
const Shape<JsonOperation> &shapeOf<JsonOperation>()
{
    static const Shape<JsonOperation> shape({
        field(&JsonOperation::op,
              required(choice("op", phrase("kinds", "Operation"),
                              phrase("kinds", "What is done at the path."),
                              {"add", "remove", "replace", "move", "copy", "test"}))),
        field(&JsonOperation::path,
              checked(required(text("path", phrase("kinds", "Path"),
                                    phrase("kinds", "A JSON pointer into the object."))),
                      pointerForm, "/spec/replicas")),
        field(&JsonOperation::from,
              checked(text("from", phrase("kinds", "From"),
                           phrase("kinds", "Where move and copy take the value from.")),
                      pointerForm, "/spec/replicas")),
        field(&JsonOperation::value,
              emptied(Field{"value", phrase("kinds", "Value"),
                            phrase("kinds", "What add and replace put there, and test expects."),
                            FieldType::Any})),
    });
    return shape;
}

template<>
const Shape<Patch> &shapeOf<Patch>()
{
    static const Shape<Patch> shape({
        field(&Patch::target,
              required(object<PatchTarget>("target", phrase("kinds", "Target"),
                                           phrase("kinds", "The exported object.")))),
        field(&Patch::merge,
              emptied(Field{"merge", phrase("kinds", "Merge"),
                            phrase("kinds", "A strategic merge patch: the fields to set."),
                            FieldType::Any})),
        field(&Patch::json,
              listOf(object<JsonOperation>("", phrase("kinds", "Operation"), ""), "json",
                     phrase("kinds", "JSON patch"),
                     phrase("kinds", "Operations of a JSON patch (RFC 6902), after the merge."))),
    });
    return shape;
}

namespace kinds
{

void read(const Reading &in, JsonOperation &out)
{
    const std::size_t before = in.problems.size();
    shapeOf<JsonOperation>().read(in.value, out, out.extras, in.path, in.problems);
    if (in.problems.size() > before)
        return;
    const bool carries = out.op == "move" || out.op == "copy";
    if (carries && !out.from)
        reportMissing("from", in.path, in.problems);
    if (!carries && out.op != "remove" && !in.value.find("value"))
        reportMissing("value", in.path, in.problems);
}

} // namespace kinds
} // namespace moldloft
