#include <algorithm>

#include <fmt/format.h>

#include "kinds/needs.h"
#include "rules/mend.h"
#include "rules/patches.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// In staging, which runs the fewest pods of all that have budgets.
int podsOf(const Document &document, const PatchTarget &target)
{
    const Record *record = document.find(ElementKind::Service, target.ns.value_or(""), target.name);
    const auto *service = record ? record->as<Service>() : nullptr;
    if (!service)
        return 0;
    return podsOfAtLeast(stagingPods, *service);
}

/// A field of the budget's spec, as a pointer of a JSON patch names it.
bool isOfSpec(const JsonOperation &operation)
{
    const auto keys = keysOf(operation.path);
    return keys.size() == 2 && keys[0] == "spec" &&
           (keys[1] == "minAvailable" || keys[1] == "maxUnavailable");
}

/// What the patch makes of the spec, as far as it says.
Value specOf(const Patch &patch)
{
    const Value *merged = patch.merge.find("spec");
    Value spec = merged ? *merged : Value::map();
    for (const JsonOperation &operation : patch.json) {
        if (!isOfSpec(operation))
            continue;
        const std::string key = keysOf(operation.path).back();
        if (operation.op == "remove")
            spec.erase(key);
        else if (operation.op == "add" || operation.op == "replace")
            spec.set(key, operation.value);
    }
    return spec;
}

std::string pathOf(const Patch &patch, std::size_t at)
{
    for (std::size_t i = patch.json.size(); i-- > 0;) {
        if (isOfSpec(patch.json[i]))
            return fmt::format("patches/{}/json/{}", at, i);
    }
    return fmt::format("patches/{}/merge/spec", at);
}

/// The exported budget lets one pod go: what says otherwise goes.
Result<Document> withoutBlock(const Document &document, const Patch &patch)
{
    Settings settings = document.settings();
    const auto now = std::find(settings.patches.begin(), settings.patches.end(), patch);
    if (now == settings.patches.end())
        return changedSince(phrase("rules", "The patch"));
    std::erase_if(now->json, isOfSpec);
    if (Value *spec = now->merge.find("spec")) {
        spec->erase("minAvailable");
        spec->set("maxUnavailable", 1);
    }
    if (now->merge.empty() && now->json.empty())
        settings.patches.erase(now);
    return document.withSettings(std::move(settings));
}

/// No pod may go while all of them run.
bool blocks(const Value &spec, int pods)
{
    if (const Value *least = spec.find("minAvailable")) {
        if (least->isInt())
            return least->asInt() >= pods;
        return least->scalarText() == "100%";
    }
    const Value *most = spec.find("maxUnavailable");
    return most && (most->scalarText() == "0" || most->scalarText() == "0%");
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        const Patch &patch = patches[i];
        const int pods = patch.target.kind == "PodDisruptionBudget"
                             ? podsOf(context.document(), patch.target)
                             : 0;
        if (pods == 0 || !blocks(specOf(patch), pods))
            continue;
        Finding &finding = report.add(
            pathOf(patch, i),
            pods == 1 ? phrase("rules", "In staging the disruption budget of {0} does not let its "
                                        "only pod go.")(patch.target.name)
                      : phrase("rules", "In staging the disruption budget of {0} lets none of its "
                                        "{1} pods go.")(patch.target.name, pods),
            phrase("rules", "No node on which one of them runs can be drained: upgrades of the "
                            "cluster wait for ever."));
        finding.fixes.push_back(
            {phrase("rules", "Let one pod go at a time"),
             [patch](const Document &document) { return withoutBlock(document, patch); }});
    }
}

} // namespace

Rule budgetBlocksDrainRule()
{
    return {
        .id = "budget-blocks-drain",
        .title = phrase("rules", "A disruption budget lets a pod go."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A PodDisruptionBudget says how many pods may be missing while a node is emptied. One "
            "that allows none looks safe and does the opposite: the node cannot be emptied, and "
            "whoever must do it deletes the pods by force."),
        .remediation = phrase("rules", "Write `maxUnavailable: 1`, or run more pods than "
                                       "`minAvailable`: staging runs at least two of a service, "
                                       "prod three."),
        .example = {.wrong =
                        "patches:\n"
                        "  - target: {kind: PodDisruptionBudget, namespace: shop, name: page}\n"
                        "    merge: {spec: {minAvailable: 2}}\n",
                    .right =
                        "patches:\n"
                        "  - target: {kind: PodDisruptionBudget, namespace: shop, name: page}\n"
                        "    merge: {spec: {minAvailable: 1}}\n"},
        .checkSettings = checkPatches};
}

} // namespace moldloft::rules
