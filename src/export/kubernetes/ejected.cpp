#include "export/kubernetes/ejected.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/text.h"
#include "export/explain/question.h"
#include "export/kubernetes/api_table.h"
#include "kinds/defaults.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

namespace moldloft
{
namespace kubernetes
{
namespace
{

/// The node at a JSON pointer, or the nearest around it.
const yaml::Node &nodeAt(const yaml::Node &root, std::string_view pointer, bool onKey)
{
    const yaml::Node *at = &root;
    for (const std::string &segment : split(pointer, '/')) {
        std::size_t index = 0;
        std::from_chars(segment.data(), segment.data() + segment.size(), index);
        const yaml::Node *next = nullptr;
        const yaml::Node *key = nullptr;
        for (std::size_t i = 0; i < at->size() && !next; ++i) {
            if (at->isMapping() && at->key(i).text == segment) {
                key = &at->key(i);
                next = &at->value(i);
            } else if (at->isSequence() && i == index) {
                next = &at->children[i];
            }
        }
        if (!next)
            return *at;
        at = next;
        if (onKey && key && segment == pointer.substr(pointer.rfind('/') + 1))
            return *key;
    }
    return *at;
}

Error fault(const yaml::Tree &tree, const yaml::Node &node, Message message, Message hint)
{
    return {ErrorCode::Design, std::move(message), tree.mark(node), std::move(hint)};
}

std::string textAt(const Value &tree, const char *key)
{
    const Value *metadata = tree.find("metadata");
    const Value *value = metadata ? metadata->find(key) : nullptr;
    return value && value->isString() ? value->asString() : std::string();
}

} // namespace

Result<EjectedObjects::One> EjectedObjects::read(const Context &context, const EjectedFile &file)
{
    auto read = yaml::read(file.bytes, file.path);
    if (!read) {
        Error first = read.error().front();
        first.code = ErrorCode::Design;
        return first;
    }
    const yaml::Tree &tree = **read;
    Value value = yaml::toValue(tree.root);
    const std::string version =
        context.document.settings().kubernetes.value_or(std::string(defaultKubernetes));
    const auto problems = checkApi(value, version, Extent::Whole);
    if (!problems.empty())
        return fault(tree, nodeAt(tree.root, problems.front().path, problems.front().onKey),
                     problems.front().message, problems.front().hint);
    One one{&file,
            *std::move(read),
            {},
            value.find("kind")->asString(),
            textAt(value, "namespace"),
            textAt(value, "name")};
    one.value = std::move(value);
    return one;
}

Result<EjectedObjects> EjectedObjects::read(const Context &context)
{
    EjectedObjects all;
    for (const EjectedFile &file : context.options.ejected) {
        auto one = read(context, file);
        if (!one)
            return std::move(one).error();
        all.m_all.push_back(*std::move(one));
    }
    return all;
}

void EjectedObjects::replace(std::vector<ManifestFile> &base, Finisher &finisher)
{
    for (One &one : m_all) {
        const auto found = std::ranges::find_if(base, [&](const ManifestFile &made) {
            return made.kind == one.kind && made.ns == one.ns && made.name == one.name;
        });
        if (found == base.end())
            continue;
        one.used = true;
        ManifestFile written =
            finisher.finishAsWritten({found->path, one.value, found->elementPath}, one.file->bytes);
        if (!written.bytes.empty()) // kustomize reads the file itself
            written.path = one.file->path;
        *found = std::move(written);
    }
}

Result<void> EjectedObjects::checkUsed() const
{
    for (const One &one : m_all) {
        if (!one.used)
            return fault(*one.tree, nodeAt(one.tree->root, "metadata/name", false),
                         phrase("export", "The export has no {0} {1} in namespace {2} that this "
                                          "file could stand for.")(one.kind, one.name, one.ns),
                         phrase("export", "Remove the file, or name an object of the export."));
    }
    return {};
}

FileSet ejectedFiles(const ExportOptions &options)
{
    FileSet files;
    if (options.ejected.empty())
        return files;
    Value resources = Value::list();
    for (const EjectedFile &file : options.ejected) {
        files[file.path] = {file.bytes, FilePolicy::WriteOnce, false};
        resources.push(file.path.substr(file.path.rfind('/') + 1));
    }
    if (options.format != ManifestFormat::Kustomize)
        return files;
    files[std::string(ejectedFolder) + "/kustomization.yaml"].bytes =
        yaml::write(mapOf({{"apiVersion", "kustomize.config.k8s.io/v1beta1"},
                           {"kind", "Kustomization"},
                           {"resources", std::move(resources)}}));
    return files;
}

} // namespace kubernetes

Result<Ejection> ejected(const Document &document, std::string_view question)
{
    using namespace kubernetes;
    const ExportOptions options;
    const Context context(document, options);
    auto all = manifests(context, Text::Trees);
    if (!all)
        return std::move(all).error();
    std::vector<explain::Object> objects;
    for (const ManifestFile &file : all->base)
        objects.push_back({file.apiVersion, file.kind, file.ns, file.name, file.path,
                           file.elementPath, file.tree});
    const auto target = explain::targetOf(objects, question);
    if (!target)
        return target.error();
    if (!target->place.empty())
        return Error{ErrorCode::Input,
                     phrase("export", "A whole object is ejected, not a field."),
                     {},
                     phrase("export", "Leave out what follows the name, or write a patch.")};
    const explain::Object &object = objects[target->object];
    Ejection made;
    made.title = object.title();
    std::string stem = made.title;
    std::ranges::replace(stem, '/', '-');
    made.path = fmt::format("{}/{}.yaml", ejectedFolder, stem);
    made.bytes = fmt::format(
        "# Written by hand from here on: `moldloft export` keeps this file and takes it\n"
        "# instead of what it would make of {}. To undo: remove it, export.\n{}",
        object.element, yaml::write(object.value));
    return made;
}

} // namespace moldloft
