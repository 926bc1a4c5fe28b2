#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !service->autoscale || !service->autoscale->min || !service->autoscale->max ||
        *service->autoscale->min <= *service->autoscale->max)
        return;
    const int min = *service->autoscale->min;
    const int max = *service->autoscale->max;
    Finding &finding =
        report.add("autoscale/min",
                   phrase("rules", "{0} is scaled to at least {1} and at most {2} pods.")(
                       record.name, min, max),
                   phrase("rules", "Kubernetes refuses the HorizontalPodAutoscaler."));
    finding.fixes.push_back({phrase("rules", "Swap the two numbers"),
                             [id = record.id, min, max](const Document &document) {
                                 return mendedAs<Service>(document, id, [&](Service &now) {
                                     if (!now.autoscale || now.autoscale->min != min ||
                                         now.autoscale->max != max)
                                         return false;
                                     std::swap(now.autoscale->min, now.autoscale->max);
                                     return true;
                                 });
                             }});
}

} // namespace

Rule autoscaleInvalidRule()
{
    return {.id = "autoscale-invalid",
            .title = phrase("rules", "The least number of pods is not above the most."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "Between `min` and `max` lies what the autoscaler may choose. Where the least "
                "is above the most there is nothing to choose, and the API server refuses "
                "the object."),
            .remediation = phrase("rules", "Write a `max:` of at least `min:`."),
            .example = {.wrong = "services:\n"
                                 "  catalog: {autoscale: {min: 8, max: 2}}\n",
                        .right = "services:\n"
                                 "  catalog: {autoscale: {min: 2, max: 8}}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
