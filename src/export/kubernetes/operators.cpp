#include "export/kubernetes/operators.h"

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/runtime_contract.h"
#include "kinds/needs.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr const char *namespaceName = "kubernetes.io/metadata.name";

bool isKafka(const Record &record)
{
    const auto *broker = record.as<Broker>();
    return broker && broker->engine == "kafka";
}

/// Without a number for the user: the operator's image has its own.
Value restrictedPod()
{
    return mapOf({{"runAsNonRoot", true}, {"seccompProfile", mapOf({{"type", "RuntimeDefault"}})}});
}

Value restrictedContainer(bool readOnly)
{
    Value security = containerSecurity();
    if (!readOnly)
        security.erase("readOnlyRootFilesystem");
    return security;
}

/// The operator makes Services NAME-rw, -ro and -r, and an account of its own for the pods.
Value postgresCluster(const Context &context, const Record &record)
{
    const auto &database = *record.as<Database>();
    const ServerStorage storage = storageOf(context, record);
    Value volume = mapOf({{"size", storage.size.text}});
    if (storage.storageClass)
        volume.set("storageClass", *storage.storageClass);
    Value initdb =
        mapOf({{"database", access::databaseName(record)},
               {"owner", access::databaseUser(record)},
               {"secret", mapOf({{"name", runtime::credentialsSecretName(record.name)}})}});
    Value apart = mapOf({{"enablePodAntiAffinity", true},
                         {"topologyKey", "kubernetes.io/hostname"},
                         {"podAntiAffinityType", "preferred"}});
    Value result = object(context, record, "postgresql.cnpg.io/v1", "Cluster", record.name,
                          versionLabel(context, record));
    result.set(
        "spec",
        mapOf({{"instances", serversOf(record)},
               {"imageName", "ghcr.io/cloudnative-pg/postgresql:" + versionOf(database)},
               {"enableSuperuserAccess", false},
               {"enablePDB", serversOf(record) > 1}, // of one server it would block every drain
               {"bootstrap", mapOf({{"initdb", std::move(initdb)}})},
               {"storage", std::move(volume)},
               {"resources", resources(needsOf(record))},
               {"affinity", std::move(apart)}}));
    return result;
}

/// Those who publish and subscribe. Without the list the operator's own policy lets everybody in.
Value kafkaPeers(const Context &context, const Record &record)
{
    Value peers = Value::list();
    for (const Flow *flow : context.flows.into(record.id)) {
        Value peer = Value::map();
        if (flow->from->ns != record.ns)
            peer.set("namespaceSelector",
                     mapOf({{"matchLabels", mapOf({{namespaceName, flow->from->ns}})}}));
        peer.set("podSelector", mapOf({{"matchLabels", selector(flow->from->name)}}));
        peers.push(std::move(peer));
    }
    if (peers.size() == 0) // an empty list means everybody
        peers.push(mapOf({{"podSelector", mapOf({{"matchLabels", podLabels(record)}})}}));
    return peers;
}

Value kafkaConfig(int servers)
{
    const int copies = std::min(servers, usualServers);
    const int inSync = copies > 2 ? 2 : 1;
    return mapOf({{"auto.create.topics.enable", false},
                  {"default.replication.factor", copies},
                  {"min.insync.replicas", inSync},
                  {"offsets.topic.replication.factor", copies},
                  {"transaction.state.log.replication.factor", copies},
                  {"transaction.state.log.min.isr", inSync}});
}

Value kafkaCluster(const Context &context, const Record &record)
{
    const auto &broker = *record.as<Broker>();
    Value listener = mapOf({{"name", "plain"},
                            {"port", access::portOf(record)},
                            {"type", "internal"},
                            {"tls", false},
                            {"networkPolicyPeers", kafkaPeers(context, record)}});
    Value kafka = Value::map();
    if (broker.version) // else the newest one that the operator knows
        kafka.set("version", *broker.version);
    kafka.set("listeners", listOf({std::move(listener)}));
    kafka.set("config", kafkaConfig(serversOf(record)));
    Value topics = mapOf({{"resources", resources({"100m", "256Mi"})}});
    Value pod = mapOf({{"securityContext", restrictedPod()}});
    Value container = mapOf({{"securityContext", restrictedContainer(true)}});
    Value operatorTemplate =
        mapOf({{"pod", std::move(pod)}, {"topicOperatorContainer", std::move(container)}});
    Value result = object(context, record, "kafka.strimzi.io/v1", "Kafka", record.name,
                          versionLabel(context, record));
    result.set("spec",
               mapOf({{"kafka", std::move(kafka)},
                      {"entityOperator", mapOf({{"topicOperator", std::move(topics)},
                                                {"template", std::move(operatorTemplate)}})}}));
    return result;
}

