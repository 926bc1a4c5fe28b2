#include "export/kubernetes/external_secret.h"

#include <chrono>

#include <fmt/format.h>

namespace moldloft::kubernetes
{
namespace
{

std::string refreshOf(const SecretSource &source)
{
    const Duration usual = parseDuration(defaultSecretRefresh).value();
    const Duration refresh = source.refresh.value_or(usual);
    return fmt::format("{}s", std::chrono::ceil<std::chrono::seconds>(refresh.value).count());
}

/// The folder of the element in the namespace of the Secret, which may be its owner's.
std::string pathOf(const SecretSpec &secret)
{
    const std::string element = secret.elementPath.substr(secret.elementPath.find('/') + 1);
    return fmt::format("{}/{}/external-secret-{}.yaml", baseFolder(secret.ns), element,
                       secret.name);
}

} // namespace

std::string storeKey(const Context &context, const SecretSpec &secret)
{
    const auto &source = context.document.settings().secrets;
    const std::string prefix = source && source->prefix ? *source->prefix : context.project + '/';
    return prefix + secret.file.substr(0, secret.file.rfind('/'));
}

Manifest externalSecret(const Context &context, const SecretSpec &secret)
{
    const SecretSource source = context.document.settings().secrets.value_or(SecretSource{});
    Value metadata = mapOf({{"name", secret.name}, {"namespace", secret.ns}});
    metadata.set("labels", labels(context, secret.name, "secret"));
    metadata.set("annotations", mapOf({{std::string(elementAnnotation), secret.elementPath}}));

    Value target = mapOf({{"name", secret.name}, {"creationPolicy", "Owner"}});
    if (!secret.user.empty()) { // where there is a template, the Secret's labels are its own
        Value copied = mapOf(
            {{"labels", *metadata.find("labels")}, {"annotations", *metadata.find("annotations")}});
        target.set("template", mapOf({{"type", "kubernetes.io/basic-auth"},
                                      {"mergePolicy", "Merge"},
                                      {"metadata", std::move(copied)},
                                      {"data", mapOf({{"username", secret.user}})}}));
    }
    Value remote = mapOf({{"key", storeKey(context, secret)}, {"property", secret.key}});
    Value entry = mapOf({{"secretKey", secret.key}, {"remoteRef", std::move(remote)}});
    Value store = mapOf({{"name", source.store.value_or("")},
                         {"kind", source.storeKind.value_or("ClusterSecretStore")}});

    Value result = mapOf({{"apiVersion", "external-secrets.io/v1"}, {"kind", "ExternalSecret"}});
    result.set("metadata", std::move(metadata));
    result.set("spec", mapOf({{"refreshInterval", refreshOf(source)},
                              {"secretStoreRef", std::move(store)},
                              {"target", std::move(target)},
                              {"data", listOf({std::move(entry)})}}));
    return {pathOf(secret), std::move(result), secret.elementPath};
}

} // namespace moldloft::kubernetes
