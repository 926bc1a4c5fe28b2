#include "cli/session.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

#include "files/io_error.h"

namespace moldloft::cli
{

namespace
{

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int signal)
{
    // The second one ends the program at once.
    std::signal(signal, SIG_DFL);
    interrupted = 1;
}

} // namespace

Status statusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Design:
        return Faulty;
    case ErrorCode::Input:
        return WrongInput;
    case ErrorCode::Environment:
        return Environment;
    case ErrorCode::Cancelled:
        return Interrupted;
    }
    return Environment;
}

void Session::print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void Session::say(std::string_view line)
{
    if (m_progressShown)
        std::fputs("\r\033[K", stderr);
    m_progressShown = false;
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fputc('\n', stderr);
}

Status Session::fail(const Error &error)
{
    say(error.mark ? toString(error) : "moldloft: " + toString(error));
    return statusOf(error);
}

Status Session::fail(const Errors &errors)
{
    Status worst = Faulty;
    for (const Error &error : errors)
        worst = std::max(worst, fail(error));
    return worst;
}

Result<pipeline::Design, Errors> Session::open(const std::string &path)
{
    if (path != "-")
        return pipeline::openDesign(disk, path);
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() <= pipeline::designSizeLimit) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stdin);
        text.append(buffer.data(), count);
        if (count < buffer.size())
            break;
    }
    if (std::ferror(stdin) != 0)
        return Unexpected(Errors{ioError("read", "standard input", errno)});
    return pipeline::readDesign(text);
}

pipeline::Task Session::task()
{
    std::signal(SIGINT, &onInterrupt);
    pipeline::Task task;
    task.stop = m_stop.get_token();
    task.report = [this](const Phrase &step, std::size_t done, std::size_t total) {
        if (interrupted != 0)
            m_stop.request_stop();
        constexpr std::size_t every = 100; // a terminal need not see each file
        if (::isatty(STDERR_FILENO) == 0 || total < every || done % every != 0)
            return;
        fmt::print(stderr, "\r\033[K{} {} of {}", step.text, done, total);
        std::fflush(stderr);
        m_progressShown = true;
    };
    return task;
}

Status Session::finish(Status status)
{
    if (m_progressShown)
        std::fputs("\r\033[K", stderr);
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return status;
    say(fmt::format("moldloft: error: standard output cannot be written: {}.",
                    std::generic_category().message(errno)));
    return Environment;
}

} // namespace moldloft::cli