Value kafkaPool(const Context &context, const Record &record)
{
    const ServerStorage storage = storageOf(context, record);
    Value volume = mapOf({{"id", 0},
                          {"type", "persistent-claim"},
                          {"size", storage.size.text},
                          {"kraftMetadata", "shared"},
                          {"deleteClaim", false}});
    if (storage.storageClass)
        volume.set("class", *storage.storageClass);
    Value parts =
        mapOf({{"pod", mapOf({{"securityContext", restrictedPod()}})},
               {"kafkaContainer", mapOf({{"securityContext", restrictedContainer(true)}})}});
    Value result = object(context, record, "kafka.strimzi.io/v1", "KafkaNodePool", record.name);
    result["metadata"]["labels"].set("strimzi.io/cluster", record.name);
    result.set("spec", mapOf({{"replicas", serversOf(record)},
                              {"roles", listOf({"controller", "broker"})},
                              {"storage",
                               mapOf({{"type", "jbod"}, {"volumes", listOf({std::move(volume)})}})},
                              {"resources", resources(needsOf(record))},
                              {"template", std::move(parts)}}));
    return result;
}

/// Called as on the wire.
Manifest kafkaTopic(const Context &context, const Record &record, const Record &channel)
{
    const std::string name = channel.ns + '.' + channel.name;
    Value result = object(context, record, "kafka.strimzi.io/v1", "KafkaTopic", name);
    result["metadata"]["labels"].set("strimzi.io/cluster", record.name);
    result["metadata"]["annotations"].set(std::string(elementAnnotation), channel.path());
    result.set("spec", mapOf({{"partitions", usualServers},
                              {"replicas", std::min(serversOf(record), usualServers)}}));
    return {basePath(record, fmt::format("topic-{}.yaml", name)), std::move(result),
            channel.path()};
}

std::vector<Manifest> kafkaObjects(const Context &context, const Record &record)
{
    std::vector<Manifest> made;
    made.push_back({basePath(record, "kafka.yaml"), kafkaCluster(context, record), record.path()});
    made.push_back({basePath(record, "node-pool.yaml"), kafkaPool(context, record), record.path()});
    for (const Record *channel : context.document.all(ElementKind::Channel)) {
        const Record *broker = resolve(context.document, EdgeKind::ChannelBroker,
                                       channel->as<Channel>()->broker, channel->ns);
        if (broker == &record)
            made.push_back(kafkaTopic(context, record, *channel));
    }
    return made;
}

/// Nobody but publishers and subscribers reaches it: it asks for no password, as where no operator
/// runs it.
constexpr const char *rabbitConfig = "loopback_users = none\ndefault_user = guest\n"
                                     "default_pass = guest\n";

/// Of the image: it owns the folders in there.
constexpr int rabbitUser = 999;

Value rabbitCluster(const Context &context, const Record &record)
{
    const auto &broker = *record.as<Broker>();
    const ServerStorage storage = storageOf(context, record);
    Value persistence = mapOf({{"storage", storage.size.text}});
    if (storage.storageClass)
        persistence.set("storageClassName", *storage.storageClass);
    const auto hardened = [](const char *name) {
        return mapOf({{"name", name}, {"securityContext", restrictedContainer(true)}});
    };
    Value pod = mapOf({{"securityContext", podSecurity(rabbitUser)},
                       {"containers", listOf({hardened("rabbitmq")})},
                       {"initContainers", listOf({hardened("setup-container")})}});
    Value spec = mapOf({{"template", mapOf({{"spec", std::move(pod)}})}});
    Value set = mapOf({{"statefulSet", mapOf({{"spec", std::move(spec)}})}});
    Value result = object(context, record, "rabbitmq.com/v1beta1", "RabbitmqCluster", record.name,
                          versionLabel(context, record));
    result.set("spec", mapOf({{"replicas", serversOf(record)},
                              {"image", fmt::format("docker.io/library/rabbitmq:{}-management",
                                                    versionOf(broker))},
                              {"persistence", std::move(persistence)},
                              {"resources", resources(needsOf(record))},
                              {"rabbitmq", mapOf({{"additionalConfig", rabbitConfig}})},
                              {"override", std::move(set)}}));
    return result;
}

