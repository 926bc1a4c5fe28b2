#include "export/kubernetes/readme_steps.h"

#include <fmt/format.h>

namespace moldloft::kubernetes
{
namespace
{

constexpr std::string_view beginning = R"(# Deploying {0}

Everything in this folder is generated from the design; what it does not name is set to what Pod
Security *restricted* and the usual scanners ask for. {1}

| {2} | what it changes |
| --- | --- |
| dev | nothing: the replicas of the design, images that are there already are not pulled |
| staging | at least 2 pods of a service, spread over nodes, eviction budgets, images always pulled |
| prod | at least 3 pods, kept apart on nodes, eviction budgets, a quota for each namespace, images always pulled |

## The first deployment

{5} builds the images of the services that
this project holds and brings them onto the nodes:

| cluster | started with | {6} |
| --- | --- | --- |
| kind | `kind create cluster` | `tools/images.sh kind` |
| minikube | `minikube start --cni calico` | `tools/images.sh minikube` |
| k3s | `curl -sfL https://get.k3s.io \| sh -` | `tools/images.sh k3s` |
| a managed one | its own console | `tools/images.sh push`, and prod or staging instead of dev below |

```sh
{3}
```

- `kubectl get pods --all-namespaces --selector app.kubernetes.io/part-of={0} --watch` shows how
  they start.
{7}
- Policies hold where the cluster enforces them: kind from 0.24, k3s, minikube with a `--cni` that
  does, and managed clusters where it is switched on.
{4}
- A Deployment without pods after a minute: `kubectl get events --all-namespaces
  --field-selector reason=FailedCreate` says why.
)";

/// What differs between the formats.
struct Steps {
    std::string_view holds;
    std::string_view place; ///< the word for what is deployed to
    std::string_view apply;
    bool secretsToo; ///< what is applied brings the Secrets along, or what they are made of
    std::string_view look;
};

constexpr Steps kustomizeSteps{
    "`base` holds one folder for each namespace and\nelement, `overlays` the places to deploy to:",
    "overlay", "kubectl apply -k deploy/overlays/dev", true,
    "- To look before applying: `kubectl kustomize deploy/overlays/dev`. `kubectl diff -k` and\n"
    "  `--dry-run=server` need the namespaces, so apply each `namespace.yaml` first. Whether a "
    "second\n"
    "  apply would change something, the exit status of `kubectl diff -k deploy/overlays/dev` "
    "says."};

constexpr Steps helmSteps{
    "`chart` is a Helm chart with a\ntemplate for each object, and values for each place to deploy "
    "to:",
    "values", "helm upgrade --install {0} deploy/chart", false,
    "- `values.yaml` is dev; for another place add `--values deploy/chart/values-prod.yaml`.\n"
    "- To look before applying: `helm template {0} deploy/chart`."};

constexpr Steps plainSteps{"`plain` holds one file for each\nplace to deploy to:", "file",
                           "kubectl apply -f deploy/plain/dev.yaml", false,
                           "- Whether a second apply would change something, the exit status of\n"
                           "  `kubectl diff -f deploy/plain/dev.yaml` says."};

const Steps &stepsOf(ManifestFormat format)
{
    switch (format) {
    case ManifestFormat::Helm:
        return helmSteps;
    case ManifestFormat::Plain:
        return plainSteps;
    case ManifestFormat::Kustomize:
        break;
    }
    return kustomizeSteps;
}

std::string commands(const Context &context, const Steps &steps)
{
    const SecretOrigin origin = context.secretOrigin;
    std::string text;
    if (origin != SecretOrigin::ExternalSecrets)
        text += "tools/make-secrets.sh dev\n";
    if (origin == SecretOrigin::SealedSecrets)
        text += "tools/seal-secrets.sh dev\n";
    text += "tools/images.sh kind\n";
    text += fmt::format(fmt::runtime(steps.apply), context.project);
    if (origin == SecretOrigin::Files && !steps.secretsToo)
        text += "\ntools/secrets-manifest.sh dev | kubectl apply -f -";
    if (origin == SecretOrigin::SealedSecrets && !steps.secretsToo)
        text += "\nkubectl apply -k deploy/overlays/dev/sealed";
    return text;
}

/// How the Secrets come into being, for who reads the commands.
std::string secretsWords(const Context &context)
{
    const std::string made = "- The first command makes what is missing in a fresh clone and "
                             "leaves alone what is there. "
                             "Secrets\n  lie in `deploy/overlays/*/secrets/`, which git ignores.";
    switch (context.secretOrigin) {
    case SecretOrigin::ExternalSecrets:
        return "- Before: External Secrets 0.16 or later (`external-secrets.io/v1`) with the "
               "store, "
               "and in the store\n  what is listed under *Secrets*. Pods wait until the operator "
               "has "
               "made their Secrets.";
    case SecretOrigin::SealedSecrets:
        return made + "\n- The second one seals them for the cluster that kubeseal reaches, where "
                      "Sealed Secrets runs already.";
    case SecretOrigin::Files:
        break;
    }
    return made;
}

/// The script that helm and plain files need beside what they hold.
std::string_view thirdCommand(const Context &context, const Steps &steps)
{
    if (steps.secretsToo || context.secretOrigin != SecretOrigin::Files)
        return "";
    return "- The third command makes the Secrets of these files. Pods that ask for one wait until "
           "it is there.\n";
}

} // namespace

std::string firstSteps(const Context &context)
{
    const Steps &steps = stepsOf(context.options.format);
    const bool usual = context.secretOrigin == SecretOrigin::Files;
    return fmt::format(beginning, context.project, steps.holds, steps.place,
                       commands(context, steps),
                       std::string(thirdCommand(context, steps)) +
                           fmt::format(fmt::runtime(steps.look), context.project),
                       usual ? "On a cluster of this machine, three commands. The second one"
                             : "On a cluster of this machine. `tools/images.sh`",
                       usual ? "second command" : "its command", secretsWords(context));
}

} // namespace moldloft::kubernetes
