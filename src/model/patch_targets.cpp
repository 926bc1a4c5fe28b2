#include "model/patch_targets.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace moldloft
{

namespace
{

/// What an ingress becomes; everything else is called after services, databases, brokers and hosts.
bool isOfIngress(std::string_view kind)
{
    constexpr std::array<std::string_view, 4> kinds{"Ingress", "Gateway", "HTTPRoute",
                                                    "Certificate"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool isCalledAfter(const PatchTarget &target, const Record &record)
{
    if (record.kind() == ElementKind::Ingress)
        return isOfIngress(target.kind) && target.name == record.name;
    return becomesServiceObject(record.kind()) && !isOfIngress(target.kind) &&
           target.name == record.name;
}

bool isOnlyOne(const Document &document, const Record &record)
{
    const auto &records = document.records();
    return std::none_of(records.begin(), records.end(), [&](const RecordPtr &other) {
        return other->id != record.id && other->name == record.name &&
               other->kind() != ElementKind::Namespace &&
               (other->kind() == ElementKind::Ingress) == (record.kind() == ElementKind::Ingress);
    });
}

void follow(PatchTarget &target, const Document &before, const Record &old, const Record &now)
{
    if (old.kind() == ElementKind::Namespace) {
        if (target.ns == old.name)
            target.ns = now.name;
        if (target.kind == "Namespace" && target.name == old.name)
            target.name = now.name;
    } else if (isCalledAfter(target, old) &&
               (target.ns ? *target.ns == old.ns : isOnlyOne(before, old))) {
        target.name = now.name;
        if (target.ns)
            target.ns = now.ns;
    }
}

} // namespace

Document withFollowedPatches(const Document &before, const Document &after, ElementId element)
{
    const Record *old = before.find(element);
    const Record *now = after.find(element);
    if (!old || !now || after.settings().patches.empty())
        return after;
    Settings settings = after.settings();
    for (Patch &patch : settings.patches)
        follow(patch.target, before, *old, *now);
    return settings == after.settings() ? after : after.withSettings(std::move(settings));
}

} // namespace moldloft