Value tcp(int port)
{
    return mapOf({{"protocol", "TCP"}, {"port", port}});
}

/// What the servers of one element say to each other.
Value peerPorts(const Record &record)
{
    if (record.as<Database>())
        return listOf({tcp(access::portOf(record)), tcp(8000)});
    if (isKafka(record))
        return listOf({tcp(9090), tcp(9091), tcp(access::portOf(record)), tcp(8443)});
    // rabbitmqctl in one pod asks all servers, which answer to it there: without the range, where
    // its tools listen, `list_queues` waits until it gives up
    Value tools = tcp(35672);
    tools.set("endPort", 35682);
    return listOf({tcp(4369), tcp(25672), std::move(tools)});
}

Value samePods(const Record &record)
{
    return mapOf({{"podSelector", mapOf({{"matchLabels", podLabels(record)}})}});
}

} // namespace

bool hasOperator(const Record &record)
{
    if (const auto *database = record.as<Database>())
        return database->engine == "postgresql";
    const auto *broker = record.as<Broker>();
    return broker && (broker->engine == "kafka" || broker->engine == "rabbitmq");
}

bool needsBudget(const Record &record)
{
    const auto *broker = record.as<Broker>();
    return broker && broker->engine == "rabbitmq" && managedOf(record) == Managed::Operator &&
           serversOf(record) > 1;
}

Value podLabels(const Record &record)
{
    if (managedOf(record) != Managed::Operator || !hasOperator(record))
        return selector(record.name);
    if (record.as<Database>())
        return mapOf({{"cnpg.io/cluster", record.name}});
    if (isKafka(record))
        return mapOf({{"strimzi.io/cluster", record.name}});
    return selector(record.name); // the operator gives it this label
}

Value operatorIngress(const Record &record)
{
    Value rules = Value::list();
    if (managedOf(record) != Managed::Operator)
        return rules;
    rules.push(mapOf({{"from", listOf({samePods(record)})}, {"ports", peerPorts(record)}}));
    const auto from = [](const char *label, const char *value) {
        return mapOf({{"namespaceSelector", Value::map()},
                      {"podSelector", mapOf({{"matchLabels", mapOf({{label, value}})}})}});
    };
    if (record.as<Database>())
        rules.push(mapOf({{"from", listOf({from("app.kubernetes.io/name", "cloudnative-pg")})},
                          {"ports", listOf({tcp(8000), tcp(access::portOf(record))})}}));
    if (isKafka(record))
        rules.push(mapOf({{"from", listOf({from("strimzi.io/kind", "cluster-operator")})},
                          {"ports", listOf({tcp(9090), tcp(9091), tcp(8443)})}}));
    return rules;
}

Value operatorEgress(const Record &record)
{
    Value rules = Value::list();
    if (managedOf(record) != Managed::Operator)
        return rules;
    rules.push(mapOf({{"to", listOf({samePods(record)})}, {"ports", peerPorts(record)}}));
    // A policy has no word for the API server, and its address differs from cluster to cluster.
    Value anywhere = listOf({mapOf({{"ipBlock", mapOf({{"cidr", "0.0.0.0/0"}})}}),
                             mapOf({{"ipBlock", mapOf({{"cidr", "::/0"}})}})});
    rules.push(mapOf({{"to", std::move(anywhere)}, {"ports", listOf({tcp(443), tcp(6443)})}}));
    return rules;
}

std::vector<Manifest> operatorObjects(const Context &context, const Record &record)
{
    if (isKafka(record))
        return kafkaObjects(context, record);
    std::vector<Manifest> made;
    if (record.as<Database>())
        made.push_back(
            {basePath(record, "cluster.yaml"), postgresCluster(context, record), record.path()});
    else
        made.push_back({basePath(record, "rabbitmq-cluster.yaml"), rabbitCluster(context, record),
                        record.path()});
    return made;
}

} // namespace moldloft::kubernetes
