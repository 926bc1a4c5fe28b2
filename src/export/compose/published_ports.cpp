#include "export/compose/published_ports.h"

#include <algorithm>
#include <unordered_set>

#include "model/references.h"

namespace moldloft
{

std::vector<PublishedPort> publishedPorts(const Document &document)
{
    constexpr int firstPort = 8080;
    std::unordered_set<ElementId> routed;
    for (const Record *record : document.all(ElementKind::Ingress)) {
        for (const IngressRule &rule : record->as<Ingress>()->rules) {
            if (const Record *target = resolve(document, EdgeKind::Route, rule.to, record->ns))
                routed.insert(target->id);
        }
    }
    const auto isExposed = [](const Service &service) {
        return std::ranges::any_of(service.expose, [](const Expose &expose) {
            return expose.type != ServiceType::ClusterIP;
        });
    };
    std::vector<PublishedPort> ports;
    for (const Record *record : document.all(ElementKind::Service)) {
        if (routed.contains(record->id) || isExposed(*record->as<Service>()))
            ports.push_back({record, firstPort + static_cast<int>(ports.size())});
    }
    return ports;
}

} // namespace moldloft
