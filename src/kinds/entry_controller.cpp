#include "kinds/entry_controller.h"

#include <string_view>

#include "kinds/defaults.h"

namespace moldloft
{

EntryController entryControllerOf(const Settings &settings)
{
    static const IngressController none;
    const IngressController &controller =
        settings.cluster && settings.cluster->ingress ? *settings.cluster->ingress : none;
    const std::string_view ns =
        controller.ns ? std::string_view(*controller.ns) : defaultIngressNamespace;
    const auto is = [](std::string_view text, std::string_view word) {
        return text.find(word) != std::string_view::npos;
    };
    if (ns == "nginx-ingress")
        return EntryController::Other;
    // the default namespace says nothing of a cluster whose class has another name
    const bool byNamespace = controller.ns || !controller.className;
    const std::string_view name =
        controller.className ? std::string_view(*controller.className) : "";
    if (is(name, "nginx") || (byNamespace && is(ns, "ingress-nginx")))
        return EntryController::Nginx;
    if (is(name, "contour") || (byNamespace && is(ns, "contour")))
        return EntryController::Contour;
    return EntryController::Other;
}

} // namespace moldloft
