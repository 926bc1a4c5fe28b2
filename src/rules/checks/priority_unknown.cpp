#include <algorithm>

#include "base/text.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !service->priority)
        return;
    std::vector<std::string> names;
    if (const auto &cluster = context.document().settings().cluster) {
        for (const auto &[name, drawn] : cluster->priorityClasses)
            names.push_back(name);
    }
    if (std::find(names.begin(), names.end(), *service->priority) != names.end())
        return;
    report.add("priority",
               phrase("rules", "{0} has priority {1}, and the design draws no class of that name.")(
                   record.name, *service->priority),
               phrase("rules", "A cluster without that PriorityClass refuses its pods."));
}

} // namespace

Rule priorityUnknownRule()
{
    return {.id = "priority-unknown",
            .title = phrase("rules", "A priority has a class."),
            .severity = Severity::Warning,
            .why = phrase("rules", "A pod whose PriorityClass is not there is refused when it is "
                                   "made: the Deployment stays without pods."),
            .remediation = phrase("rules", "Draw the class under `cluster: {priorityClasses: …}`, "
                                           "or waive this where the cluster has it."),
            .example = {.wrong = "services:\n"
                                 "  orders: {priority: urgent}\n",
                        .right = "cluster:\n"
                                 "  priorityClasses: {urgent: 1000}\n"
                                 "services:\n"
                                 "  orders: {priority: urgent}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
