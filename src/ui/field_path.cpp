#include "ui/field_path.h"

#include <algorithm>
#include <charconv>

namespace moldloft::ui
{

namespace
{

std::size_t indexOf(const std::string &part)
{
    std::size_t index = 0;
    const auto parsed = std::from_chars(part.data(), part.data() + part.size(), index);
    return parsed.ec == std::errc() ? index : std::string::npos;
}

const Field *childOf(const Field &field, const std::string &part)
{
    if (field.type == FieldType::List || field.type == FieldType::Map)
        return field.item.empty() ? nullptr : &field.item.front();
    for (const Field &member : field.members) {
        if (member.key == part)
            return &member;
    }
    return nullptr;
}

Value placed(const Value &here, const Field *field, const std::vector<std::string> &parts,
             std::size_t at, Value value)
{
    if (at == parts.size())
        return value;
    const std::string &part = parts[at];
    const Field *child = field ? childOf(*field, part) : nullptr;
    if (field && field->type == FieldType::List) {
        Value list = here.isList() ? here : Value::list();
        const std::size_t index = std::min(indexOf(part), list.size());
        const Value item = index < list.size() ? list.asList()[index] : Value();
        Value changed = placed(item, child, parts, at + 1, std::move(value));
        if (index == list.size())
            list.push(std::move(changed));
        else if (changed.isNull())
            list.asList().erase(list.asList().begin() + static_cast<std::ptrdiff_t>(index));
        else
            list.asList()[index] = std::move(changed);
        return list.empty() ? Value() : list;
    }
    Value map = here.isMap() ? here : Value::map();
    if (field && here.isScalar() && !here.isNull() && !field->shortForm.empty())
        map.set(field->shortForm, here);
    const Value *before = map.find(part);
    Value changed = placed(before ? *before : Value(), child, parts, at + 1, std::move(value));
    if (changed.isNull())
        map.erase(part);
    else
        map.set(part, std::move(changed));
    return map.empty() ? Value() : map;
}

} // namespace

std::vector<std::string> pathParts(std::string_view path)
{
    std::vector<std::string> parts;
    std::string part;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '/') {
            parts.push_back(std::move(part));
            part.clear();
        } else if (path.substr(i, 2) == "~1") {
            part += '/';
            ++i;
        } else
            part += path[i];
    }
    if (!path.empty())
        parts.push_back(std::move(part));
    return parts;
}

std::string parentPath(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

std::string lastPart(std::string_view path)
{
    const std::vector<std::string> parts = pathParts(path);
    return parts.empty() ? std::string() : parts.back();
}

const Field *fieldAt(const std::vector<Field> &fields, std::string_view path)
{
    const std::vector<std::string> parts = pathParts(path);
    if (parts.empty())
        return nullptr;
    const auto top = std::find_if(fields.begin(), fields.end(), [&parts](const Field &field) {
        return field.key == parts.front();
    });
    const Field *field = top == fields.end() ? nullptr : &*top;
    for (std::size_t i = 1; field && i < parts.size(); ++i)
        field = childOf(*field, parts[i]);
    return field;
}

const Value *valueAt(const Value &root, std::string_view path)
{
    const Value *value = &root;
    for (const std::string &part : pathParts(path)) {
        if (value->isList()) {
            const std::size_t index = indexOf(part);
            value = index < value->size() ? &value->asList()[index] : nullptr;
        } else
            value = value->find(part);
        if (!value)
            return nullptr;
    }
    return value;
}

Value withValueAt(const Value &root, const std::vector<Field> &fields, std::string_view path,
                  Value value)
{
    Field top;
    top.type = FieldType::Object;
    top.members = fields;
    Value changed = placed(root, &top, pathParts(path), 0, std::move(value));
    return changed.isNull() ? Value::map() : changed;
}

} // namespace moldloft::ui
