#include "export/services/renderer.h"

#include <algorithm>
#include <map>
#include <span>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include "base/embedded_file.h"
#include "base/text.h"

namespace moldloft::services
{

std::span<const EmbeddedFile> embeddedTemplates();

namespace
{

namespace mustache = kainjow::mustache;

/// Remembers the first name that was asked for in vain.
class StrictContext : public mustache::context<std::string>
{
public:
    using mustache::context<std::string>::context;

    const mustache::data *get(const std::string &name) const override
    {
        const mustache::data *found = mustache::context<std::string>::get(name);
        if (!found && m_missing.empty())
            m_missing = name;
        return found;
    }
    const std::string &missing() const { return m_missing; }

private:
    mutable std::string m_missing;
};

mustache::data toData(const Value &value)
{
    if (value.isBool())
        return mustache::data(value.asBool());
    // Filled in place: the library's own ways to fill copy what they are given, level by level.
    if (value.isList()) {
        mustache::data list(mustache::data::type::list);
        auto &items = const_cast<mustache::list &>(list.list_value());
        items.reserve(value.asList().size());
        for (const Value &item : value.asList())
            items.push_back(toData(item));
        return list;
    }
    if (value.isMap()) {
        mustache::data object(mustache::data::type::object);
        for (const auto &[key, entry] : value.asMap()) {
            object.set(key, mustache::data(false));
            const_cast<mustache::data &>(*object.get(key)) = toData(entry);
        }
        return object;
    }
    return mustache::data(value.scalarText());
}

/// Stands where a line held nothing but the tag of a section. The library leaves an empty line
/// where such a section is skipped, so these lines are joined with the next ones beforehand.
constexpr char joint = '\x01';

bool isSectionTag(std::string_view line)
{
    return line.size() > 5 && line.starts_with("{{") && line.find("}}") == line.size() - 2 &&
           std::string_view("#^/").find(line[2]) != std::string_view::npos;
}

std::string joined(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1);
        const std::string_view line = text.substr(0, end + 1);
        const std::string_view words = trimmed(line);
        if (isSectionTag(words)) {
            result += words;
            result += joint;
        } else {
            result += line;
        }
        text.remove_prefix(line.size());
    }
    return result;
}

/// Parsed once a thread: a design of a thousand services fills each template a thousand times.
mustache::mustache &parsed(std::string_view path)
{
    thread_local std::map<std::string, mustache::mustache, std::less<>> cache;
    const auto known = cache.find(path);
    if (known != cache.end())
        return known->second;
    mustache::mustache text(joined(templateText(path)));
    text.set_custom_escape([](const std::string &value) { return value; });
    return cache.emplace(path, std::move(text)).first->second;
}

} // namespace

std::string_view templateText(std::string_view path)
{
    const auto files = embeddedTemplates();
    const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
    return found == files.end() ? std::string_view() : found->bytes;
}

std::vector<std::string> templatesBelow(std::string_view folder)
{
    std::vector<std::string> paths;
    for (const EmbeddedFile &file : embeddedTemplates()) {
        if (file.path.starts_with(folder))
            paths.emplace_back(file.path);
    }
    std::ranges::sort(paths);
    return paths;
}

struct TemplateData::Impl {
    mustache::data data;
};

TemplateData::TemplateData(const Value &value)
    : m_impl(std::make_shared<const Impl>(Impl{toData(value)}))
{
}

Result<std::string> render(std::string_view path, const TemplateData &data)
{
    mustache::mustache &text = parsed(path);
    StrictContext context(&data.m_impl->data);
    std::string result = text.render(context);
    std::erase(result, joint);
    const std::string problem =
        !text.is_valid() ? text.error_message()
                         : (context.missing().empty() ? "" : context.missing() + " is not given");
    if (!problem.empty()) {
        return Error{
            ErrorCode::Environment,
            phrase("export", "The template {0} cannot be filled: {1}.")(std::string(path), problem),
            {},
            phrase("export", "This is an error of Moldloft, not of the design.")};
    }
    return result;
}

} // namespace moldloft::services
