#include "export/services/export_services.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/services/api_documents.h"
#include "export/services/contracts.h"
#include "export/services/local_data.h"
#include "export/services/project_data.h"
#include "export/services/readme_data.h"
#include "export/services/renderer.h"
#include "export/services/service_model.h"
#include "export/services/template_data.h"
#include "files/path_rules.h"
#include "kinds/defaults.h"

namespace moldloft
{

using namespace services;

namespace
{

constexpr std::string_view suffix = ".mustache";

/// A name becomes part of paths, targets and identifiers.
bool isUsableName(std::string_view name)
{
    constexpr std::string_view inside = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return !name.empty() && name.size() <= 63 && name[0] >= 'a' && name[0] <= 'z' &&
           name.back() != '-' && name.find_first_not_of(inside) == std::string_view::npos;
}

Result<void> checkNames(const Document &document)
{
    for (const auto &record : document.records()) {
        if (record->kind() == ElementKind::Note)
            continue; // no path is called after it
        for (const std::string &name : {record->ns, record->name}) {
            if (name.empty() || isUsableName(name))
                continue;
            return Error{
                ErrorCode::Design,
                phrase("export", "The name `{0}` cannot be part of a path or of code.")(name),
                {},
                phrase("export",
                       "Use lower-case letters, digits and hyphens, starting with a letter.")};
        }
    }
    return {};
}

/// Whether a file of the chassis belongs to no part of it, or to one that is used.
bool isNeeded(std::string_view path, const std::set<const ChassisPart *> &used)
{
    std::string_view name = path.substr(path.rfind('/') + 1);
    name = name.substr(0, name.find('.'));
    const auto has = [&](const ChassisPart &part) {
        return std::ranges::find(part.files, name) != part.files.end();
    };
    const bool isPart =
        std::ranges::any_of(storeParts(), has) || std::ranges::any_of(brokerParts(), has);
    return !isPart ||
           std::ranges::any_of(used, [&](const ChassisPart *part) { return has(*part); });
}

void addChassis(FileSet &files, const std::vector<ServiceModel> &models)
{
    const std::set<const ChassisPart *> used = partsOf(models);
    for (const std::string &path : templatesBelow("chassis/")) {
        if (isNeeded(path, used))
            files[path].bytes = templateText(path);
    }
    for (const char *name : {".clang-format", ".clang-tidy"})
        files[name].bytes = templateText(name);
}

/// Fills every template below `folder` and puts the result at the same place below `target`.
Result<void> addFolder(FileSet &files, std::string_view folder, const std::string &target,
                       const TemplateData &data,
                       const std::function<bool(std::string_view)> &wanted)
{
    for (const std::string &path : templatesBelow(folder)) {
        std::string name = path.substr(folder.size());
        if (!wanted(name))
            continue;
        File file;
        if (name.ends_with(suffix)) {
            name.resize(name.size() - suffix.size());
            Result<std::string> text = render(path, data);
            if (!text)
                return text.error();
            file.bytes = std::move(*text);
        } else {
            file.bytes = templateText(path);
        }
        const bool once = name.starts_with("src/") || name.starts_with("tests/") ||
                          name.starts_with("static/") || name.starts_with("migrations/");
        file.policy = once ? FilePolicy::WriteOnce : FilePolicy::Regenerated;
        file.executable = name.ends_with(".sh");
        files[target + name] = std::move(file);
    }
    return {};
}

Result<void> addService(FileSet &files, const ServiceModel &model, const std::string &project)
{
    Value data = templateData(model, project);
    addReadmeData(data, model);
    const auto wanted = [&](std::string_view name) {
        if (name.starts_with("gen/events"))
            return !model.events.empty();
        if (name.starts_with("gen/bodies") || name.starts_with("gen/tests/")) {
            return std::ranges::any_of(model.bodies,
                                       [](const BodyUse &body) { return !body.fields.empty(); });
        }
        if (name.starts_with("gen/fuzz"))
            return !model.isJob();
        if (name.starts_with("gen/clients"))
            return !model.clients.empty();
        if (name.starts_with("static/"))
            return model.isPage();
        return !name.starts_with("migrations/");
    };
    const std::string target = "services/" + model.path() + '/';
    if (auto added = addFolder(files, "service/", target, TemplateData(data), wanted); !added)
        return added;
    if (!model.routes.empty()) {
        files[target + "api/openapi.yaml"].bytes = openApiDocument(model);
        files[target + "api/requests.http"].bytes = exampleRequests(model);
    }
    if (!model.events.empty())
        files[target + "api/asyncapi.yaml"].bytes = asyncApiDocument(model);
    if (!model.hasMigrations())
        return {};
    const ChassisPart &part = *model.stores.front().part;
    const std::string path =
        fmt::format("service/migrations/{}.{}.mustache", part.engine, part.migrations);
    for (const std::string &table : model.collections()) {
        Result<std::string> text = render(path, TemplateData(Value::map({{"table", table}})));
        if (!text)
            return text.error();
        files[fmt::format("{}migrations/0001_{}.{}", target, table, part.migrations)] = {
            std::move(*text), FilePolicy::WriteOnce, false};
    }
    return {};
}

} // namespace

Result<FileSet> exportServices(const Document &document, const ExportOptions &options)
{
    HeldFiles held;
    Result<void> made = exportServicesTo(document, options, held);
    return made ? Result<FileSet>(std::move(held.files)) : Result<FileSet>(std::move(made).error());
}

Result<void> exportServicesTo(const Document &document, const ExportOptions &options,
                              FileSink &sink)
{
    if (auto names = checkNames(document); !names)
        return names.error();
    std::vector<ServiceModel> models;
    const Subscribers subscribers = subscribersOf(document);
    for (const Record *record : document.all(ElementKind::Service)) {
        if (!isGenerated(*record->as<Service>()))
            continue;
        Result<ServiceModel> model = modelOf(document, *record, subscribers);
        if (!model)
            return model.error();
        models.push_back(std::move(*model));
    }
    FileSet files;
    const std::vector<Contract> contracts = contractsOf(models);
    Value data = projectData(document, models, options);
    data.set("has_contracts", !contracts.empty()).set("contracts", contractList(contracts));
    const TemplateData project(data);
    const auto all = [](std::string_view) { return true; };
    const auto readmeOnly = [](std::string_view name) { return name == "README.md.mustache"; };
    // Without a service of our own there is nothing to build.
    const std::function<bool(std::string_view)> wanted =
        models.empty() ? std::function<bool(std::string_view)>(readmeOnly) : all;
    if (auto added = addFolder(files, "project/", "", project, wanted); !added)
        return added.error();
    if (models.empty())
        return sink.addAll(std::move(files));
    addChassis(files, models);
    files["tools/local/system.json"].bytes = localSystem(document, models);
    if (auto added = addContracts(files, contracts); !added)
        return added.error();
    if (auto added = sink.addAll(std::move(files)); !added)
        return added;
    for (const ServiceModel &model : models) {
        FileSet own;
        if (auto added = addService(own, model, document.settings().name); !added)
            return added.error();
        if (auto added = sink.addAll(std::move(own)); !added)
            return added;
    }
    return {};
}

} // namespace moldloft
