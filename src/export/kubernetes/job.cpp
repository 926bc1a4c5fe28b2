#include "export/kubernetes/job.h"

#include <algorithm>

#include "export/kubernetes/service_pod.h"

namespace moldloft::kubernetes
{
namespace
{

/// Kubernetes takes whole seconds here, at least one.
std::int64_t seconds(const std::optional<Duration> &duration, const char *usual)
{
    const Duration span = duration ? *duration : parseDuration(usual).value();
    const auto whole = std::chrono::ceil<std::chrono::seconds>(span.value).count();
    return std::max<std::int64_t>(whole, 1);
}

Value jobSpec(const Context &context, const Record &record, const Service &service, const Run &run,
              std::string_view version)
{
    Value spec =
        mapOf({{"backoffLimit", run.backoffLimit.value_or(defaultBackoffLimit)},
               {"activeDeadlineSeconds", seconds(run.activeDeadline, defaultActiveDeadline)}});
    // A CronJob keeps its last runs by their number.
    if (!run.cron || run.ttlAfterFinished)
        spec.set("ttlSecondsAfterFinished", seconds(run.ttlAfterFinished, defaultJobKept));
    if (run.parallelism)
        spec.set("parallelism", *run.parallelism);
    if (run.completions)
        spec.set("completions", *run.completions);
    if (run.suspend && !run.cron)
        spec.set("suspend", *run.suspend);
    spec.set("template", podTemplate(context, record, service, version));
    return spec;
}

} // namespace

Value job(const Context &context, const Record &record)
{
    const auto &service = *record.as<Service>();
    const Run &run = *service.run;
    const std::string version = versionLabel(context, record);
    const char *kind = run.cron ? "CronJob" : "Job";
    Value result = object(context, record, "batch/v1", kind, record.name, version);
    Value once = jobSpec(context, record, service, run, version);
    if (!run.cron) {
        result.set("spec", std::move(once));
        return result;
    }
    Value spec = mapOf({{"schedule", *run.cron}});
    if (context.kubernetesAtLeast(1, 27)) // else the time zone of the control plane
        spec.set("timeZone", run.timeZone.value_or(defaultTimeZone));
    spec.set("concurrencyPolicy", run.concurrencyPolicy.value_or(defaultConcurrencyPolicy));
    spec.set("startingDeadlineSeconds", seconds(run.startingDeadline, defaultStartingDeadline));
    if (run.suspend)
        spec.set("suspend", *run.suspend);
    spec.set("successfulJobsHistoryLimit", 3);
    spec.set("failedJobsHistoryLimit", 3);
    spec.set("jobTemplate",
             mapOf({{"metadata", mapOf({{"labels", labels(context, record, version)}})},
                    {"spec", std::move(once)}}));
    result.set("spec", std::move(spec));
    return result;
}

int podsOfJob(const Service &service)
{
    const int pods = service.run->parallelism.value_or(1);
    const bool overlaps = service.run->concurrencyPolicy == "Allow";
    return isCronJob(service) && overlaps ? 2 * pods : pods;
}

} // namespace moldloft::kubernetes
