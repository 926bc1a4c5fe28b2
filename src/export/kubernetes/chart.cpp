#include "export/kubernetes/chart.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/kubernetes/chart_texts.h"
#include "export/kubernetes/chart_values.h"
#include "yaml/writer.h"

namespace moldloft::kubernetes
{
namespace
{

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

/// The objects of one element: their templates go into `files`, what they bring to values.yaml
/// into `values`.
Result<void> addElementOf(const Manifests &part, FileSink &files, ChartTexts &values)
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
        if (auto added = values.add(object); !added)
            return added;
    }
    return {};
}

} // namespace

Result<void> addChart(const Context &context, FileSink &sink)
{
    ChartTexts values;
    const auto made = eachElement(
        context, Text::Trees, [&](Manifests &&part) { return addElementOf(part, sink, values); });
    if (!made)
        return made.error();
    if (auto added = std::move(values).addTo(sink); !added)
        return added;
    FileSet files;
    const std::string folder = "deploy/chart/";
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
