#include "format/schema.h"

#include <fmt/format.h>

#include "format/design_file.h"
#include "kinds/kind.h"

namespace moldloft::format
{

namespace
{

Value schemaOf(const Field &field);

/// Every mapping takes keys of its user's own.
Value extraKeys()
{
    return Value::map({{"^x-", true}});
}

Value objectSchema(const std::vector<Field> &members, bool takesExtras = true)
{
    Value properties = Value::map(), required = Value::list();
    for (const Field &member : members) {
        properties.set(member.key, schemaOf(member));
        if (member.required)
            required.push(member.key);
    }
    // A mapping with nothing in it may stand as nothing: `orders:`
    const bool mayBeNull = takesExtras && required.size() == 0;
    Value schema =
        Value::map({{"type", mayBeNull ? Value::list({"object", "null"}) : Value("object")}});
    schema.set("properties", std::move(properties));
    if (takesExtras)
        schema.set("patternProperties", extraKeys());
    schema.set("additionalProperties", false);
    return schema.setIfAny("required", std::move(required));
}

Value anyOf(Value first, Value second)
{
    return Value::map({{"anyOf", Value::list({std::move(first), std::move(second)})}});
}

Value shortOrLong(const Field &field)
{
    Value full = objectSchema(field.members);
    Value oneOf = Value::list();
    for (const std::string &member : field.needsOneOf)
        oneOf.push(Value::map({{"required", Value::list({member})}}));
    full.setIfAny("anyOf", std::move(oneOf));
    for (const Field &member : field.members) {
        if (member.key == field.shortForm)
            return anyOf(schemaOf(member), std::move(full));
    }
    return full;
}

Value textSchema(std::string pattern = {}, bool alsoNumbers = false)
{
    Value schema =
        Value::map({{"type", alsoNumbers ? Value::list({"string", "number"}) : Value("string")}});
    return schema.setIfAny("pattern", pattern.empty() ? Value() : Value(std::move(pattern)));
}

Value integerSchema(const Field &field)
{
    Value schema = Value::map({{"type", "integer"}});
    if (field.min)
        schema.set("minimum", *field.min);
    if (field.max)
        schema.set("maximum", *field.max);
    return schema;
}

Value choiceSchema(const Field &field)
{
    Value choices = Value::list();
    for (const std::string &choice : field.choices)
        choices.push(choice);
    return Value::map({{"enum", std::move(choices)}});
}

Value typeSchema(const Field &field)
{
    switch (field.type) {
    case FieldType::Text: // `version: 16` is read as the text "16"
        if (field.form)
            return textSchema(std::string(field.form->pattern), true);
        return Value::map({{"type", Value::list({"string", "number", "boolean"})}});
    case FieldType::Name:
        return textSchema({}, true);
    case FieldType::Integer:
        return integerSchema(field);
    case FieldType::Number:
        return Value::map({{"type", "number"}});
    case FieldType::Boolean:
        return Value::map({{"type", "boolean"}});
    case FieldType::Duration:
        return textSchema("^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h)$");
    case FieldType::Quantity:
        return textSchema("^[0-9.]+([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$", true);
    case FieldType::Percent:
        return textSchema("^[0-9]+(\\.[0-9]+)?%$");
    case FieldType::Choice:
        return choiceSchema(field);
    case FieldType::Reference:
        return textSchema("^[^/\\s]+(/[^/\\s]+)?$", true);
    case FieldType::Endpoint:
        return textSchema("^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /[!-~]*$");
    case FieldType::Object:
        return shortOrLong(field);
    case FieldType::List:
        return Value::map({{"type", "array"}, {"items", schemaOf(field.item.front())}});
    case FieldType::Map:
        return Value::map(
            {{"type", "object"}, {"additionalProperties", schemaOf(field.item.front())}});
    case FieldType::Any:
        return Value::map();
    case FieldType::Tls:
        return anyOf(Value::map({{"type", "boolean"}}), objectSchema(field.members, false));
    }
    return Value::map();
}

Value schemaOf(const Field &field)
{
    Value schema = Value::map();
    schema.setIfAny("title", field.title.empty() ? Value() : Value(field.title.text()));
    std::string doc = field.doc;
    if (!field.fallback.empty())
        doc += fmt::format(" Default: {}.", field.fallback);
    schema.setIfAny("description", doc.empty() ? Value() : Value(doc));
    const Value type = typeSchema(field);
    for (const auto &[key, value] : type.asMap())
        schema.set(key, value);
    return schema;
}

Value reference(const std::string &definition)
{
    return Value::map({{"$ref", "#/$defs/" + definition}});
}

std::string definitionOf(const Kind &kind)
{
    return kind.section.empty() ? "namespace" : kind.section;
}

Value described(const Kind &kind, Value schema)
{
    Value result = Value::map({{"title", kind.title.text()}, {"description", kind.doc.text()}});
    for (const auto &[key, value] : schema.asMap())
        result.set(key, value);
    return result;
}

Value mapOf(const std::string &description, const std::string &definition)
{
    return Value::map({{"description", description},
                       {"type", Value::list({"object", "null"})},
                       {"additionalProperties", reference(definition)}});
}

Value definitions()
{
    Value all = Value::map();
    for (const Kind &kind : allKinds()) {
        Value schema = described(kind, objectSchema(kind.fields));
        if (kind.kind == ElementKind::Namespace) {
            for (const Kind &other : allKinds()) {
                if (!other.section.empty())
                    schema.find("properties")
                        ->set(other.section,
                              mapOf(other.title.text() + " by name.", definitionOf(other)));
            }
        }
        all.set(definitionOf(kind), std::move(schema));
    }
    return all;
}

std::string jsonText(const Value &value, int indent)
{
    const std::string pad(static_cast<std::size_t>(indent) + 2, ' ');
    const std::string close(static_cast<std::size_t>(indent), ' ');
    const auto quote = [](const std::string &text) {
        std::string result = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\')
                result += '\\';
            result += c;
        }
        return result + '"';
    };
    if (value.isString())
        return quote(value.asString());
    if (value.isScalar())
        return value.isNull() ? "null" : value.scalarText();
    std::string text;
    if (value.isList()) {
        for (const Value &item : value.asList())
            text += (text.empty() ? "" : ", ") + jsonText(item, indent);
        return '[' + text + ']';
    }
    for (const auto &[key, entry] : value.asMap())
        text += (text.empty() ? "" : ",\n") + pad + quote(key) + ": " + jsonText(entry, indent + 2);
    return text.empty() ? "{}" : "{\n" + text + '\n' + close + '}';
}

} // namespace

Value jsonSchema()
{
    Value top = objectSchema(settingsFields());
    top.set("type", "object");
    Value properties =
        Value::map({{"moldloft",
                     Value::map({{"title", "Version of the format"}, {"const", currentVersion}})}});
    for (const auto &[key, value] : top.find("properties")->asMap()) {
        if (key == "patches") {
            properties.set("namespaces",
                           mapOf("The namespaces of the cluster by name.", "namespace"));
            properties.set("notes", mapOf("Notes beside the namespaces by name.", "notes"));
        }
        properties.set(key, value);
    }
    top.set("properties", std::move(properties));
    top.find("required")->push("moldloft");
    Value schema =
        Value::map({{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", "Moldloft design"},
                    {"description", "The design of a microservice system: NAME.moldloft.yaml."}});
    for (const auto &[key, value] : top.asMap())
        schema.set(key, value);
    schema.set("$defs", definitions());
    return schema;
}

std::string jsonSchemaText()
{
    return jsonText(jsonSchema(), 0) + '\n';
}

} // namespace moldloft::format
