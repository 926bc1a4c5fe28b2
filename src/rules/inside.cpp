#include "rules/inside.h"

#include "base/text.h"

namespace moldloft::rules
{

std::optional<InsideName> insideName(const Document &document, std::string_view host)
{
    constexpr std::string_view whole = ".svc.cluster.local", half = ".svc";
    InsideName found;
    bool certain = true;
    if (host.ends_with(whole)) {
        found.whole = true;
        host.remove_suffix(whole.size());
    } else if (host.ends_with(half)) {
        host.remove_suffix(half.size());
    } else {
        certain = false;
    }
    const auto parts = split(host, '.');
    if (parts.size() != 2 || parts[0].empty() || parts[1].empty())
        return std::nullopt;
    found.name = parts[0];
    found.ns = parts[1];
    if (!certain && !document.findNamespace(found.ns))
        return std::nullopt;
    return found;
}

} // namespace moldloft::rules
