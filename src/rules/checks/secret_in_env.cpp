#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "kinds/field.h"
#include "rules/patches.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// PASSWORD, DB_PASSWORD, API_KEY, STRIPE_SECRET, … but neither PASSWORD_FILE nor TOKEN_URL.
bool namesSecret(const std::string &name)
{
    std::string upper = name;
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    constexpr std::array<std::string_view, 8> endings{"PASSWORD", "PASSWD",      "SECRET",
                                                      "API_KEY",  "PRIVATE_KEY", "ACCESS_KEY",
                                                      "TOKEN",    "CREDENTIALS"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return upper.ends_with(ending); });
}

/// `scheme://user:password@host`, or `…;Password=…;…`.
bool holdsPassword(const std::string &value)
{
    if (const auto scheme = value.find("://"); scheme != std::string::npos) {
        const auto end = value.find_first_of("/?#", scheme + 3);
        const auto at = value.find('@', scheme + 3);
        const auto colon = value.find(':', scheme + 3);
        return at != std::string::npos && at < end && colon + 1 < at;
    }
    for (const char *key : {"Password=", "password=", "Pwd=", "pwd="}) {
        const auto found = value.find(key);
        if (found != std::string::npos &&
            (found == 0 || value[found - 1] == ';' || value[found - 1] == ' '))
            return true;
    }
    return false;
}

bool isSecret(const std::string &name, const std::string &value)
{
    return (namesSecret(name) && !value.empty() && value.front() != '/') || holdsPassword(value);
}

Message consequence()
{
    return phrase("rules", "It stands in the design, in git and in every manifest, and everybody "
                           "who may look at the pod can read it.");
}

void checkEnv(const Ordered<std::string> &env, const std::string &who, const std::string &path,
              Reporter &report)
{
    for (const auto &[name, value] : env) {
        if (!isSecret(name, value))
            continue;
        report.add(joinPath(path, name),
                   phrase("rules", "{0} has a secret in the variable {1}.")(who, name),
                   consequence());
    }
}

void checkVariable(const Patch &patch, const Value &variable, const std::string &path,
                   Reporter &report)
{
    const Value *name = variable.find("name"), *value = variable.find("value");
    if (name && value && isSecret(name->scalarText(), value->scalarText()))
        report.add(path,
                   phrase("rules", "The patch of {0} {1} has a secret in the variable {2}.")(
                       patch.target.kind, patch.target.name, name->scalarText()),
                   consequence());
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        visitFields(patches[i], i, [&](const PatchField &field) {
            if (field.in() == "env") // an item, in a JSON patch
                checkVariable(patches[i], field.value, field.path, report);
            if (field.key() != "env" || !field.value.isList())
                return true;
            for (std::size_t k = 0; k < field.value.asList().size(); ++k)
                checkVariable(patches[i], field.value.asList()[k],
                              fmt::format("{}/{}", field.path, k), report);
            return false;
        });
    }
}

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    checkEnv(service->env, record.name, "env", report);
    for (std::size_t i = 0; i < service->sidecars.size(); ++i)
        checkEnv(service->sidecars[i].env, service->sidecars[i].name,
                 fmt::format("sidecars/{}/env", i), report);
}

} // namespace

Rule secretInEnvRule()
{
    return {
        .id = "secret-in-env",
        .title = phrase("rules", "No secret stands in an environment variable."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Variables are written to manifests and to git, shown by `kubectl describe`, inherited "
            "by every child process and printed in crash reports. The scanners (kube-linter "
            "env-var-secret, Checkov CKV_K8S_35) refuse them."),
        .remediation =
            phrase("rules",
                   "Name the secret under `secrets:`; it is then a file in the pod, and its value "
                   "never stands in the design."),
        .example = {.wrong = "services:\n"
                             "  orders: {env: {API_KEY: sk-123456}}\n",
                    .right = "services:\n"
                             "  orders: {secrets: [api-key]}\n"},
        .check = check,
        .reads = Reads::Element,
        .checkSettings = checkPatches};
}

} // namespace moldloft::rules
