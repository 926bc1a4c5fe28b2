#include "format/schema.h"

#include <fmt/format.h>

#include "base/text.h"
#include "format/design_file.h"
#include "kinds/kind.h"

namespace moldloft::format
{

namespace
{

constexpr const char *head = R"(# The design file

A design is a YAML file, `NAME.moldloft.yaml`, made for people and for git. Beside it,
`NAME.layout.yaml` may hold where things stand on the canvas. This page and the JSON Schema
`resources/moldloft.schema.json` are made from the same descriptions that the program reads by.

```yaml
moldloft: {}
name: shop
namespaces:
  front:
    services:
      page:
        replicas: 2
        api: ["GET /"]
        calls: [orders]
      orders:
        api: ["GET /orders", "POST /orders"]
        owns: [orders-db]
    databases:
      orders-db: {{engine: postgresql, version: "16"}}
```

- `moldloft` is the version of the format. A file of a newer version is refused and left alone.
- Names are the identity of elements. `NAME` means an element of the same namespace,
  `NAMESPACE/NAME` one of any.
- An unknown key is an error, with its place and the key that was probably meant. Keys that begin
  with `x-` are yours: they are kept and ignored.
- Text needs no quotes where YAML 1.2 reads it as text. `yes`, `no`, `on` and `off` are text;
  `env: {{PORT: 8080}}` is the text "8080".
- A file is UTF-8, at most 32 MiB, one document, without anchors, aliases, tags and merge keys; no
  key stands twice in a mapping.
- A file whose first line is `# moldloft: ends with ...` must end with a line `...`: that is how a
  truncated file is noticed. Files that Moldloft creates have both; yours need neither.
- Saving rewrites what has changed. Everything else keeps its bytes, with comments and blank lines.
  A comment belongs to the entry below it, and goes when the entry goes.
)";

std::string names(const std::vector<std::string> &list)
{
    std::vector<std::string> quoted;
    for (const std::string &name : list)
        quoted.push_back('`' + name + '`');
    return join(quoted, ", ");
}

std::string rangeOf(const Field &field)
{
    if (field.min && field.max && *field.max < 2147483647)
        return fmt::format("whole number, {} to {}", *field.min, *field.max);
    return field.min ? fmt::format("whole number, at least {}", *field.min) : "whole number";
}

/// `<namespace>` would be taken for a tag.
std::string escaped(const std::string &doc)
{
    std::string text;
    for (const char c : doc)
        text += c == '<' ? "\\<" : std::string(1, c);
    return text;
}

std::string typeOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        return field.example.empty() ? "text" : fmt::format("text, such as `{}`", field.example);
    case FieldType::Name:
        return "name";
    case FieldType::Integer:
        return rangeOf(field);
    case FieldType::Number:
        return "number";
    case FieldType::Boolean:
        return "`true` or `false`";
    case FieldType::Duration:
        return "time, such as `500ms`";
    case FieldType::Quantity:
        return "quantity, such as `100m` or `2Gi`";
    case FieldType::Percent:
        return "share, such as `99.9%`";
    case FieldType::Choice:
        return names(field.choices);
    case FieldType::Reference: {
        std::vector<std::string> kinds;
        for (const ElementKind kind : field.targets)
            kinds.push_back(kindOf(kind).title);
        return join(kinds, " or ");
    }
    case FieldType::Endpoint:
        return "route, such as `\"GET /orders/{id}\"`";
    case FieldType::Object:
        return field.shortForm.empty() ? "mapping"
                                       : fmt::format("`{}` alone, or mapping", field.shortForm);
    case FieldType::List:
        return "list of: " + typeOf(field.item.front());
    case FieldType::Map:
        return "by name: " + typeOf(field.item.front());
    case FieldType::Any:
        return "any YAML";
    case FieldType::Tls:
        return "`true`, `false`, or mapping";
    }
    return {};
}

const Field &innermost(const Field &field)
{
    return field.item.empty() ? field : innermost(field.item.front());
}

/// One row a field; members of mappings follow as rows of their own: `calls[].to`.
void addRows(const std::vector<Field> &fields, const std::string &prefix, std::string &text)
{
    for (const Field &field : fields) {
        const std::string path = prefix + field.key;
        text += fmt::format("| `{}` | {} | {} | {} |\n", path, typeOf(field),
                            field.required           ? "required"
                            : field.fallback.empty() ? ""
                                                     : '`' + field.fallback + '`',
                            escaped(field.doc));
        const char *below = field.type == FieldType::List  ? "[]."
                            : field.type == FieldType::Map ? ".NAME."
                                                           : ".";
        addRows(innermost(field).members, path + below, text);
    }
}

std::string table(const std::vector<Field> &fields)
{
    std::string text = "| key | value | if absent | meaning |\n| --- | --- | --- | --- |\n";
    addRows(fields, {}, text);
    return text;
}

} // namespace

std::string designFileMarkdown()
{
    std::string text = fmt::format(fmt::runtime(head), currentVersion);
    text += "\n## Top level\n\n`moldloft`, `namespaces` and `notes`, and:\n\n" +
            table(settingsFields());
    std::vector<std::string> sections;
    for (const Kind &kind : allKinds()) {
        if (!kind.section.empty())
            sections.push_back(kind.section);
    }
    for (const Kind &kind : allKinds()) {
        const bool isNamespace = kind.section.empty();
        text += fmt::format("\n## {}\n\nAt `namespaces.NAME{}`{}. {}\n\n", kind.title.text(),
                            isNamespace ? "" : '.' + kind.section + ".NAME",
                            kind.kind == ElementKind::Note ? ", or at `notes.NAME`" : "",
                            escaped(kind.doc));
        if (isNamespace)
            text += fmt::format("It holds {}, and:\n\n", names(sections));
        text += table(kind.fields);
    }
    return text;
}

} // namespace moldloft::format
