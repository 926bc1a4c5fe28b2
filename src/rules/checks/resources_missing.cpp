#include "kinds/defaults.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool isComplete(const Service &service)
{
    return service.resources && service.resources->cpu && service.resources->memory;
}

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !service->image || isComplete(*service))
        return;
    Finding &finding = report.add(
        service->resources ? "resources" : "image",
        phrase("rules",
               "{0} does not say what its image needs; it gets {1} of CPU and {2} of memory.")(
            record.name, defaultCpu, defaultMemory),
        phrase("rules",
               "A program that takes more memory than that is killed, and started again."));
    finding.fixes.push_back({phrase("rules", "Write down {0} and {1}")(defaultCpu, defaultMemory),
                             [id = record.id](const Document &document) {
                                 return mendedAs<Service>(document, id, [](Service &now) {
                                     if (isComplete(now))
                                         return false;
                                     if (!now.resources)
                                         now.resources.emplace();
                                     if (!now.resources->cpu)
                                         now.resources->cpu = Quantity{defaultCpu};
                                     if (!now.resources->memory)
                                         now.resources->memory = Quantity{defaultMemory};
                                     return true;
                                 });
                             }});
}

} // namespace

Rule resourcesMissingRule()
{
    return {.id = "resources-missing",
            .title = phrase("rules", "A foreign image says what it needs."),
            .severity = Severity::Info,
            .why = phrase(
                "rules",
                "The scheduler places pods by what they ask for, and the memory limit is where the "
                "kernel kills them. The defaults fit the small services that Moldloft generates; "
                "nothing is known of an image that somebody else built."),
            .remediation =
                phrase("rules", "Measure the program under load, and write `resources:` with "
                                "`cpu` and `memory`."),
            .example = {.wrong = "services:\n"
                                 "  page: {image: \"example/page:1.0\"}\n",
                        .right = "services:\n"
                                 "  page:\n"
                                 "    image: \"example/page:1.0\"\n"
                                 "    resources: {cpu: 200m, memory: 256Mi}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
