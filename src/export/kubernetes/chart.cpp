#include "export/kubernetes/chart.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "export/kubernetes/chart_values.h"
#include "export/overlay_names.h"
#include "yaml/writer.h"

namespace moldloft::kubernetes
{
namespace
{

using Json = nlohmann::ordered_json;

bool isIdentifier(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

/// `$v.image`, or `(index $v "containers" "my-proxy" "image")`
std::string expression(const std::vector<std::string> &keys)
{
    std::string dotted = "$v";
    std::string indexed = "(index $v";
    for (const std::string &key : keys) {
        dotted += '.' + key;
        indexed += fmt::format(" \"{}\"", key);
    }
    return std::all_of(keys.begin(), keys.end(), isIdentifier) ? dotted : indexed + ')';
}

void replaceAll(std::string &text, std::string_view what, std::string_view by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// The line `resources: standIn` becomes the value's own lines, a level deeper.
std::string linesOf(const ChartObject::Field &field, const std::string &line)
{
    const auto indent = line.find_first_not_of(' ');
    const std::string key = line.substr(0, line.find(':') + 1);
    const std::string value = expression(field.keys);
    if (field.isOptional)
        return fmt::format("{{{{- with {} }}}}\n{}\n{{{{ toYaml . | indent {} }}}}\n{{{{- end }}}}",
                           value, key, indent + 2);
    return fmt::format("{}\n{{{{ toYaml {} | indent {} }}}}", key, value, indent + 2);
}

std::string templateText(const ChartObject &object)
{
    std::string text = yaml::write(object.tree);
    replaceAll(text, "{{", R"({{ "{{" }})"); // what a design says is no template
    for (const ChartObject::Field &field : object.fields) {
        if (field.isScalar) {
            replaceAll(text, field.standIn,
                       fmt::format("{{{{ {} | toJson }}}}", expression(field.keys)));
            continue;
        }
        for (auto at = text.find(field.standIn); at != std::string::npos;
             at = text.find(field.standIn)) {
            const auto begin = text.rfind('\n', at) + 1;
            const auto end = text.find('\n', at);
            text.replace(begin, end - begin, linesOf(field, text.substr(begin, end - begin)));
        }
    }
    if (object.fields.empty() && object.isEverywhere)
        return text;
    std::string index = "index .Values";
    for (const std::string &key : object.valueAt)
        index += fmt::format(" \"{}\"", key);
    const std::string head = fmt::format("{{{{- $v := {} }}}}\n", index);
    return object.isEverywhere ? head + text
                               : head + "{{- if $v.enabled }}\n" + text + "{{- end }}\n";
}

/// The values of one place. What is not there is switched off, with the values that it has
/// elsewhere.
Value valuesOf(const std::vector<ChartObject> &objects, std::size_t place)
{
    Value all = Value::map();
    for (const ChartObject &object : objects) {
        Value own = object.values[place];
        const bool isThere = !own.isNull();
        for (const Value &other : object.values) {
            if (own.isNull() && !other.isNull())
                own = other;
        }
        if (!object.isEverywhere) {
            Value first = mapOf({{"enabled", isThere}});
            if (own.isMap()) {
                for (const auto &[key, value] : own.asMap())
                    first.set(key, value);
            }
            own = std::move(first);
        }
        Value *at = &all;
        for (const std::string &key : object.valueAt)
            at = &(*at)[key];
        *at = std::move(own);
    }
    return all;
}

/// What `values` says otherwise than `base`; null where it says nothing else.
Value differenceOf(const Value &base, const Value &values)
{
    if (!base.isMap() || !values.isMap())
        return base == values ? Value() : values;
    Value difference = Value::map();
    for (const auto &[key, value] : values.asMap()) {
        const Value *before = base.find(key);
        Value changed = before ? differenceOf(*before, value) : value;
        if (!changed.isNull())
            difference.set(key, std::move(changed));
    }
    return difference.empty() ? Value() : difference;
}

Json typeOf(const Value &value)
{
    if (value.isBool())
        return {{"type", "boolean"}};
    if (value.isInt())
        return {{"type", "integer"}, {"minimum", 0}};
    if (value.isList())
        return {{"type", "array"}};
    if (value.isMap())
        return {{"type", "object"}};
    return {{"type", "string"}, {"minLength", 1}};
}

/// A place in the schema, with nothing beside what is named.
Json &entry(Json &schema, const std::string &key)
{
    Json &properties = schema["properties"];
    if (!properties.contains(key))
        properties[key] = {{"type", "object"}, {"additionalProperties", false}};
    return properties[key];
}

std::string schemaText(const std::vector<ChartObject> &objects)
{
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"type", "object"},
                {"additionalProperties", false},
                {"properties", {{"global", {{"type", "object"}}}}}};
    for (const ChartObject &object : objects) {
        Json *at = &schema;
        for (const std::string &key : object.valueAt)
            at = &entry(*at, key);
        if (!object.isEverywhere)
            (*at)["properties"]["enabled"] = {{"type", "boolean"}};
        for (const ChartObject::Field &field : object.fields) {
            Json *owner = at;
            for (std::size_t i = 0; i + 1 < field.keys.size(); ++i)
                owner = &entry(*owner, field.keys[i]);
            for (const Value &values : object.values) {
                const Value *value = &values;
                for (const std::string &key : field.keys)
                    value = value ? value->find(key) : nullptr;
                if (value)
                    (*owner)["properties"][field.keys.back()] = typeOf(*value);
            }
        }
    }
    return schema.dump(2) + '\n';
}

std::string chartText(const Context &context)
{
    Value chart = mapOf({{"apiVersion", "v2"},
                         {"name", context.project},
                         {"description", "Generated from the design " + context.project},
                         {"type", "application"},
                         {"version", "0.1.0"},
                         {"appVersion", context.options.imageTag}});
    return yaml::write(chart);
}

constexpr std::string_view valuesHead =
    "# What changes from place to place. values-staging.yaml and values-prod.yaml say what they\n"
    "# change: helm template deploy/chart --values deploy/chart/values-prod.yaml\n";

/// The objects of one element: their templates go into `files`, what they bring to values.yaml
/// into `objects`.
Result<void> addElementOf(const Manifests &part, FileSink &files, std::vector<ChartObject> &objects)
{
    std::vector<std::vector<Rendered>> places;
    for (const Overlay &overlay : part.overlays) {
        if (auto checked = refuseSecretPatches(overlay); !checked)
            return checked;
        places.push_back(rendered(part, overlay));
    }
    auto some = chartObjects(places);
    if (!some)
        return std::move(some).error();
    for (ChartObject &object : *some) {
        File file;
        file.bytes = templateText(object);
        if (auto added =
                files.add(fmt::format("deploy/chart/templates/{}", object.path), std::move(file));
            !added)
            return added;
        object.tree = {};
        if (!object.fields.empty() || !object.isEverywhere)
            objects.push_back(std::move(object));
    }
    return {};
}

} // namespace

Result<void> addChart(const Context &context, FileSink &sink)
{
    std::vector<ChartObject> objects;
    const auto made = eachElement(
        context, Text::Trees, [&](Manifests &&part) { return addElementOf(part, sink, objects); });
    if (!made)
        return made.error();
    FileSet files;
    std::ranges::sort(objects, {}, &ChartObject::path);
    const std::string folder = "deploy/chart/";
    const Value base = valuesOf(objects, 0);
    files[folder + "values.yaml"].bytes = std::string(valuesHead) + yaml::write(base);
    for (std::size_t i = 1; i < overlayNames.size(); ++i)
        files[fmt::format("{}values-{}.yaml", folder, overlayNames[i])].bytes =
            yaml::write(differenceOf(base, valuesOf(objects, i)));
    files[folder + "values.schema.json"].bytes = schemaText(objects);
    files[folder + "Chart.yaml"].bytes = chartText(context);
    files[folder + ".helmignore"].bytes = ".git/\n*.orig\n*.swp\n";
    files[folder + "templates/NOTES.txt"].bytes =
        fmt::format("The pods wait for their Secrets:\n\n"
                    "  tools/make-secrets.sh dev\n"
                    "  tools/secrets-manifest.sh dev | kubectl apply -f -\n\n"
                    "  kubectl get pods --all-namespaces --selector "
                    "app.kubernetes.io/part-of={}\n",
                    context.project);
    return sink.addAll(std::move(files));
}

} // namespace moldloft::kubernetes
