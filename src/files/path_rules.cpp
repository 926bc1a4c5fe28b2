#include "files/path_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "base/text.h"

namespace moldloft
{

namespace
{

constexpr std::size_t maxComponent = 255;

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool isDeviceName(std::string_view component)
{
    constexpr std::string_view firstLetters = "cpanlCPANL";
    if (firstLetters.find(component.front()) == std::string_view::npos)
        return false;
    constexpr std::array devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
    std::string stem = lowerAscii(component.substr(0, component.find('.')));
    stem.erase(std::find_if(stem.rbegin(), stem.rend(), [](char c) { return c != ' '; }).base(),
               stem.end());
    if (std::find(devices.begin(), devices.end(), stem) != devices.end())
        return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
           stem[3] >= '0' && stem[3] <= '9';
}

/// HFS+ leaves these code points out when it compares names.
std::string withoutIgnorable(std::string_view component)
{
    std::string kept;
    for (std::size_t i = 0; i < component.size(); ++i) {
        const std::string_view next = component.substr(i, 3);
        const bool bidi = next >= "\xe2\x80\x8c" && next <= "\xe2\x80\x8f";
        const bool embedding = next >= "\xe2\x80\xaa" && next <= "\xe2\x80\xae";
        const bool deprecated = next >= "\xe2\x81\xaa" && next <= "\xe2\x81\xaf";
        if (next.size() == 3 && (bidi || embedding || deprecated || next == "\xef\xbb\xbf"))
            i += 2;
        else
            kept += component[i];
    }
    return kept;
}

/// `.git`, `.GIT`, the short name `git~1` of Windows.
bool isGitFolder(std::string_view component)
{
    constexpr std::string_view firstLetters = ".gG";
    const bool ascii = static_cast<unsigned char>(component.front()) < 0x80;
    if (ascii && firstLetters.find(component.front()) == std::string_view::npos)
        return false;
    const std::string lower = lowerAscii(withoutIgnorable(component));
    return lower == ".git" || lower == "git~1";
}

Message componentFault(std::string_view component)
{
    constexpr std::string_view refused = "\\:*?\"<>|";
    if (component.empty())
        return phrase("files", "has an empty component");
    if (component == "." || component == "..")
        return phrase("files", "has a component `.` or `..`");
    if (component.size() > maxComponent)
        return phrase("files", "has a component of more than 255 bytes");
    for (const char c : component) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return phrase("files", "has a control character");
        if (refused.find(c) != std::string_view::npos)
            return phrase("files", "has a character that Windows refuses");
    }
    if (component.back() == '.' || component.back() == ' ')
        return phrase("files", "has a component that ends in a dot or a space");
    if (isGitFolder(component))
        return phrase("files", "reaches into a git folder");
    if (isDeviceName(component))
        return phrase("files", "has a component that is a device on Windows");
    return {};
}

std::string printable(std::string_view path)
{
    std::string text;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        text += byte < 0x20 || byte == 0x7f ? fmt::format("\\x{:02x}", byte) : std::string(1, c);
    }
    return isValidUtf8(text) ? text : "(bytes that are no UTF-8)";
}

} // namespace

Result<void> checkOutputPath(std::string_view path)
{
    Message fault;
    if (path.empty())
        fault = phrase("files", "is empty");
    else if (path.front() == '/')
        fault = phrase("files", "is absolute");
    else if (!isValidUtf8(path))
        fault = phrase("files", "is no UTF-8");
    for (std::size_t start = 0; fault.empty() && start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        fault = componentFault(path.substr(start, end - start));
        start = end + 1;
    }
    if (fault.empty())
        return {};
    return Error{
        ErrorCode::Input,
        phrase("files", "The path `{0}` {1}, so nothing is written there.")(printable(path), fault),
        {},
        phrase("files", "Rename the element that it comes from.")};
}

std::string parentPath(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string fileName(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

} // namespace moldloft
