#include "export/kubernetes/kustomize_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace moldloft::kubernetes
{
namespace
{

/// The first text of the tree that kustomize would change or refuse, or nullptr.
const std::string *unfitText(const Value &value)
{
    if (value.isString())
        return survivesKustomize(value.asString()) ? nullptr : &value.asString();
    if (value.isList()) {
        for (const Value &item : value.asList()) {
            if (const auto *found = unfitText(item))
                return found;
        }
    }
    if (value.isMap()) {
        for (const auto &[key, entry] : value.asMap()) {
            if (!survivesKustomize(key))
                return &key;
            if (const auto *found = unfitText(entry))
                return found;
        }
    }
    return nullptr;
}

/// With what cannot be shown as `?`.
std::string printable(const std::string &text)
{
    std::string shown;
    for (const char c : text)
        shown += c >= 0x20 && c < 0x7f ? c : '?';
    return shown;
}

} // namespace

bool survivesKustomize(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return c > 0 && c < 0x7f; }))
        return true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        const auto last = i + 2 < text.size() ? static_cast<unsigned char>(text[i + 2]) : 0;
        if (byte == 0x7f || (byte == 0xc2 && next < 0xa0))
            return false;
        if (byte == 0xef && next == 0xbf && last >= 0xbe)
            return false;
    }
    return isValidUtf8(text);
}

Result<void> checkText(const Manifest &manifest, std::string_view bytes)
{
    if (std::ranges::all_of(bytes, [](char c) { return c > 0 && c < 0x7f && c != '\\'; }))
        return {};
    if (const std::string *text = unfitText(manifest.value))
        return Error{
            ErrorCode::Design,
            phrase("export", "{0}: '{1}' holds a control character that kustomize does not keep.")(
                manifest.elementPath, printable(*text)),
            {},
            phrase("export", "Remove it, or encode the text and decode it in the service.")};
    return {};
}

} // namespace moldloft::kubernetes
