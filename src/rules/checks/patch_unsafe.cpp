#include <array>

#include <fmt/format.h>

#include "kinds/field.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// What the Pod Security level `restricted` refuses wherever it stands in a pod.
bool isRefused(const std::string &key, const Value &value)
{
    const auto isTrue = [&] { return value.isBool() && value.asBool(); };
    const auto isFalse = [&] { return value.isBool() && !value.asBool(); };
    const auto isZero = [&] { return value.isInt() && value.asInt() == 0; };
    constexpr std::array<std::string_view, 5> notTrue{"hostNetwork", "hostPID", "hostIPC",
                                                      "privileged", "allowPrivilegeEscalation"};
    for (const std::string_view name : notTrue) {
        if (key == name)
            return isTrue();
    }
    if (key == "runAsNonRoot")
        return isFalse();
    if (key == "runAsUser")
        return isZero();
    if (key == "hostPort")
        return !isZero() && !value.isNull();
    return key == "hostPath" && !value.isNull();
}

void removeAt(Value &value, const std::vector<std::string> &keys, std::size_t at)
{
    if (value.isList()) {
        const std::size_t index = std::stoul(keys[at]);
        if (index < value.asList().size() && at + 1 < keys.size())
            removeAt(value.asList()[index], keys, at + 1);
    } else if (at + 1 == keys.size()) {
        value.erase(keys[at]);
    } else if (Value *inner = value.find(keys[at])) {
        removeAt(*inner, keys, at + 1);
    }
}

Fix removal(const Patch &patch, const std::vector<std::string> &keys)
{
    return {phrase("rules", "Remove {0} from the patch")(keys.back()),
            [patch, keys](const Document &document) -> Result<Document> {
                Settings settings = document.settings();
                for (Patch &now : settings.patches) {
                    if (!(now == patch))
                        continue;
                    removeAt(now.merge, keys, 0);
                    return document.withSettings(std::move(settings));
                }
                return changedSince(phrase("rules", "The patch"));
            }};
}

struct Walk {
    const Patch &patch;
    std::string path;
    std::vector<std::string> keys;
    Reporter &report;

    void visit(const Value &value)
    {
        const auto enter = [&](const std::string &key, const Value &inner) {
            const std::string before = path;
            path = joinPath(path, key);
            keys.push_back(key);
            if (!value.isList() && isRefused(key, inner))
                tell(key, inner);
            else
                visit(inner);
            keys.pop_back();
            path = before;
        };
        if (value.isMap()) {
            for (const auto &[key, inner] : value.asMap())
                enter(key, inner);
        } else if (value.isList()) {
            for (std::size_t i = 0; i < value.asList().size(); ++i)
                enter(std::to_string(i), value.asList()[i]);
        }
    }

    void tell(const std::string &key, const Value &value)
    {
        const std::string what = value.isScalar() ? key + ": " + value.scalarText() : key;
        Finding &finding = report.add(
            path,
            phrase("rules", "The patch of {0} {1} sets {2}.")(patch.target.kind, patch.target.name,
                                                              what),
            phrase("rules", "The namespaces of the export refuse such pods (Pod Security "
                            "restricted): applying says so only as a warning, and then no pod "
                            "comes up."));
        finding.fixes.push_back(removal(patch, keys));
    }
};

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i)
        Walk{patches[i], fmt::format("patches/{}/merge", i), {}, report}.visit(patches[i].merge);
}

} // namespace

Rule patchUnsafeRule()
{
    return {
        .id = "patch-unsafe",
        .title = phrase("rules", "A patch asks for nothing that its namespace refuses."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Exported namespaces enforce the Pod Security level `restricted`: no root, no "
            "privileges, nothing of the node. A patch can ask for it all the same. The Deployment "
            "is then accepted, with a warning that is easily missed, and its pods are not."),
        .remediation = phrase(
            "rules", "Remove the field. A program that really needs it belongs in a namespace of "
                     "its own, outside this design."),
        .example = {.wrong = "patches:\n"
                             "  - target: {kind: Deployment, namespace: shop, name: page}\n"
                             "    merge: {spec: {template: {spec: {hostNetwork: true}}}}\n",
                    .right = "patches:\n"
                             "  - target: {kind: Deployment, namespace: shop, name: page}\n"
                             "    merge: {spec: {template: {spec: {priorityClassName: high}}}}\n"},
        .checkSettings = checkPatches};
}

} // namespace moldloft::rules
