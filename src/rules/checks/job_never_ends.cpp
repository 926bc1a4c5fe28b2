#include <cstdlib>

#include "kinds/defaults.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// Sidecars that a job does not wait for are there since Kubernetes 1.29.
bool waitsForSidecars(const Settings &settings)
{
    const std::string version = settings.kubernetes.value_or(defaultKubernetes);
    const auto dot = version.find('.');
    const int major = std::atoi(version.c_str());
    const int minor = dot == std::string::npos ? 0 : std::atoi(version.c_str() + dot + 1);
    return major == 1 && minor < 29;
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !isJob(*service))
        return;
    if (!service->sidecars.empty() && waitsForSidecars(context.document().settings()))
        report.add("sidecars", phrase("rules", "{0} is a job with a sidecar.")(record.name),
                   phrase("rules", "Before Kubernetes 1.29 a job waits for its sidecars to end "
                                   "as well."));
}

} // namespace

Rule jobNeverEndsRule()
{
    return {.id = "job-never-ends",
            .title = phrase("rules", "A job ends by itself."),
            .severity = Severity::Warning,
            .why = phrase("rules", "A job is done when its containers have ended. One with a "
                                   "sidecar that serves for ever runs into its deadline and counts "
                                   "as failed."),
            .remediation = phrase("rules", "Draw sidecars of jobs from Kubernetes 1.29 on."),
            .example = {.wrong = "kubernetes: \"1.28\"\n"
                                 "services:\n"
                                 "  report: {image: \"example/report:1\", run: job, sidecars: "
                                 "[{name: proxy, image: \"example/proxy:1\"}]}\n",
                        .right = "kubernetes: \"1.29\"\n"
                                 "services:\n"
                                 "  report: {image: \"example/report:1\", run: job, sidecars: "
                                 "[{name: proxy, image: \"example/proxy:1\"}]}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
