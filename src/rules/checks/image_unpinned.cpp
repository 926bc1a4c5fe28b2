#include <fmt/format.h>

#include "rules/images.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void checkImage(const std::string &image, const std::string &who, std::string path,
                Reporter &report)
{
    const ImageName name = parseImage(image);
    if (!name.digest.empty() || (!name.tag.empty() && name.tag != "latest"))
        return;
    report.add(
        std::move(path),
        name.tag.empty()
            ? phrase("rules", "{0} runs {1} without a tag.")(who, image)
            : phrase("rules", "{0} runs {1}, whatever that is at the time.")(who, image),
        phrase("rules",
               "Two pods of one Deployment can run different programs, and going back to the one "
               "before is impossible."));
}

void check(const Context &, const Record &record, Reporter &report)
{
    if (const auto *service = record.as<Service>()) {
        if (service->image)
            checkImage(*service->image, record.name, "image", report);
        for (std::size_t i = 0; i < service->sidecars.size(); ++i) {
            const Sidecar &sidecar = service->sidecars[i];
            checkImage(sidecar.image, phrase("rules", "{0} of {1}")(sidecar.name, record.name),
                       fmt::format("sidecars/{}/image", i), report);
        }
    }
    const auto *database = record.as<Database>();
    const auto *broker = record.as<Broker>();
    const auto &version = database ? database->version : broker ? broker->version : std::nullopt;
    if (version == "latest") {
        report.add(
            "version",
            phrase("rules", "{0} runs version latest, whatever that is at the time.")(record.name),
            phrase("rules", "A new major version may refuse to open the data of the one before."));
    }
}

} // namespace

Rule imageUnpinnedRule()
{
    return {
        .id = "image-unpinned",
        .title = phrase("rules", "An image names its version."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Without a tag, or with `latest`, each node runs what was newest when it pulled. Pods "
            "of one Deployment differ, a rollback brings nothing back, and what was tested is "
            "not what runs."),
        .remediation = phrase("rules", "Write a tag that never moves, or a digest."),
        .example = {.wrong = "services:\n"
                             "  client: {image: ghcr.io/example/client}\n",
                    .right = "services:\n"
                             "  client: {image: \"ghcr.io/example/client:1.4.2\"}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
