#include "yaml/text_check.h"

#include <fmt/format.h>

#include "base/text.h"
#include "yaml/reader.h"

namespace moldloft::yaml
{

namespace
{

constexpr const char *saveAsUtf8 = "Save it as UTF-8 in your editor.";

/// A character that parsers disagree about, or that no editor shows, at `at`; its bytes and what it
/// is.
std::optional<TextProblem> badCharacter(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = [&](std::size_t k) {
        return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0;
    };
    if (byte == '\r') {
        if (next(1) == '\n')
            return std::nullopt;
        return TextProblem{
            at,
            phrase("yaml", "The line ends with a carriage return alone, as in files of old Macs."),
            phrase("yaml", "Convert the file to LF or CRLF line ends.")};
    }
    std::uint32_t point = 0;
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F)
        point = byte;
    else if (byte == 0xC2 && next(1) < 0xA0)
        point = next(1);
    else if (byte == 0xE2 && next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9))
        point = 0x2000u + (next(2) & 0x3F);
    else
        return std::nullopt;
    return TextProblem{at,
                       phrase("yaml", "The control character U+{0} stands here unescaped.")(
                           fmt::format("{:04X}", point)),
                       phrase("yaml", "Remove it, or write \"\\u{0}\" within double quotes.")(
                           fmt::format("{:04x}", point))};
}

/// A merge that is not solved. At the beginning of a line no value of a design can go on, so that
/// this is none.
std::optional<TextProblem> conflictMarker(std::string_view text)
{
    constexpr std::string_view marker = "<<<<<<< ";
    const std::size_t at = text.starts_with(marker) ? 0 : text.find("\n<<<<<<< ");
    if (at == std::string_view::npos)
        return std::nullopt;
    return TextProblem{
        at == 0 ? 0 : at + 1,
        phrase("yaml", "Two versions stand here, with git's conflict marks between them."),
        phrase("yaml", "Open the design in the window, which shows both, or keep one with "
                       "`git checkout --ours` or `--theirs`.")};
}

bool isSuspicious(unsigned char byte)
{
    return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || byte == 0xC2 ||
           byte == 0xE2;
}

} // namespace

std::optional<TextProblem> checkText(std::string_view text)
{
    if (text.size() > maxBytes)
        return TextProblem{0,
                           phrase("yaml", "The file has {0} MiB; a design may have {1} MiB.")(
                               text.size() >> 20, maxBytes >> 20),
                           phrase("yaml", "A design of 10,000 services has about 5 MiB: look "
                                          "whether this is the right file.")};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return TextProblem{0, phrase("yaml", "The file is encoded in UTF-16."), saveAsUtf8};
    std::size_t bad = 0;
    if (!isValidUtf8(text, &bad)) {
        if (text[bad] == '\0')
            return TextProblem{bad, phrase("yaml", "A NUL byte stands here: this is no text file."),
                               saveAsUtf8};
        return TextProblem{bad,
                           phrase("yaml", "The byte 0x{0} is not valid UTF-8 here.")(
                               fmt::format("{:02X}", static_cast<unsigned char>(text[bad]))),
                           saveAsUtf8};
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isSuspicious(static_cast<unsigned char>(text[at])))
            continue;
        if (auto problem = badCharacter(text, at))
            return problem;
    }
    return conflictMarker(text);
}

} // namespace moldloft::yaml
