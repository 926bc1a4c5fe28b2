#include <array>
#include <cerrno>
#include <climits>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/commands.h"
#include "files/path_rules.h"

namespace moldloft::cli
{

namespace
{

constexpr const char *program = "moldloft-studio";

/// The window's program lies beside ours: installed, and in a build tree.
std::vector<std::string> candidates()
{
    std::array<char, PATH_MAX> self{};
    const ssize_t size = ::readlink("/proc/self/exe", self.data(), self.size());
    if (size <= 0)
        return {};
    const std::string folder = parentPath(std::string(self.data(), static_cast<std::size_t>(size)));
    return {folder + '/' + program, folder + "/../studio/" + program};
}

} // namespace

Status runStudio(Session &session, const std::vector<std::string> &arguments)
{
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    for (const std::string &path : candidates()) {
        if (::access(path.c_str(), X_OK) == 0)
            ::execv(path.c_str(), pointers.data());
    }
    ::execvp(program, pointers.data());
    return session.fail(Error{
        ErrorCode::Environment,
        fmt::format("`{}` cannot be started: {}.", program, std::generic_category().message(errno)),
        {},
        "Install it beside `moldloft`."});
}

} // namespace moldloft::cli
