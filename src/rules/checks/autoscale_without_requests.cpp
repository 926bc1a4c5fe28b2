#include "kinds/defaults.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !service->autoscale || (service->resources && service->resources->cpu))
        return;
    Finding &finding = report.add(
        "autoscale",
        phrase("rules", "{0} is scaled by its share of the CPU that it asks for, and it does not "
                        "say how much that is.")(record.name),
        phrase("rules", "The share is counted from the default of {0}: pods are added long before "
                        "they are busy, or far too late.")(defaultCpu));
    finding.fixes.push_back(
        {phrase("rules", "Ask for {0} of CPU")("250m"), [id = record.id](const Document &document) {
             return mendedAs<Service>(document, id, [](Service &now) {
                 if (now.resources && now.resources->cpu)
                     return false;
                 if (!now.resources)
                     now.resources.emplace();
                 now.resources->cpu = Quantity{"250m"};
                 return true;
             });
         }});
}

} // namespace

Rule autoscaleWithoutRequestsRule()
{
    return {
        .id = "autoscale-without-requests",
        .title = phrase("rules", "What is scaled by CPU says how much it asks for."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A HorizontalPodAutoscaler compares the CPU that pods use with the CPU that they ask "
            "for. Where the request is a guess, so is the number of pods: `cpu: 70` of 100m is "
            "reached by a program that hardly works."),
        .remediation = phrase("rules", "Write `resources: {cpu: …}`: what one pod needs under its "
                                       "usual load."),
        .example = {.wrong = "services:\n"
                             "  catalog: {autoscale: {min: 2, max: 8, cpu: 70}}\n",
                    .right = "services:\n"
                             "  catalog:\n"
                             "    autoscale: {min: 2, max: 8, cpu: 70}\n"
                             "    resources: {cpu: 250m, memory: 256Mi}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
