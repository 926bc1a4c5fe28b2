#include "kinds/parts.h"
#include "kinds/text_forms.h"

// The shapes of what makes a pod more than one container that runs for ever.

namespace moldloft
{

using namespace kinds;

template<>
const Shape<Sidecar> &shapeOf<Sidecar>()
{
    static const Shape<Sidecar> shape({
        field(&Sidecar::name,
              required(Field{"name", phrase("kinds", "Name"),
                             phrase("kinds", "Name of the container."), FieldType::Name})),
        field(&Sidecar::image,
              required(text("image", phrase("kinds", "Image"),
                            phrase("kinds", "Image of the container, with tag or digest.")))),
        field(&Sidecar::command, commandField()),
        field(&Sidecar::args, argsField()),
        field(&Sidecar::ports,
              mapOf(object<Port>("", phrase("kinds", "Port"), "", "port"), "ports",
                    phrase("kinds", "Ports"),
                    phrase("kinds", "Ports of the container by name, for its health and the other "
                                    "containers of the pod; nobody else reaches them."))),
        field(&Sidecar::health,
              object<Health>("health", phrase("kinds", "Health"),
                             phrase("kinds", "How the container tells that it is ready."))),
        field(&Sidecar::resources,
              object<Resources>("resources", phrase("kinds", "Resources"),
                                phrase("kinds", "What the container asks for."))),
        field(&Sidecar::env, mapOf(item(), "env", phrase("kinds", "Environment"),
                                   phrase("kinds", "Environment variables of the container."))),
    });
    return shape;
}

template<>
const Shape<Run> &shapeOf<Run>()
{
    static const Shape<Run> shape({
        field(&Run::type, fallback(choice("type", phrase("kinds", "Type"),
                                          phrase("kinds", "A job runs until it is done."), {"job"}),
                                   "job")),
        field(&Run::cron,
              checked(text("cron", phrase("kinds", "Schedule"),
                           phrase("kinds", "When it runs: minute, hour, day of the month, month, "
                                           "day of the week; without it once.")),
                      cronForm, "0 3 * * *")),
        field(&Run::timeZone,
              checked(fallback(text("timeZone", phrase("kinds", "Time zone"),
                                    phrase("kinds", "The time zone of the schedule.")),
                               "Etc/UTC"),
                      timeZoneForm, "Europe/Lisbon")),
        field(&Run::concurrencyPolicy,
              fallback(choice("concurrencyPolicy", phrase("kinds", "Concurrency policy"),
                              phrase("kinds", "What happens when the last run is not done yet."),
                              {"Allow", "Forbid", "Replace"}),
                       "Forbid")),
        field(&Run::startingDeadline,
              fallback(duration("startingDeadline", phrase("kinds", "Starting deadline"),
                                phrase("kinds", "How late a run may still start.")),
                       "10m")),
        field(&Run::activeDeadline,
              fallback(duration("activeDeadline", phrase("kinds", "Deadline"),
                                phrase("kinds", "How long a run may take, all attempts included.")),
                       "1h")),
        field(
            &Run::backoffLimit,
            fallback(integer("backoffLimit", phrase("kinds", "Attempts"),
                             phrase("kinds", "How often a run that fails is tried again."), 0, 100),
                     "3")),
        field(&Run::parallelism,
              fallback(integer("parallelism", phrase("kinds", "Parallelism"),
                               phrase("kinds", "How many pods work at a time."), 1, 1000),
                       "1")),
        field(&Run::completions,
              fallback(integer("completions", phrase("kinds", "Completions"),
                               phrase("kinds", "How many pods have to succeed."), 1, 100000),
                       "1")),
        field(&Run::ttlAfterFinished,
              duration("ttlAfterFinished", phrase("kinds", "Kept for"),
                       phrase("kinds",
                              "How long a finished job can be looked at. Without it 24h; of a "
                              "schedule its last runs."))),
        field(&Run::suspend, fallback(boolean("suspend", phrase("kinds", "Suspended"),
                                              phrase("kinds", "Whether no new run starts.")),
                                      "false")),
    });
    return shape;
}

template<>
const Shape<Volume> &shapeOf<Volume>()
{
    static const Shape<Volume> shape({
        field(&Volume::path,
              checked(required(text("path", phrase("kinds", "Path"),
                                    phrase("kinds", "Where the container finds the volume."))),
                      folderForm, "/var/lib/uploads")),
        field(&Volume::size, fallback(quantity("size", phrase("kinds", "Size"),
                                               phrase("kinds", "How much it holds.")),
                                      "1Gi")),
        field(&Volume::accessMode,
              fallback(choice("accessMode", phrase("kinds", "Access mode"),
                              phrase("kinds", "Which pods may mount it at a time: those of one "
                                              "node, one pod, or those of all nodes."),
                              {"ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany"}),
                       "ReadWriteOnce")),
        field(&Volume::storageClass, storageClassField()),
    });
    return shape;
}

template<>
const Shape<Quota> &shapeOf<Quota>()
{
    static const Shape<Quota> shape({
        field(&Quota::pods, integer("pods", phrase("kinds", "Pods"),
                                    phrase("kinds", "The most pods."), 1, 100000)),
        field(&Quota::cpu, quantity("cpu", phrase("kinds", "CPU"),
                                    phrase("kinds", "CPU that all pods together may ask for."))),
        field(&Quota::memory,
              quantity("memory", phrase("kinds", "Memory"),
                       phrase("kinds", "Memory that all pods together may ask for."))),
        field(&Quota::storage, quantity("storage", phrase("kinds", "Storage"),
                                        phrase("kinds", "What all volumes together may ask for."))),
    });
    return shape;
}

} // namespace moldloft
