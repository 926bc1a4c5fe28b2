#include "export/kubernetes/entry_timeouts.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "kinds/entry_controller.h"

namespace moldloft::kubernetes
{
namespace
{

using namespace std::chrono_literals;

/// Of the design's Ingresses, not of its Gateways.
bool isCarried(const Context &context)
{
    return entryControllerOf(context.document.settings()) != EntryController::Other;
}

} // namespace

std::string entryDuration(Duration timeout)
{
    auto left = std::chrono::ceil<std::chrono::milliseconds>(timeout.value);
    const std::array<std::pair<std::chrono::milliseconds, const char *>, 4> units{
        {{1h, "h"}, {1min, "m"}, {1s, "s"}, {1ms, "ms"}}};
    std::string text;
    for (const auto &[unit, name] : units) {
        if (const auto count = left / unit)
            text += fmt::format("{}{}", count, name);
        left %= unit;
    }
    return text;
}

std::optional<Duration> carriedTimeout(const Context &context, Duration timeout)
{
    switch (entryControllerOf(context.document.settings())) {
    case EntryController::Nginx:
        return Duration{std::chrono::ceil<std::chrono::seconds>(timeout.value)};
    case EntryController::Contour:
        return Duration{std::chrono::ceil<std::chrono::milliseconds>(timeout.value)};
    case EntryController::Other:
        break;
    }
    return {};
}

void annotateTimeout(const Context &context, Duration timeout, Value &ingress)
{
    Value &annotations = ingress["metadata"]["annotations"];
    if (entryControllerOf(context.document.settings()) == EntryController::Contour) {
        annotations.set("projectcontour.io/response-timeout", entryDuration(timeout));
        return;
    }
    const std::string seconds = std::to_string(timeout.value / 1s);
    for (const char *key : {"nginx.ingress.kubernetes.io/proxy-read-timeout",
                            "nginx.ingress.kubernetes.io/proxy-send-timeout"})
        annotations.set(key, seconds);
}

std::string timeoutNote(const Context &context)
{
    bool gateway = false, ingress = false;
    std::string lost;
    for (const Record *record : context.document.all(ElementKind::Ingress)) {
        const bool isGateway = record->as<Ingress>()->kind == "gateway";
        for (const IngressRule &rule : record->as<Ingress>()->rules) {
            if (!rule.timeout || rule.timeout->value == 0us)
                continue;
            (isGateway ? gateway : ingress) = true;
            if (!isGateway && !isCarried(context))
                lost += fmt::format("- {}: {}\n", record->path(), toString(*rule.timeout));
        }
    }
    std::string text;
    if (gateway)
        text += "\nTimeouts of routes stand in the HTTPRoutes (Gateway API 1.2 or later), for the "
                "whole request. Not every gateway keeps them.\n";
    if (ingress && isCarried(context))
        text += "\nTimeouts of rules are annotations of the ingress controller. They hold for a "
                "whole Ingress, so rules of another timeout have an Ingress of their own, "
                "`NAME-timeout-TIME`; the controller joins those of one host. ingress-nginx counts "
                "whole seconds, and between two parts of an answer, not for the whole.\n";
    if (!lost.empty())
        text += "\nThe ingress controller has no annotation for these timeouts of rules, so they "
                "are not exported; draw a gateway, or set them in the controller:\n\n" +
                lost;
    return text;
}

} // namespace moldloft::kubernetes
