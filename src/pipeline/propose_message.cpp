#include "pipeline/propose_message.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "git/repository.h"
#include "kinds/kind.h"
#include "merge/merge.h"
#include "model/diff.h"
#include "yaml/writer.h"

namespace moldloft::pipeline
{

namespace
{

std::string lowered(const Record &record)
{
    std::string title = kindOf(record.kind()).title.text();
    std::transform(title.begin(), title.end(), title.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return title;
}

/// "payments" of `payments`, of `{to: payments, …}`, and so on.
std::string itemName(const Value &item)
{
    for (const char *key : {"to", "path", "type", "name"}) {
        if (const Value *name = item.find(key))
            return name->scalarText();
    }
    return item.isScalar() ? item.scalarText() : yaml::writeFlow(item);
}

/// "calls" → "a call to", "owns" → "what it owns:" would be no English: the key says it.
std::string itemWords(const std::string &key, const std::string &name)
{
    return key == "calls" ? "a call to " + name : fmt::format("{} {}", key, name);
}

std::vector<std::string> namesIn(const Value *list)
{
    std::vector<std::string> names;
    if (list && list->isList()) {
        for (const Value &item : list->asList())
            names.push_back(itemName(item));
    }
    return names;
}

std::string fieldChange(const std::string &key, const Value *before, const Value *after)
{
    const bool isList = (before && before->isList()) || (after && after->isList());
    if (!isList)
        return after ? (before ? "change " : "set ") + key : "unset " + key;
    const std::vector<std::string> old = namesIn(before);
    const std::vector<std::string> now = namesIn(after);
    std::vector<std::string> words;
    for (const std::string &name : now) {
        if (std::find(old.begin(), old.end(), name) == old.end())
            words.push_back("add " + itemWords(key, name));
    }
    for (const std::string &name : old) {
        if (std::find(now.begin(), now.end(), name) == now.end())
            words.push_back("remove " + itemWords(key, name));
    }
    return words.empty() ? "change " + key : join(words, ", ");
}

std::string elementChange(const Record &before, const Record &after)
{
    std::vector<std::string> words;
    if (before.name != after.name)
        words.push_back(fmt::format("rename from {}", before.name));
    if (before.ns != after.ns)
        words.push_back(fmt::format("move from {}", before.ns));
    const Value old = writeElement(before);
    const Value now = writeElement(after);
    for (const auto &[key, value] : now.asMap()) {
        const Value *was = old.find(key);
        if (key != "was" && (!was || !(*was == value)))
            words.push_back(fieldChange(key, was, &value));
    }
    for (const auto &[key, value] : old.asMap()) {
        if (key != "was" && !now.find(key))
            words.push_back(fieldChange(key, &value, nullptr));
    }
    return words.empty() ? std::string() : fmt::format("{}: {}", after.name, join(words, ", "));
}

} // namespace

std::string describeChange(const Document &before, const Document &after)
{
    const Document now = withIdentitiesOf(before, after);
    const Diff found = diff(before, now);
    std::vector<std::string> parts;
    for (const ElementId id : found.changed) {
        if (std::string part = elementChange(*before.find(id), *now.find(id)); !part.empty())
            parts.push_back(std::move(part));
    }
    for (const ElementId id : found.added)
        parts.push_back(fmt::format("add {} {}", lowered(*now.find(id)), now.find(id)->name));
    for (const ElementId id : found.removed)
        parts.push_back(
            fmt::format("remove {} {}", lowered(*before.find(id)), before.find(id)->name));
    if (found.settings)
        parts.emplace_back("change the design's settings");
    if (parts.empty())
        return {};
    constexpr std::size_t subjectLength = 72;
    const std::string all = join(parts, "; ");
    if (all.size() <= subjectLength)
        return all;
    std::string text =
        parts.size() == 1
            ? parts.front().substr(0, parts.front().find(", ")) + ", and more"
            : fmt::format("{}, and {} more", parts.front().substr(0, 50), parts.size() - 1);
    text += '\n';
    for (const std::string &part : parts)
        text += "\n- " + part;
    return text;
}

std::string proposedMessage(const std::string &folder, const std::string &path,
                            const Design &design)
{
    const std::string usual = fmt::format("Export {}", path);
    const Result<std::optional<git::Repository>> repository = git::Repository::openIfAny(folder);
    if (!repository || !*repository)
        return usual;
    const Result<std::optional<git::TreeFile>> file = (**repository).committedFile(path);
    if (!file || !*file || (*file)->bytes == design.file.text)
        return usual;
    const auto before = format::read((*file)->bytes, path, {}, &design.file.document);
    if (!before)
        return usual;
    const std::string words = describeChange(before->document, design.file.document);
    return words.empty() ? usual : words;
}

} // namespace moldloft::pipeline
