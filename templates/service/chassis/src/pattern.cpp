#include "chassis/pattern.h"

#include <stdexcept>

#include <regex.h>

namespace chassis {

struct Pattern::Compiled {
    explicit Compiled(const std::string &text)
    {
        if (regcomp(&program, text.c_str(), REG_EXTENDED | REG_NOSUB) != 0)
            throw std::invalid_argument("no regular expression: " + text);
    }
    ~Compiled() { regfree(&program); }
    Compiled(const Compiled &) = delete;
    Compiled &operator=(const Compiled &) = delete;
    Compiled(Compiled &&) = delete;
    Compiled &operator=(Compiled &&) = delete;

    regex_t program{};
};

Pattern::Pattern(const std::string &text) : m_compiled(std::make_shared<const Compiled>(text)) {}

bool Pattern::fits(const std::string &text) const
{
    // A text with a zero in it would be looked at up to there.
    return text.find('\0') == std::string::npos &&
           regexec(&m_compiled->program, text.c_str(), 0, nullptr, 0) == 0;
}

} // namespace chassis
