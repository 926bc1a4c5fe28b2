#pragma once

#include <string>
#include <string_view>

/// How a value of a design enters a text of another language: one function each, and no other way.
/// (YAML: yaml/writer.h.) Control, bidi and line-separating characters come out of all of them
/// escaped or as a space.
namespace moldloft::escape
{

/// A string literal of C++, quotes included.
std::string cppString(std::string_view text);
/// Text of a // comment: one line that ends in no backslash.
std::string cppComment(std::string_view text);
/// A quoted argument of CMake, quotes included.
std::string cmakeArgument(std::string_view text);
/// One word of a POSIX shell, quoted where it has to be.
std::string shellWord(std::string_view text);
/// A value of a variable of make that recipes use as one word of the shell.
std::string makeWord(std::string_view text);
/// Text of a Markdown paragraph or table cell.
std::string markdown(std::string_view text);
/// Text of an HTML element or of an attribute in double quotes.
std::string html(std::string_view text);

} // namespace moldloft::escape
