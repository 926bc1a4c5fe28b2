#include "export/services/project_data.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "export/compose/published_ports.h"
#include "export/escape.h"
#include "export/services/cpp_names.h"
#include "export/services/local_data.h"
#include "kinds/defaults.h"

namespace moldloft::services
{
namespace
{

/// Debian packages that the services need to be built.
std::string packagesFor(const std::vector<ServiceModel> &models)
{
    std::vector<std::string> packages{
        "build-essential",   "cmake",       "doctest-dev",        "libcurl4-openssl-dev",
        "libmicrohttpd-dev", "ninja-build", "nlohmann-json3-dev", "pkg-config"};
    for (const ChassisPart *part : partsOf(models))
        packages.emplace_back(part->package);
    std::ranges::sort(packages);
    packages.erase(std::ranges::unique(packages).begin(), packages.end());
    return join(packages, " ");
}

std::string cellOf(const std::vector<Ref> &refs)
{
    std::vector<std::string> names;
    for (const Ref &ref : refs)
        names.push_back(escape::markdown(ref.text));
    return join(names, ", ");
}

Value rowOf(const Record &record)
{
    const Service &service = *record.as<Service>();
    std::vector<Ref> calls;
    for (const Call &call : service.calls)
        calls.push_back(call.to);
    std::vector<std::string> routes;
    for (const std::string &route : service.api)
        routes.push_back('`' + route + '`');
    std::string serves = join(routes, "<br>");
    // a backquote or bar inside would end the code or the cell
    if (serves.empty() || std::ranges::any_of(service.api, [](const std::string &route) {
            return route.find_first_of("`|\n\r") != std::string::npos;
        }))
        serves = isGenerated(service) ? "a static page" : "";
    const std::string path = escape::markdown(record.path());
    return Value::map({{"service_cell",
                        isGenerated(service)
                            ? fmt::format("[{}](services/{}/README.md)", path, record.path())
                            : fmt::format("{} (image {})", path, escape::markdown(*service.image))},
                       {"serves", serves},
                       {"owns", cellOf(service.owns)},
                       {"publishes", cellOf(service.publishes)},
                       {"subscribes", cellOf(service.subscribes)},
                       {"calls", cellOf(calls)}});
}

std::string count(std::size_t number, const std::string &one, const std::string &many)
{
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

} // namespace

Value projectData(const Document &document, const std::vector<ServiceModel> &models,
                  const ExportOptions &options)
{
    const Settings &settings = document.settings();
    Value services = Value::list();
    for (const ServiceModel &model : models)
        services.push(Value::map({{"path", model.path()}, {"target", model.target}}));
    Value rows = Value::list();
    for (const Record *record : document.all(ElementKind::Service))
        rows.push(rowOf(*record));
    Value entries = Value::list();
    for (const PublishedPort &entry : publishedPorts(document)) {
        entries.push(Value::map(
            {{"service_cell", escape::markdown(entry.service->path())}, {"port", entry.hostPort}}));
    }
    const std::string registry = settings.registry.value_or("");
    const std::string prefix = registry.empty() ? settings.name : registry + '/' + settings.name;
    const std::string summary = fmt::format(
        "{} in {}, with {}, exported by Moldloft.",
        count(document.all(ElementKind::Service).size(), "service", "services"),
        count(document.all(ElementKind::Namespace).size(), "namespace", "namespaces"),
        count(document.all(ElementKind::Channel).size(), "event channel", "event channels"));
    return Value::map({{"title", escape::markdown(settings.name)},
                       {"summary", summary},
                       {"design", escape::markdown(settings.name + ".moldloft.yaml")},
                       {"cmake_project", "project_" + snakeCase(settings.name)},
                       {"services", std::move(services)},
                       {"rows", std::move(rows)},
                       {"has_entry", entries.size() > 0},
                       {"entries", std::move(entries)},
                       {"packages", packagesFor(models)},
                       {"server_packages", localServerPackages(models)},
                       {"has_mongodb", partsOf(models).contains(storePart("mongodb"))},
                       {"image_prefix", escape::makeWord(prefix)},
                       {"image_tag", escape::makeWord(options.imageTag)}});
}

} // namespace moldloft::services
