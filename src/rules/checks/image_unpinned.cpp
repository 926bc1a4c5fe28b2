#include <array>
#include <utility>

#include <fmt/format.h>

#include "kinds/engines.h"
#include "rules/images.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool isPinned(const ImageName &name)
{
    return !name.digest.empty() || (!name.tag.empty() && name.tag != "latest");
}

/// Releases that exist of images that nearly every cluster runs. None is looked up here: the
/// network is not asked, and of an image of one's own only its owner knows the releases.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> wellKnown{
    {{"nginx", "1.28.0"},
     {"httpd", "2.4.65"},
     {"haproxy", "3.2.4"},
     {"traefik", "v3.5.0"},
     {"caddy", "2.10.0"},
     {"envoyproxy/envoy", "v1.31.0"},
     {"busybox", "1.37.0"},
     {"alpine", "3.22.1"},
     {"debian", "12.11-slim"},
     {"ubuntu", "24.04"},
     {"memcached", "1.6.39"},
     {"mysql", "8.4.6"},
     {"prom/prometheus", "v3.5.0"},
     {"grafana/grafana", "12.1.0"}}};

/// The tag by which another service runs the same image, that of the engine, or of a
/// release that is known; "" where none is.
std::string tagFor(const Context &context, const Record &record, const ImageName &image)
{
    std::string tag;
    const auto consider = [&](const std::string &text) {
        const ImageName other = parseImage(text);
        if (tag.empty() && other.repository == image.repository && !other.tag.empty() &&
            isPinned(other))
            tag = other.tag;
    };
    for (const ElementId id : context.sharing("image " + image.repository)) {
        const auto *service = context.document().find(id)->as<Service>();
        if (service->image)
            consider(*service->image);
        for (const Sidecar &sidecar : service->sidecars)
            consider(sidecar.image);
    }
    if (!tag.empty() || !record.as<Service>())
        return tag;
    const std::string repository = image.shortRepository();
    for (const auto *engines : {&databaseEngines(), &brokerEngines()}) {
        for (const Engine &engine : *engines) {
            if (parseImage(engine.image).shortRepository() == repository)
                return engine.version;
        }
    }
    for (const auto &[name, release] : wellKnown) {
        if (name == repository)
            return std::string(release);
    }
    return {};
}

void keys(const Record &record, std::vector<std::string> &found)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    if (service->image)
        found.push_back("image " + parseImage(*service->image).repository);
    for (const Sidecar &sidecar : service->sidecars)
        found.push_back("image " + parseImage(sidecar.image).repository);
}

/// Writes `now` where `was` stands: the image of the service, or of its sidecars.
Fix pin(ElementId id, const std::string &was, const std::string &now)
{
    return {phrase("rules", "Run {0}")(now), [id, was, now](const Document &document) {
                return mendedAs<Service>(document, id, [&](Service &service) {
                    bool found = service.image == was;
                    if (found)
                        service.image = now;
                    for (Sidecar &sidecar : service.sidecars) {
                        if (sidecar.image == was) {
                            sidecar.image = now;
                            found = true;
                        }
                    }
                    return found;
                });
            }};
}

void checkImage(const Context &context, const Record &record, const std::string &image,
                const std::string &who, std::string path, Reporter &report)
{
    const ImageName name = parseImage(image);
    if (isPinned(name))
        return;
    Finding &finding = report.add(
        std::move(path),
        name.tag.empty()
            ? phrase("rules", "{0} runs {1} without a tag.")(who, image)
            : phrase("rules", "{0} runs {1}, whatever that is at the time.")(who, image),
        phrase("rules",
               "Two pods of one Deployment can run different programs, and going back to the one "
               "before is impossible."));
    const std::string tag = tagFor(context, record, name);
    if (!tag.empty())
        finding.fixes.push_back(pin(record.id, image, name.repository + ':' + tag));
}

/// As what a new element would get.
template<class Body>
Fix pinVersion(ElementId id, const std::string &version)
{
    return {phrase("rules", "Run version {0}")(version), [id, version](const Document &document) {
                return mendedAs<Body>(document, id, [&](Body &body) {
                    const bool found = body.version == "latest";
                    body.version = version;
                    return found;
                });
            }};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    if (const auto *service = record.as<Service>()) {
        if (service->image)
            checkImage(context, record, *service->image, record.name, "image", report);
        for (std::size_t i = 0; i < service->sidecars.size(); ++i) {
            const Sidecar &sidecar = service->sidecars[i];
            checkImage(context, record, sidecar.image,
                       phrase("rules", "{0} of {1}")(sidecar.name, record.name),
                       fmt::format("sidecars/{}/image", i), report);
        }
    }
    const auto *database = record.as<Database>();
    const auto *broker = record.as<Broker>();
    const auto &version = database ? database->version : broker ? broker->version : std::nullopt;
    if (version == "latest") {
        Finding &finding = report.add(
            "version",
            phrase("rules", "{0} runs version latest, whatever that is at the time.")(record.name),
            phrase("rules", "A new major version may refuse to open the data of the one before."));
        const Engine *engine =
            database ? databaseEngine(database->engine) : brokerEngine(broker->engine);
        if (engine && database)
            finding.fixes.push_back(pinVersion<Database>(record.id, engine->version));
        else if (engine)
            finding.fixes.push_back(pinVersion<Broker>(record.id, engine->version));
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
        .keys = keys};
}

} // namespace moldloft::rules
