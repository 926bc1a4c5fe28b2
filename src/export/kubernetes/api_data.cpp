#include "export/kubernetes/api_data.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/embedded_file.h"

namespace moldloft::kubernetes
{

std::span<const EmbeddedFile> embeddedApi(); // made from resources/kubernetes at build time

namespace
{

/// 1.34 as 134.
int numberOf(std::string_view version)
{
    int major = 0, minor = 0;
    const char *end = version.data() + version.size();
    const auto [dot, error] = std::from_chars(version.data(), end, major);
    if (error == std::errc() && dot != end)
        std::from_chars(dot + 1, end, minor);
    return major * 100 + minor;
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

ApiSpan spanOf(std::string_view word)
{
    const auto dash = word.find('-');
    ApiSpan span;
    if (dash > 0)
        span.since = numberOf(word.substr(0, dash));
    if (dash + 1 < word.size())
        span.until = numberOf(word.substr(dash + 1));
    return span;
}

void readField(const std::vector<std::string_view> &words, ApiType &type)
{
    std::string_view name = words[0];
    ApiField field;
    field.required = name.ends_with('!');
    if (field.required)
        name.remove_suffix(1);
    field.type = words[1];
    std::size_t next = 2;
    if (next < words.size() && words[next] != "=")
        field.span = spanOf(words[next++]);
    for (++next; next < words.size(); ++next)
        field.choices.push_back(words[next]);
    type[name] = field;
}

} // namespace

const ApiData &ApiData::get()
{
    static const ApiData data;
    return data;
}

ApiData::ApiData()
{
    ApiType *type = nullptr;
    for (const EmbeddedFile &file : embeddedApi()) {
        std::string_view text = file.bytes;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            readLine(text.substr(0, end), type);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
}

std::vector<int> ApiData::standIns(std::string_view version) const
{
    const int wanted = numberOf(version);
    const auto above = std::ranges::lower_bound(m_versions, wanted);
    if (above == m_versions.end())
        return {m_versions.back()};
    if (*above == wanted || above == m_versions.begin())
        return {*above};
    return {*(above - 1), *above};
}

bool ApiData::knowsGroup(std::string_view apiVersion) const
{
    const std::string group(apiVersion.substr(0, apiVersion.find('/') + 1));
    return std::ranges::any_of(kinds, [&](const auto &entry) {
        return group.empty() ? entry.first.find('/') == std::string::npos
                             : entry.first.starts_with(group);
    });
}

void ApiData::readLine(std::string_view line, ApiType *&type)
{
    const auto words = wordsOf(line);
    if (words.empty() || line.front() == '#')
        return;
    if (words[0] == "versions") {
        for (std::size_t i = 1; i < words.size(); ++i)
            m_versions.push_back(numberOf(words[i]));
    } else if (words[0] == "kind" && words.size() >= 4) {
        kinds[std::string(words[1]) + ' ' + std::string(words[2])] = {
            words[3], words.size() > 4 ? spanOf(words[4]) : ApiSpan()};
    } else if (words[0] == "removed" && words.size() >= 4) {
        removed[std::string(words[1]) + ' ' + std::string(words[2])] = {
            words[3], words.size() > 4 ? words[4] : std::string_view()};
    } else if (words[0] == "type" && words.size() == 2 && words[1].front() < 'a') {
        type = &types[words[1]];
    } else if (type && words.size() >= 2) {
        readField(words, *type);
    }
}

} // namespace moldloft::kubernetes
