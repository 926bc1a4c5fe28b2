#include "kinds/parts.h"

#include "kinds/text_forms.h"

namespace moldloft
{

namespace kinds
{

Field text(std::string key, Message title, Message doc)
{
    return {std::move(key), std::move(title), std::move(doc), FieldType::Text};
}

Field integer(std::string key, Message title, Message doc, std::int64_t min, std::int64_t max)
{
    Field field{std::move(key), std::move(title), std::move(doc), FieldType::Integer};
    field.min = min;
    field.max = max;
    return field;
}

Field number(std::string key, Message title, Message doc)
{
    return {std::move(key), std::move(title), std::move(doc), FieldType::Number};
}

Field duration(std::string key, Message title, Message doc)
{
    return {std::move(key), std::move(title), std::move(doc), FieldType::Duration};
}

Field quantity(std::string key, Message title, Message doc)
{
    return {std::move(key), std::move(title), std::move(doc), FieldType::Quantity};
}

Field percent(std::string key, Message title, Message doc)
{
    return {std::move(key), std::move(title), std::move(doc), FieldType::Percent};
}

Field boolean(std::string key, Message title, Message doc)
{
    return {std::move(key), std::move(title), std::move(doc), FieldType::Boolean};
}

Field choice(std::string key, Message title, Message doc, std::vector<std::string> choices)
{
    Field field{std::move(key), std::move(title), std::move(doc), FieldType::Choice};
    field.choices = std::move(choices);
    return field;
}

Field reference(std::string key, Message title, Message doc, std::vector<ElementKind> targets)
{
    Field field{std::move(key), std::move(title), std::move(doc), FieldType::Reference};
    field.targets = std::move(targets);
    return field;
}

Field listOf(Field item, std::string key, Message title, Message doc)
{
    Field field{std::move(key), std::move(title), std::move(doc), FieldType::List};
    field.item.push_back(std::move(item));
    return field;
}

Field mapOf(Field item, std::string key, Message title, Message doc)
{
    Field field{std::move(key), std::move(title), std::move(doc), FieldType::Map};
    field.item.push_back(std::move(item));
    return field;
}

Field latency(Message title, Message doc)
{
    return object<Latency>("latency", std::move(title), std::move(doc), "p50");
}

Field whatIf(Field field)
{
    field.forWhatIf = true;
    return field;
}

Field required(Field field)
{
    field.required = true;
    return field;
}

Field checked(Field field, const TextForm &form, std::string example)
{
    field.form = &form;
    field.example = std::move(example);
    return field;
}

Field emptied(Field field)
{
    field.mayBeEmpty = true;
    return field;
}

Field fallback(Field field, std::string text)
{
    field.fallback = std::move(text);
    return field;
}

Field absent(Field field, Message words)
{
    field.absent = std::move(words);
    return field;
}

Field onlyWith(Field field, std::string sibling, std::string value)
{
    field.onlyWith = {std::move(sibling), std::move(value)};
    return field;
}

Field item(FieldType type)
{
    Field field;
    field.type = type;
    return field;
}

Field commandField()
{
    return listOf(item(), "command", phrase("kinds", "Command"),
                  phrase("kinds", "What the container runs instead of the image's entry point."));
}

Field argsField()
{
    return listOf(item(), "args", phrase("kinds", "Arguments"),
                  phrase("kinds", "Arguments of the command or of the image's entry point."));
}

Field storageClassField()
{
    return absent(checked(text("storageClass", phrase("kinds", "Storage class"),
                               phrase("kinds", "StorageClass of the volume; without it that of "
                                               "the cluster.")),
                          objectNameForm, "fast"),
                  phrase("kinds", "the cluster's"));
}

Field cidrsField()
{
    return listOf(checked(item(), cidrForm, "192.0.2.0/24"), "cidrs", phrase("kinds", "Addresses"),
                  phrase("kinds", "Ranges of addresses that it has; without them every public "
                                  "address may be reached on its port, and no private one."));
}

Field managedField()
{
    return absent(choice("managed", phrase("kinds", "Managed by"),
                         phrase("kinds", "operator: the custom resource of its operator; external: "
                                         "a server outside the cluster, at `host`. Without it: a "
                                         "StatefulSet of one pod."),
                         {"operator", "external"}),
                  phrase("kinds", "its StatefulSet"));
}

Field operatorReplicasField()
{
    return onlyWith(fallback(integer("replicas", phrase("kinds", "Replicas"),
                                     phrase("kinds", "Servers that its operator runs."), 1, 99),
                             "3"),
                    "managed", "operator");
}

Field externalHostField()
{
    return onlyWith(
        text("host", phrase("kinds", "Host"), phrase("kinds", "DNS name of an external server.")),
        "managed", "external");
}

Field externalPortField()
{
    return onlyWith(absent(integer("port", phrase("kinds", "Port"),
                                   phrase("kinds", "Port of an external server; without it that "
                                                   "of the engine."),
                                   1, 65535),
                           phrase("kinds", "the engine's")),
                    "managed", "external");
}

Field externalCidrsField()
{
    return onlyWith(cidrsField(), "managed", "external");
}

Field ignoreField()
{
    return listOf(object<Waiver>("", phrase("kinds", "Waiver"), ""), "ignore",
                  phrase("kinds", "Ignored rules"),
                  phrase("kinds", "Findings on it that are accepted, each with the reason; they "
                                  "are reported as waived."));
}

} // namespace kinds

using namespace kinds;

template<>
const Shape<Port> &shapeOf<Port>()
{
    static const Shape<Port> shape({
        field(&Port::port,
              required(integer("port", phrase("kinds", "Port"),
                               phrase("kinds", "Port that the container listens on."), 1, 65535))),
        field(&Port::protocol,
              choice("protocol", phrase("kinds", "Protocol"),
                     phrase("kinds", "What is spoken there. Without it the port's name tells: "
                                     "grpc, tcp, udp, else http."),
                     {"http", "grpc", "tcp", "udp"})),
    });
    return shape;
}

template<>
const Shape<Latency> &shapeOf<Latency>()
{
    static const Shape<Latency> shape({
        field(&Latency::p50, required(duration("p50", phrase("kinds", "Median"),
                                               phrase("kinds", "Half of all take at most this.")))),
        field(&Latency::p99,
              duration("p99", phrase("kinds", "99th percentile"),
                       phrase("kinds", "99 of 100 take at most this. Without it all take the "
                                       "median; with it the times are log-normal."))),
    });
    return shape;
}

template<>
const Shape<Call> &shapeOf<Call>()
{
    static const Shape<Call> shape({
        field(&Call::to,
              required(reference(
                  "to", phrase("kinds", "To"),
                  phrase("kinds",
                         "The service or external host that is called; always the real target."),
                  {ElementKind::Service, ElementKind::External}))),
        field(&Call::timeout,
              duration("timeout", phrase("kinds", "Timeout"),
                       phrase("kinds", "How long the caller waits, all retries included."))),
        field(&Call::retries,
              fallback(integer("retries", phrase("kinds", "Retries"),
                               phrase("kinds", "How often a failed call is tried again."), 0, 10),
                       "0")),
        field(
            &Call::parallel,
            text("parallel", phrase("kinds", "Parallel"),
                 phrase("kinds", "Calls of one service that say the same here, a name or true, "
                                 "start together; all others follow one another in their order."))),
        field(&Call::fallback,
              fallback(boolean("fallback", phrase("kinds", "Fallback"),
                               phrase("kinds", "Whether the caller still answers when the call "
                                               "fails, with less in its answer.")),
                       "false")),
    });
    return shape;
}

template<>
const Shape<Health> &shapeOf<Health>()
{
    static const Shape<Health> shape({
        field(&Health::http,
              text("http", phrase("kinds", "HTTP path"),
                   phrase("kinds",
                          "Path on the first port that answers 200 when the service is ready."))),
        field(&Health::tcp,
              text("tcp", phrase("kinds", "TCP port"),
                   phrase("kinds",
                          "Name of the port that accepts connections when the service is ready."))),
    });
    return shape;
}

template<>
const Shape<Resources> &shapeOf<Resources>()
{
    static const Shape<Resources> shape({
        field(&Resources::cpu, fallback(quantity("cpu", phrase("kinds", "CPU"),
                                                 phrase("kinds", "CPU that a pod asks for.")),
                                        "100m")),
        field(&Resources::memory,
              fallback(quantity("memory", phrase("kinds", "Memory"),
                                phrase("kinds", "Memory that a pod asks for, and its limit.")),
                       "128Mi")),
    });
    return shape;
}

template<>
const Shape<Autoscale> &shapeOf<Autoscale>()
{
    static const Shape<Autoscale> shape({
        field(&Autoscale::min,
              fallback(integer("min", phrase("kinds", "Least pods"),
                               phrase("kinds", "Never fewer pods than this."), 1, 1000),
                       "1")),
        field(&Autoscale::max,
              required(integer("max", phrase("kinds", "Most pods"),
                               phrase("kinds", "Never more pods than this."), 1, 1000))),
        field(&Autoscale::cpu,
              fallback(
                  integer(
                      "cpu", phrase("kinds", "CPU target"),
                      phrase("kinds",
                             "Pods are added above this share of the requested CPU, in per cent."),
                      1, 100),
                  "70")),
    });
    return shape;
}

template<>
const Shape<Expose> &shapeOf<Expose>()
{
    static const Shape<Expose> shape({
        field(&Expose::type, required(choice("type", phrase("kinds", "Type"),
                                             phrase("kinds", "How the service can be reached."),
                                             {"ClusterIP", "NodePort", "LoadBalancer"}))),
        field(&Expose::port,
              fallback(integer("port", phrase("kinds", "Port"),
                               phrase("kinds", "Port of the Service object."), 1, 65535),
                       "80")),
        field(&Expose::nodePort,
              integer("nodePort", phrase("kinds", "Node port"),
                      phrase("kinds",
                             "Port on every node, 30000 to 32767; without it Kubernetes chooses."),
                      1, 65535)),
        field(&Expose::requestRate,
              quantity("requestRate", phrase("kinds", "Requests a second"),
                       phrase("kinds", "How many come from outside the cluster in a second."))),
    });
    return shape;
}

template<>
const Shape<Security> &shapeOf<Security>()
{
    static const Shape<Security> shape({
        field(&Security::uid,
              fallback(integer("uid", phrase("kinds", "User id"),
                               phrase("kinds", "User and group that the container runs as."), 1,
                               2147483647),
                       "10001")),
        field(&Security::writable,
              listOf(item(), "writable", phrase("kinds", "Writable directories"),
                     phrase("kinds",
                            "Directories that the container writes to; all else is read-only."))),
    });
    return shape;
}

template<>
const Shape<IngressRule> &shapeOf<IngressRule>()
{
    static const Shape<IngressRule> shape({
        field(&IngressRule::path,
              required(text(
                  "path", phrase("kinds", "Path"),
                  phrase("kinds", "Requests whose path starts with this go to the service.")))),
        field(&IngressRule::to,
              required(reference("to", phrase("kinds", "To"),
                                 phrase("kinds", "The service, in the ingress's own namespace."),
                                 {ElementKind::Service}))),
        field(
            &IngressRule::port,
            integer("port", phrase("kinds", "Port"),
                    phrase("kinds", "Port of the Service object; its first where it is not given."),
                    1, 65535)),
        field(
            &IngressRule::timeout,
            duration("timeout", phrase("kinds", "Timeout"),
                     phrase("kinds", "How long whoever asks waits for the answer at most; without "
                                     "it, what the controller does by itself."))),
        field(&IngressRule::requestRate,
              quantity("requestRate", phrase("kinds", "Requests a second"),
                       phrase("kinds", "How many requests take this path in a second."))),
    });
    return shape;
}

} // namespace moldloft
