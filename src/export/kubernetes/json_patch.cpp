#include "export/kubernetes/json_patch.h"

#include <charconv>

#include "base/json_pointer.h"
#include "base/text.h"
#include "export/kubernetes/build.h"

namespace moldloft::kubernetes
{
namespace
{

PatchFault fault(std::string member, Message message, Message hint = {})
{
    return {std::move(member), std::move(message), std::move(hint)};
}

std::optional<std::size_t> indexOf(std::string_view segment)
{
    std::size_t index = 0;
    const auto [end, error] =
        std::from_chars(segment.data(), segment.data() + segment.size(), index);
    const bool isPlain = error == std::errc() && end == segment.data() + segment.size() &&
                         (segment.size() == 1 || segment.front() != '0');
    return isPlain ? std::optional(index) : std::nullopt;
}

/// A JSON pointer, step by step.
struct Pointer {
    std::vector<std::string> keys;
    std::string member; ///< of the operation: for faults

    static std::optional<Pointer> from(const std::string &text, std::string member)
    {
        Pointer pointer{{}, std::move(member)};
        if (text.empty())
            return pointer;
        if (text.front() != '/')
            return {};
        for (const std::string &segment : split(std::string_view(text).substr(1), '/'))
            pointer.keys.push_back(jsonPointerKey(segment));
        return pointer;
    }
};

std::vector<std::string> keysOf(const Value &value)
{
    std::vector<std::string> keys;
    if (value.isMap()) {
        for (const auto &entry : value.asMap())
            keys.push_back(entry.key);
    }
    return keys;
}

PatchFault notThere(const Pointer &pointer, std::size_t steps, const Value &at)
{
    std::string where;
    for (std::size_t i = 0; i < steps; ++i)
        where += '/' + pointer.keys[i];
    if (where.empty())
        where = "/";
    const std::string &key = pointer.keys[steps];
    Message hint;
    if (const auto near = closestMatch(key, keysOf(at)))
        hint = phrase("export", "Did you mean `{0}`?")(*near);
    else if (at.isList())
        hint = phrases("export", "It has {0} items.", "It has {0} item.")(at.size());
    else if (at.isMap() && !at.empty())
        hint = phrase("export", "It has {0}.")(enumerated(keysOf(at)));
    return fault(pointer.member,
                 phrase("export", "The object has no `{0}` below `{1}`.")(key, where),
                 std::move(hint));
}

/// What the first `steps` keys lead to, or nullptr and the fault.
Value *follow(Value &object, const Pointer &pointer, std::size_t steps,
              std::optional<PatchFault> &wrong)
{
    Value *at = &object;
    for (std::size_t i = 0; i < steps; ++i) {
        Value *next = nullptr;
        if (at->isList()) {
            const auto index = indexOf(pointer.keys[i]);
            if (index && *index < at->size())
                next = &at->asList()[*index];
        } else {
            next = at->find(pointer.keys[i]);
        }
        if (!next) {
            wrong = notThere(pointer, i, *at);
            return nullptr;
        }
        at = next;
    }
    return at;
}

std::optional<PatchFault> add(Value &object, const Pointer &pointer, const Value &value)
{
    std::optional<PatchFault> wrong;
    if (pointer.keys.empty())
        return fault(pointer.member, phrase("export", "A patch does not replace a whole object."),
                     phrase("export", "Name a field of it, or eject the object."));
    Value *parent = follow(object, pointer, pointer.keys.size() - 1, wrong);
    if (!parent)
        return wrong;
    const std::string &last = pointer.keys.back();
    if (parent->isMap()) {
        parent->set(last, value);
        return {};
    }
    const auto index = parent->isList() && last == "-" ? parent->size() : indexOf(last);
    if (!parent->isList() || !index || *index > parent->size())
        return notThere(pointer, pointer.keys.size() - 1, *parent);
    auto &list = parent->asList();
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(*index), value);
    return {};
}

std::optional<PatchFault> remove(Value &object, const Pointer &pointer)
{
    std::optional<PatchFault> wrong;
    if (pointer.keys.empty())
        return fault(pointer.member, phrase("export", "A patch does not remove a whole object."));
    if (!follow(object, pointer, pointer.keys.size(), wrong))
        return wrong;
    Value *parent = follow(object, pointer, pointer.keys.size() - 1, wrong);
    if (parent->isMap())
        parent->erase(pointer.keys.back());
    else
        parent->asList().erase(parent->asList().begin() +
                               static_cast<std::ptrdiff_t>(*indexOf(pointer.keys.back())));
    return {};
}

std::optional<PatchFault> transfer(Value &object, const JsonOperation &operation,
                                   const Pointer &target)
{
    const auto source = Pointer::from(operation.from.value_or(""), "from");
    std::optional<PatchFault> wrong;
    if (!source || source->keys.empty())
        return fault("from", phrase("export", "`from` is no path into the object."),
                     phrase("export", "Write it from the root, such as /spec/replicas."));
    const Value *value = follow(object, *source, source->keys.size(), wrong);
    if (!value)
        return wrong;
    const Value taken = *value;
    Value changed = object;
    if (operation.op == "move") {
        if (auto refused = remove(changed, *source))
            return refused;
    }
    if (auto refused = add(changed, target, taken))
        return refused;
    object = std::move(changed);
    return {};
}

} // namespace

std::optional<PatchFault> applyJson(Value &object, const JsonOperation &operation)
{
    const auto pointer = Pointer::from(operation.path, "path");
    if (!pointer)
        return fault("path", phrase("export", "`{0}` is no path into the object.")(operation.path),
                     phrase("export", "Write it from the root, such as /spec/replicas."));
    if (operation.op == "add")
        return add(object, *pointer, operation.value);
    if (operation.op == "remove")
        return remove(object, *pointer);
    if (operation.op == "move" || operation.op == "copy")
        return transfer(object, operation, *pointer);
    std::optional<PatchFault> wrong;
    Value *there = follow(object, *pointer, pointer->keys.size(), wrong);
    if (!there)
        return wrong;
    if (operation.op == "replace") {
        if (pointer->keys.empty())
            return add(object, *pointer, operation.value);
        *there = operation.value;
    } else if (!(*there == operation.value)) {
        return fault("value",
                     phrase("export", "The test fails: {0} is another value.")(operation.path));
    }
    return {};
}

Value jsonPatchFile(const std::vector<JsonOperation> &operations)
{
    Value list = Value::list();
    for (const JsonOperation &operation : operations) {
        Value entry = mapOf({{"op", operation.op}, {"path", operation.path}});
        if (operation.from)
            entry.set("from", *operation.from);
        if (operation.op == "add" || operation.op == "replace" || operation.op == "test")
            entry.set("value", operation.value);
        list.push(std::move(entry));
    }
    return list;
}

} // namespace moldloft::kubernetes
