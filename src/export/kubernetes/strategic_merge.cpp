#include "export/kubernetes/strategic_merge.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace moldloft::kubernetes
{
namespace
{

struct MergeKey {
    std::string_view list;
    std::string_view key;
};

/// `patchMergeKey` of the types in k8s.io/api: core/v1, for everything that holds pods.
constexpr std::array podMergeKeys{
    MergeKey{"containers", "name"},
    MergeKey{"initContainers", "name"},
    MergeKey{"ephemeralContainers", "name"},
    MergeKey{"volumes", "name"},
    MergeKey{"env", "name"},
    MergeKey{"imagePullSecrets", "name"},
    MergeKey{"resourceClaims", "name"},
    MergeKey{"ports", "containerPort"},
    MergeKey{"volumeMounts", "mountPath"},
    MergeKey{"volumeDevices", "devicePath"},
    MergeKey{"hostAliases", "ip"},
    MergeKey{"topologySpreadConstraints", "topologyKey"},
};

constexpr std::string_view directive = "$patch";

bool holdsPods(std::string_view kind)
{
    constexpr std::array kinds{"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet",
                               "Job",        "CronJob",     "Pod"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// nullopt: the list is replaced as a whole.
std::optional<std::string_view> mergeKeyOf(std::string_view kind, std::string_view list)
{
    if (list == "ownerReferences")
        return "uid";
    if (kind == "Service" && list == "ports")
        return "port";
    if (kind == "ServiceAccount" && list == "secrets")
        return "name";
    if (!holdsPods(kind))
        return std::nullopt;
    const auto found = std::find_if(podMergeKeys.begin(), podMergeKeys.end(),
                                    [&](const MergeKey &known) { return known.list == list; });
    return found == podMergeKeys.end() ? std::nullopt : std::optional(found->key);
}

class Merger
{
public:
    explicit Merger(std::string kind) : m_kind(std::move(kind)) {}

    void mergeMap(Value &object, const Value &patch) const
    {
        for (const auto &[key, value] : patch.asMap()) {
            if (key == directive)
                continue;
            if (value.isNull()) {
                object.erase(key);
                continue;
            }
            Value *there = object.find(key);
            if (value.isMap() && isReplaced(value))
                object.set(key, withoutDirectives(value));
            else if (value.isMap() && isDeleted(value))
                object.erase(key);
            else if (there && there->isMap() && value.isMap())
                mergeMap(*there, value);
            else if (there && there->isList() && value.isList() && mergeKeyOf(m_kind, key))
                mergeList(*there, value, *mergeKeyOf(m_kind, key));
            else
                object.set(key, withoutDirectives(value));
        }
    }

private:
    static bool says(const Value &map, std::string_view what)
    {
        const Value *said = map.find(directive);
        return said && said->isString() && said->asString() == what;
    }
    static bool isReplaced(const Value &map) { return says(map, "replace"); }
    static bool isDeleted(const Value &map) { return says(map, "delete"); }

    /// What a patch adds, without its orders and without its nulls.
    static Value withoutDirectives(const Value &value)
    {
        if (value.isList()) {
            Value list = Value::list();
            for (const Value &item : value.asList()) {
                if (!item.isMap() || !item.find(directive) || item.size() > 1)
                    list.push(withoutDirectives(item));
            }
            return list;
        }
        if (!value.isMap())
            return value;
        Value map = Value::map();
        for (const auto &[key, entry] : value.asMap()) {
            if (key != directive && !entry.isNull())
                map.set(key, withoutDirectives(entry));
        }
        return map;
    }

    /// What the patch names comes first, in its order.
    void mergeList(Value &list, const Value &patch, std::string_view key) const
    {
        Value::List first;
        auto &rest = list.asList();
        for (const Value &item : patch.asList()) {
            const Value *name = item.isMap() ? item.find(key) : nullptr;
            if (!name) {
                if (item.isMap() && isReplaced(item))
                    rest.clear();
                else
                    first.push_back(withoutDirectives(item));
                continue;
            }
            const auto there = std::find_if(rest.begin(), rest.end(), [&](const Value &known) {
                const Value *itsName = known.isMap() ? known.find(key) : nullptr;
                return itsName && *itsName == *name;
            });
            if (!isDeleted(item))
                first.push_back(there == rest.end() || isReplaced(item) ? withoutDirectives(item)
                                                                        : merged(*there, item));
            if (there != rest.end())
                rest.erase(there);
        }
        first.insert(first.end(), std::make_move_iterator(rest.begin()),
                     std::make_move_iterator(rest.end()));
        rest = std::move(first);
    }

    Value merged(Value object, const Value &patch) const
    {
        mergeMap(object, patch);
        return object;
    }

    std::string m_kind;
};

} // namespace

void strategicMerge(Value &object, const Value &patch)
{
    if (!object.isMap() || !patch.isMap())
        return;
    const Value *kind = object.find("kind");
    Merger(kind ? kind->scalarText() : std::string()).mergeMap(object, patch);
}

} // namespace moldloft::kubernetes
