#pragma once

#include <memory>
#include <string>

namespace chassis {

/// A regular expression (POSIX, extended), compiled once. It takes time and memory that grow with
/// the text, whatever the text is; std::regex may end the program instead.
class Pattern
{
public:
    /// Throws std::invalid_argument for one that is none.
    explicit Pattern(const std::string &text);

    /// Whether a part of the text fits: ^ and $ bind it to the whole.
    bool fits(const std::string &text) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace chassis
