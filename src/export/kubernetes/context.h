#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/value.h"
#include "export/kubernetes/build.h"
#include "export/kubernetes/flows.h"
#include "export/options.h"
#include "export/secrets.h"

namespace moldloft::kubernetes
{

/// One object, or one patch of an overlay, and the file it stands in.
struct Manifest {
    std::string path; ///< below the output folder
    Value value;
    std::string elementPath; ///< the element it comes from: `tickets/orders`
};

/// What all builders of objects read: the design and what follows from it, computed once.
struct Context {
    Context(const Document &document, const ExportOptions &options);

    const Document &document;
    const ExportOptions &options;
    std::string project;
    ReachedServices reached;
    Owners owners;
    Flows flows;
    std::vector<SecretSpec> secrets;
    SecretOrigin secretOrigin;
    std::string controllerNamespace; ///< where the pods of the ingress controller are
    std::string gatewayNamespace;    ///< where those of the gateways are

    /// Where the pods come from that bring an ingress's traffic.
    const std::string &entryNamespace(const Record &ingress) const;
    /// The ExternalName of namespace `ns` that leads to `service`, or nullptr.
    const Record *aliasOf(const std::string &ns, ElementId service) const;
    /// The name under which pods of namespace `ns` reach a service, database or broker: its own, or
    /// the alias's, or `name.namespace`.
    std::string hostName(const std::string &ns, const Record &target) const;
    bool kubernetesAtLeast(int major, int minor) const;
    /// `v1.34`, or `latest` where the design names no version of that form.
    std::string podSecurityVersion() const;

private:
    int m_major = 0;
    int m_minor = 0;
    std::unordered_map<std::string, std::unordered_map<ElementId, const Record *>> m_aliases;
};

inline constexpr std::string_view nameLabel = "app.kubernetes.io/name";
inline constexpr std::string_view partOfLabel = "app.kubernetes.io/part-of";
inline constexpr std::string_view componentLabel = "app.kubernetes.io/component";
inline constexpr std::string_view elementAnnotation = "moldloft.dev/element";

/// The recommended labels of an element's objects. `version` is left out where it is no label.
Value labels(const Context &context, const Record &record, std::string_view version = {});
/// Those of an object that belongs to no element.
Value labels(const Context &context, std::string_view name, std::string_view component);
/// The one label by which Services, policies and controllers find an element's pods: names of
/// services, databases and brokers are unique in their namespace.
Value selector(std::string_view element);
/// apiVersion, kind and metadata with name, namespace, labels and the element's annotation.
Value object(const Context &context, const Record &record, std::string_view apiVersion,
             std::string_view kind, std::string_view name, std::string_view version = {});
/// The service's, database's or broker's version for the label: that of the image it runs.
std::string versionLabel(const Context &context, const Record &record);

std::string baseFolder(const std::string &ns);
/// `deploy/base/tickets/orders/deployment.yaml`
std::string basePath(const Record &record, std::string_view file);

} // namespace moldloft::kubernetes
