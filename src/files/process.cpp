#include "files/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files/descriptor.h"

namespace moldloft
{

namespace
{

constexpr std::size_t outputLimit = std::size_t{64} * 1024 * 1024;

struct Pipe {
    Descriptor read;
    Descriptor write;
};

bool open(Pipe &pipe)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    pipe.read = Descriptor(ends[0]);
    pipe.write = Descriptor(ends[1]);
    return true;
}

std::vector<std::string> environmentOf(const Command &command)
{
    std::vector<std::string> variables;
    for (char **entry = environ; *entry; ++entry) {
        const std::string variable(*entry);
        if (!command.environment.contains(variable.substr(0, variable.find('='))))
            variables.push_back(variable);
    }
    for (const auto &[name, value] : command.environment) {
        if (!value.empty())
            variables.push_back(fmt::format("{}={}", name, value));
    }
    return variables;
}

std::vector<char *> pointers(std::vector<std::string> &strings)
{
    std::vector<char *> result;
    result.reserve(strings.size() + 1);
    for (std::string &string : strings)
        result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

/// In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void become(const Pipe &input, const Pipe &output, const Pipe &messages, int failed,
                         const char *folder, bool ownSession, char **arguments, char **variables)
{
    if (ownSession)
        ::setsid();
    ::dup2(input.read.get(), STDIN_FILENO);
    ::dup2(output.write.get(), STDOUT_FILENO);
    ::dup2(messages.write.get(), STDERR_FILENO);
    ::signal(SIGPIPE, SIG_DFL);
    if (*folder == '\0' || ::chdir(folder) == 0)
        ::execvpe(arguments[0], arguments, variables);
    const int failure = errno;
    [[maybe_unused]] const ssize_t told = ::write(failed, &failure, sizeof failure);
    ::_exit(127);
}

/// A SIGPIPE of this thread becomes EPIPE for the time of this object.
class NoBrokenPipe
{
public:
    NoBrokenPipe()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &m_pipe, &m_old);
    }
    NoBrokenPipe(const NoBrokenPipe &) = delete;
    NoBrokenPipe &operator=(const NoBrokenPipe &) = delete;
    ~NoBrokenPipe()
    {
        const timespec now{};
        while (::sigtimedwait(&m_pipe, nullptr, &now) == SIGPIPE) {
        }
        ::pthread_sigmask(SIG_SETMASK, &m_old, nullptr);
    }

private:
    sigset_t m_pipe{};
    sigset_t m_old{};
};

/// Feeds and drains the child until it has closed both outputs. False: too much output, or stopped.
bool exchange(const Command &command, Pipe &input, Pipe &output, Pipe &messages, Finished &finished,
              const std::stop_token &stop)
{
    constexpr int pollMs = 100; // how long a stop request may wait
    std::string_view rest = command.input;
    const NoBrokenPipe noBrokenPipe;
    ::fcntl(input.write.get(), F_SETFL, O_NONBLOCK);
    while (output.read || messages.read) {
        if (rest.empty())
            input.write.close();
        std::array<pollfd, 3> polled{pollfd{output.read.get(), POLLIN, 0},
                                     pollfd{messages.read.get(), POLLIN, 0},
                                     pollfd{input.write.get(), POLLOUT, 0}};
        ::poll(polled.data(), polled.size(), pollMs);
        if (stop.stop_requested())
            return false;
        const auto drain = [](const pollfd &from, Descriptor &end, std::string &into) {
            std::array<char, 65536> buffer{};
            if ((from.revents & (POLLIN | POLLHUP | POLLERR)) == 0)
                return;
            const ssize_t count = ::read(from.fd, buffer.data(), buffer.size());
            if (count > 0)
                into.append(buffer.data(), static_cast<std::size_t>(count));
            else if (count == 0 || errno != EINTR)
                end.close();
        };
        drain(polled[0], output.read, finished.output);
        const std::size_t told = finished.messages.size();
        drain(polled[1], messages.read, finished.messages);
        if (command.onMessages && finished.messages.size() > told)
            command.onMessages(std::string_view(finished.messages).substr(told));
        if ((polled[2].revents & (POLLOUT | POLLERR)) != 0) {
            const ssize_t count = ::write(polled[2].fd, rest.data(), rest.size());
            if (count > 0)
                rest.remove_prefix(static_cast<std::size_t>(count));
            else if (errno != EINTR && errno != EAGAIN)
                rest = {}; // it does not want more
        }
        if (finished.output.size() + finished.messages.size() > outputLimit)
            return false;
    }
    return true;
}

int exitStatus(int waited)
{
    constexpr int signalBase = 128;
    return WIFEXITED(waited) ? WEXITSTATUS(waited) : signalBase + WTERMSIG(waited);
}

Error notStarted(const Command &command, int failure)
{
    return Error{ErrorCode::Environment,
                 phrase("files", "`{0}` cannot be started: {1}.")(command.arguments.front(),
                                                                  std::strerror(failure)),
                 {},
                 failure == ENOENT ? phrase("files", "Install it, or put it on the PATH: {0}.")(
                                         command.arguments.front())
                                   : Message()};
}

} // namespace

Result<Finished> run(const Command &command, const std::stop_token &stop)
{
    Pipe input, output, messages, failed;
    if (!open(input) || !open(output) || !open(messages) || !open(failed))
        return notStarted(command, errno);
    std::vector<std::string> arguments = command.arguments;
    std::vector<std::string> variables = environmentOf(command);
    const std::vector<char *> argumentPointers = pointers(arguments);
    const std::vector<char *> variablePointers = pointers(variables);
    const pid_t child = ::fork();
    if (child < 0)
        return notStarted(command, errno);
    if (child == 0)
        become(input, output, messages, failed.write.get(), command.folder.c_str(),
               command.ownSession, const_cast<char **>(argumentPointers.data()),
               const_cast<char **>(variablePointers.data()));
    input.read.close();
    output.write.close();
    messages.write.close();
    failed.write.close();
    Finished finished;
    const bool ended = exchange(command, input, output, messages, finished, stop);
    if (!ended)
        ::kill(command.ownSession ? -child : child, SIGTERM);
    int waited = 0;
    while (::waitpid(child, &waited, 0) < 0 && errno == EINTR) {
    }
    int failure = 0;
    if (::read(failed.read.get(), &failure, sizeof failure) == sizeof failure)
        return notStarted(command, failure);
    if (stop.stop_requested() && !ended)
        return Error{ErrorCode::Cancelled, "Cancelled.", {}, {}};
    if (!ended)
        return Error{ErrorCode::Environment,
                     phrase("files", "`{0}` wrote more than 64 MiB.")(command.arguments.front()),
                     {},
                     {}};
    finished.status = exitStatus(waited);
    return finished;
}

} // namespace moldloft
