#include "export/explain/reasons.h"

#include <algorithm>

#include "base/text.h"

namespace moldloft::explain
{
namespace
{

struct Line {
    std::string_view kinds;   ///< between spaces; empty: all
    std::string_view pattern; ///< `*` is one segment, `**` any rest; `pod/…` is in a pod's spec
    Phrase reason;
};

// The first line that fits counts: what is special stands before what is general.
constexpr Line identity[]{
    {"", "apiVersion",
     phrase("explain", "The stable version of this kind in the Kubernetes that "
                       "the design names.")},
    {"", "kind", phrase("explain", "What the element becomes.")},
    {"NetworkPolicy", "metadata/name",
     phrase("explain", "Every namespace has one policy that denies all traffic; others allow what "
                       "is drawn.")},
    {"", "metadata/namespace",
     phrase("explain", "The namespace that the element stands in; of a topic its broker's.")},
    {"", "metadata/name",
     phrase("explain", "Derived from the element, so that it never changes by "
                       "itself.")},
    {"Namespace", "metadata/labels/pod-security**",
     phrase("explain", "The namespace refuses pods that break Pod Security `restricted`.")},
    {"", "**app.kubernetes.io~1component",
     phrase("explain", "A recommended label: what part the element plays.")},
    {"", "**app.kubernetes.io~1managed-by",
     phrase("explain", "A recommended label: who makes the object.")},
    {"", "**app.kubernetes.io~1version",
     phrase("explain", "A recommended label: the version of the image.")},
    {"", "metadata/labels/**", phrase("explain", "A recommended label.")},
    {"Ingress", "metadata/annotations/**timeout",
     phrase("explain", "The controller takes a timeout for a whole Ingress: rules of one timeout "
                       "share one.")},
    {"Ingress Gateway", "metadata/annotations/cert-manager**",
     phrase("explain", "cert-manager makes the certificate when it sees this.")},
    {"", "metadata/annotations/**",
     phrase("explain", "An annotation for people and tools; Kubernetes does nothing with it.")},
    {"", "spec/template/metadata/**", phrase("explain", "What the pods are told apart by.")},
};

constexpr Line pods[]{
    {"", "pod/affinity/**",
     phrase("explain", "Pods of one service avoid each other's node, where they can.")},
    {"", "pod/topologySpreadConstraints/**",
     phrase("explain", "Outside of dev, pods of one service spread over zones and nodes.")},
    {"ServiceAccount", "automountServiceAccountToken",
     phrase("explain", "The pods do not talk to the Kubernetes API, so none gets a token.")},
    {"", "pod/automountServiceAccountToken",
     phrase("explain", "The pods do not talk to the Kubernetes API, so none gets a token.")},
    {"", "pod/enableServiceLinks",
     phrase("explain", "Variables about every Service of the namespace would tell what the pod "
                       "must not know.")},
    {"", "pod/restartPolicy", phrase("explain", "Written out, because scanners ask for it.")},
    {"", "pod/terminationGracePeriodSeconds",
     phrase("explain", "Longer than draining and stopping take.")},
    {"", "pod/securityContext/fsGroup**",
     phrase("explain", "Volumes and secret files belong to the group that the pod runs as.")},
    {"", "pod/securityContext/**",
     phrase("explain", "Pod Security `restricted`: no root, a user and group above 10000, the "
                       "runtime's seccomp profile.")},
    {"", "pod/volumes/*/emptyDir/**",
     phrase("explain", "The root file system is read-only: what must be written goes here, within "
                       "a limit.")},
    {"", "pod/volumes/*/secret/defaultMode",
     phrase("explain", "0400: the pod's user alone reads a secret.")},
    {"", "pod/volumes/**",
     phrase("explain", "A volume of every such pod: its settings, secrets, and where it may "
                       "write.")},
    {"", "container/imagePullPolicy",
     phrase("explain", "IfNotPresent in dev, where images are loaded by hand; Always elsewhere.")},
    {"", "container/name", phrase("explain", "The container is called after its element.")},
    {"Deployment Job CronJob", "container/image",
     phrase("explain", "The image that is drawn, or the one that this project builds.")},
    {"", "container/image", phrase("explain", "The image of that engine and version.")},
    {"", "container/command/**", phrase("explain", "How this image is started.")},
    {"", "container/args/**", phrase("explain", "How this image is started.")},
    {"", "container/ports/**", phrase("explain", "The port that such a container listens on.")},
    {"", "container/resources/**",
     phrase("explain", "What such a container asks for where the design says nothing; memory is "
                       "limited to the same, the CPU generously.")},
    {"", "container/securityContext/**",
     phrase("explain", "Pod Security `restricted`: no privileges, no capabilities, a read-only "
                       "root file system.")},
    {"", "container/volumeMounts/**",
     phrase("explain", "Where the container finds its settings and secrets, and where it may "
                       "write.")},
    {"", "container/startupProbe/**",
     phrase("explain", "Gives a slow start time; it never waits for a database.")},
    {"", "container/readinessProbe/**",
     phrase("explain", "Takes a pod that cannot answer out of its Service.")},
    {"", "container/livenessProbe/**",
     phrase("explain", "Restarts what hangs, slowly: a restart mends no database.")},
    {"", "container/lifecycle/**",
     phrase("explain", "Waits until no Service sends requests any more.")},
    {"", "container/env/**", phrase("explain", "A setting that the image of that engine reads.")},
    {"", "container/**", phrase("explain", "How every such container runs.")},
    {"", "pod/**", phrase("explain", "How every such pod runs.")},
};

constexpr Line others[]{
    {"Secret", "data/username", phrase("explain", "The database's user, called after it.")},
    {"Secret", "data/**",
     phrase("explain", "Random, made once on each machine in a file that git ignores, for this "
                       "overlay alone; mounted as a file, never a variable.")},
    {"Secret", "type",
     phrase("explain", "What reads it decides: user and password together for an operator, else "
                       "nothing that Kubernetes knows.")},
    {"ConfigMap", "data/**", phrase("explain", "The settings that a server of that engine needs.")},
    {"ConfigMap", "immutable", phrase("explain", "Settings change with a new name only.")},
    {"Service", "spec/clusterIP",
     phrase("explain", "Headless: each pod of the StatefulSet has a name of its own.")},
    {"Service", "spec/ports/**",
     phrase("explain", "The ports that the element listens on; 80 for a service that names none.")},
    {"Service", "spec/**", phrase("explain", "The Service that such an element has.")},
    {"NetworkPolicy", "spec/egress/*/to/*/**matchLabels/k8s-app",
     phrase("explain", "Every pod may ask the cluster's DNS.")},
    {"NetworkPolicy", "spec/egress/*/to/*/namespaceSelector/**",
     phrase("explain", "Every pod may ask the cluster's DNS.")},
    {"NetworkPolicy", "spec/egress/*/ports/**",
     phrase("explain", "The port that the other end listens on; 53 for the cluster's DNS.")},
    {"NetworkPolicy", "spec/ingress/*/ports/**",
     phrase("explain", "The ports that the element listens on.")},
    {"NetworkPolicy", "spec/ingress",
     phrase("explain", "No line leads here, so nobody may connect.")},
    {"NetworkPolicy", "spec/egress", phrase("explain", "No line leads out, so it may ask nobody.")},
    {"NetworkPolicy", "spec/**",
     phrase("explain", "Default deny both ways: what is not drawn may not talk.")},
    {"ReferenceGrant", "spec/**",
     phrase("explain", "Lets routes of another namespace lead to this service.")},
    {"Gateway HTTPRoute Ingress", "spec/**",
     phrase("explain", "How requests from outside are led to services.")},
    {"ResourceQuota", "spec/**",
     phrase("explain", "Twice what everything in the namespace may need, one pod more of each "
                       "service while it rolls.")},
    {"LimitRange", "spec/limits/*/max/**",
     phrase("explain", "No container may have more than the quota gives the whole namespace.")},
    {"LimitRange", "spec/limits/*/min/**",
     phrase("explain", "No container asks for nothing at all.")},
    {"LimitRange", "spec/**",
     phrase("explain", "What a container gets that names no resources; ours all name theirs.")},
    {"PodDisruptionBudget", "spec/**",
     phrase("explain", "One pod at a time may go for maintenance; one that is not ready never "
                       "blocks a node's drain.")},
    {"HorizontalPodAutoscaler", "spec/minReplicas",
     phrase("explain", "At least two pods in staging and three in prod.")},
    {"HorizontalPodAutoscaler", "spec/**",
     phrase("explain", "Scales the service's Deployment by how busy its CPUs are.")},
    {"StatefulSet", "spec/replicas",
     phrase("explain", "One server: Moldloft sets up no replication between several.")},
    {"Deployment", "spec/replicas",
     phrase("explain", "At least two pods in staging and three in prod.")},
    {"StatefulSet", "spec/podManagementPolicy",
     phrase("explain", "Parallel: one that crashes while it starts still gets its own mend.")},
    {"StatefulSet", "spec/volumeClaimTemplates/*/spec/accessModes/**",
     phrase("explain", "One node at a time mounts the volume.")},
    {"StatefulSet", "spec/volumeClaimTemplates/*/spec/resources/**",
     phrase("explain", "The size where the design says none.")},
    {"StatefulSet", "spec/volumeClaimTemplates/**",
     phrase("explain", "The volume that the data lie on; named in full, so that a second apply "
                       "changes nothing.")},
    {"PersistentVolumeClaim", "spec/resources/**",
     phrase("explain", "The size that the volume is drawn with, 1Gi where none is.")},
    {"PersistentVolumeClaim", "spec/**",
     phrase("explain", "A volume that is drawn: it outlives the pods that mount it.")},
    {"ExternalSecret", "spec/**",
     phrase("explain", "What the External Secrets operator makes the Secret of.")},
    {"CiliumNetworkPolicy", "spec/**",
     phrase("explain", "Hosts outside the cluster by their names, which Cilium learns from the "
                       "answers of the cluster's DNS.")},
    {"Cluster", "spec/enablePDB",
     phrase("explain", "The operator keeps one server from being drained while another is away; of "
                       "a single one that would block every drain.")},
    {"Kafka", "spec/kafka/config/**",
     phrase("explain", "As many copies as there are servers, three at most, and one less in sync: "
                       "one may be away. Topics are those that are drawn.")},
    {"KafkaTopic", "spec/**",
     phrase("explain",
            "Three partitions, and as many copies as there are servers, three at most.")},
    {"Cluster Kafka KafkaNodePool RabbitmqCluster", "spec/**",
     phrase("explain", "How every such server is asked for of its operator.")},
    {"", "spec/revisionHistoryLimit", phrase("explain", "Enough to go back, without a long tail.")},
    {"Deployment", "spec/strategy/**",
     phrase("explain", "A new pod is ready before an old one goes.")},
    {"StatefulSet", "spec/updateStrategy/**", phrase("explain", "A change restarts the server.")},
    {"StatefulSet", "spec/persistentVolumeClaimRetentionPolicy/**",
     phrase("explain", "Data outlive the server that wrote them.")},
    {"Job CronJob", "spec/**", phrase("explain", "How every such job runs.")},
    {"PriorityClass", "**", phrase("explain", "Which pods go first where nodes are full.")},
};

bool fits(std::string_view pattern, std::string_view path)
{
    while (!pattern.empty() && pattern.front() != '*') {
        if (path.empty() || path.front() != pattern.front())
            return false;
        pattern.remove_prefix(1);
        path.remove_prefix(1);
    }
    if (pattern.empty())
        return path.empty();
    const bool any = pattern.starts_with("**");
    pattern.remove_prefix(any ? 2 : 1);
    for (std::size_t taken = 0; taken <= path.size(); ++taken) {
        if (fits(pattern, path.substr(taken)))
            return true;
        if (!any && taken < path.size() && path[taken] == '/')
            return false;
    }
    return false;
}

/// What stands in a pod is asked for by its place in the pod, whatever holds that.
std::string withinPod(std::string_view place)
{
    constexpr std::string_view podSpec = "template/spec/";
    const auto at = place.find(podSpec);
    if (at == std::string_view::npos)
        return std::string(place);
    const std::string_view inside = place.substr(at + podSpec.size());
    for (const std::string_view list : {"containers/", "initContainers/"}) {
        if (!inside.starts_with(list))
            continue;
        const auto slash = inside.find('/', list.size());
        if (slash != std::string_view::npos)
            return "container" + std::string(inside.substr(slash));
    }
    return "pod/" + std::string(inside);
}

bool isOf(std::string_view kinds, const std::string &kind)
{
    if (kinds.empty())
        return true;
    const auto words = split(kinds, ' ');
    return std::ranges::find(words, kind) != words.end();
}

template<std::size_t Count>
const Line *found(const Line (&lines)[Count], const Object &object, std::string_view place)
{
    const auto *line = std::ranges::find_if(lines, [&](const Line &one) {
        return isOf(one.kinds, object.kind) && fits(one.pattern, place);
    });
    return line == std::end(lines) ? nullptr : line;
}

} // namespace

Message reasonFor(const Object &object, std::string_view place)
{
    const std::string inPod = withinPod(place);
    const Line *line = found(identity, object, place);
    if (!line)
        line = found(pods, object, inPod);
    if (!line)
        line = found(others, object, place);
    return line ? Message(line->reason) : Message();
}

} // namespace moldloft::explain
