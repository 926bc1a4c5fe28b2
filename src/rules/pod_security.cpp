#include "rules/pod_security.h"

#include <algorithm>
#include <array>

namespace moldloft::rules
{

namespace
{

template<std::size_t n>
bool isOneOf(const std::string &text, const std::array<std::string_view, n> &all)
{
    return std::find(all.begin(), all.end(), text) != all.end();
}

bool isTrue(const Value &value)
{
    return value.isBool() && value.asBool();
}

bool isFalse(const Value &value)
{
    return value.isBool() && !value.asBool();
}

/// Only NET_BIND_SERVICE may be added.
bool isOtherCapability(const Value &name)
{
    return name.scalarText() != "NET_BIND_SERVICE";
}

bool holdsAll(const Value &list)
{
    return list.isList() && std::any_of(list.asList().begin(), list.asList().end(),
                                        [](const Value &one) { return one.scalarText() == "ALL"; });
}

/// What `capabilities` may not be in the end.
bool isRefusedCapability(const PatchField &field)
{
    const Value &value = field.value;
    if (field.in() == "capabilities" && field.key() == "drop")
        return !holdsAll(value);
    if (field.in() == "capabilities" && field.key() == "add")
        return value.isList() &&
               std::any_of(value.asList().begin(), value.asList().end(), isOtherCapability);
    if (field.above(2) != "capabilities") // an item of one of the lists, in a JSON patch
        return false;
    if (field.in() == "add")
        return !value.isNull() && isOtherCapability(value);
    const bool replacesAll = field.replaces && value.scalarText() != "ALL"; // the only one there
    return field.in() == "drop" && (value.isNull() || replacesAll);
}

/// What the export has put there; `runAsNonRoot` stands in the pod and in each container.
bool isWanted(const PatchField &field)
{
    constexpr std::array<std::string_view, 4> names{"securityContext", "seccompProfile",
                                                    "allowPrivilegeEscalation", "capabilities"};
    return isOneOf(field.key(), names);
}

bool isRefusedSelinux(const PatchField &field)
{
    constexpr std::array<std::string_view, 5> types{"", "container_t", "container_init_t",
                                                    "container_kvm_t", "container_engine_t"};
    if (field.in() != "seLinuxOptions" || field.value.isNull())
        return false;
    return field.key() == "type" ? !isOneOf(field.value.scalarText(), types)
                                 : field.key() == "user" || field.key() == "role";
}

bool isUnsafeSysctl(const std::string &name)
{
    constexpr std::array<std::string_view, 10> safe{
        "kernel.shm_rmid_forced",           "net.ipv4.ip_local_port_range",
        "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range",        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",     "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time",      "net.ipv4.tcp_syncookies"};
    return !isOneOf(name, safe);
}

/// A volume of a kind that is not one of the cluster's own.
bool isRefusedVolume(const PatchField &field)
{
    constexpr std::array<std::string_view, 11> allowed{
        "name",     "$patch",    "$retainKeys",           "configMap", "csi",   "downwardAPI",
        "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"};
    return field.above(2) == "volumes" && !field.value.isNull() && !isOneOf(field.key(), allowed);
}

bool isProfileUnconfined(const PatchField &field)
{
    return (field.in() == "seccompProfile" || field.in() == "appArmorProfile") &&
           field.key() == "type" && field.value.scalarText() == "Unconfined";
}

/// A probe or a hook that asks another host than its pod.
bool isForeignProbe(const PatchField &field)
{
    return field.key() == "host" && (field.in() == "httpGet" || field.in() == "tcpSocket") &&
           !field.value.empty();
}

bool isRefusedScalar(const PatchField &field)
{
    const std::string &key = field.key();
    const Value &value = field.value;
    constexpr std::array<std::string_view, 6> notTrue{
        "hostNetwork", "hostPID", "hostIPC", "privileged", "allowPrivilegeEscalation",
        "hostProcess"};
    if (isOneOf(key, notTrue))
        return isTrue(value);
    if (key == "runAsNonRoot")
        return isFalse(value);
    const bool isZero = value.isInt() && value.asInt() == 0;
    if (key == "runAsUser")
        return isZero;
    if (key == "hostPort")
        return !isZero && !value.isNull();
    return key == "procMount" && value.scalarText() == "Unmasked";
}

} // namespace

bool isRefused(const PatchField &field)
{
    if (isRefusedCapability(field) || (field.value.isNull() && isWanted(field)))
        return true;
    if (field.above(2) == "sysctls" && field.key() == "name")
        return isUnsafeSysctl(field.value.scalarText());
    if (field.key() == "hostPath" && !field.value.isNull())
        return true;
    return isRefusedSelinux(field) || isRefusedVolume(field) || isProfileUnconfined(field) ||
           isForeignProbe(field) || isRefusedScalar(field);
}

bool isRestricted(const Value &container)
{
    const Value *context = container.find("securityContext");
    const Value *escalation = context ? context->find("allowPrivilegeEscalation") : nullptr;
    const Value *capabilities = context ? context->find("capabilities") : nullptr;
    const Value *drop = capabilities ? capabilities->find("drop") : nullptr;
    return escalation && isFalse(*escalation) && drop && holdsAll(*drop);
}

void restrict(Value &container)
{
    Value &context = container["securityContext"];
    context.set("allowPrivilegeEscalation", false);
    context["capabilities"].set("drop", Value::list({"ALL"}));
}

} // namespace moldloft::rules
