#pragma once

#include <string>
#include <string_view>

namespace moldloft::yaml
{

/// Where a scalar stands: between brackets more characters have a meaning.
enum class Context { Block, Flow };

/// Whether the text, written without quotes, is read as this very string by every YAML 1.1 and 1.2
/// parser. Says no whenever in doubt.
bool isPlainSafe(std::string_view text, Context context);

/// Whether some YAML version reads the text, written without quotes, as a number (integer of any
/// base, float, sexagesimal, infinity, not-a-number).
bool looksLikeNumber(std::string_view text);

/// The text in double quotes; control characters, line and paragraph separators, invisible
/// characters and bidi controls are escaped. `text` is valid UTF-8.
std::string quoted(std::string_view text);

/// The text as one scalar on one line: plain where that is safe, else quoted.
std::string scalar(std::string_view text, Context context = Context::Block);
void appendScalar(std::string &out, std::string_view text, Context context = Context::Block);

/// Whether the text is what nearly all are, a word of letters, digits and `_/.-` that is safe as it
/// stands, anywhere.
bool isPlainWord(std::string_view text);

/// Whether the text can stand as a literal block (`|`): several lines, nothing invisible in them.
bool isLiteralSafe(std::string_view text);

} // namespace moldloft::yaml
