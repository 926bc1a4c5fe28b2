#include "chassis/log.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>

#include "chassis/ids.h"
#include "chassis/trace.h"

namespace chassis::log {
namespace {

constexpr std::array<std::string_view, 4> levels{"debug", "info", "warning", "error"};

std::atomic<std::size_t> threshold{1};
std::mutex outputMutex;
std::string serviceName;

void write(std::size_t level, std::string_view message, Fields fields)
{
    if (level < threshold)
        return;
    Json line = Json::object({{"time", timestamp()}, {"level", levels[level]}});
    const std::lock_guard lock(outputMutex);
    line.set("service", serviceName);
    line.set("message", message);
    if (const std::string trace = currentTraceId(); !trace.empty())
        line.set("trace", trace);
    for (const auto &[key, value] : fields)
        line.set(key, value);
    const std::string text = line.dump() + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

} // namespace

void configure(std::string service, std::string_view level)
{
    const std::lock_guard lock(outputMutex);
    serviceName = std::move(service);
    threshold = 1;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i] == level)
            threshold = i;
    }
}

bool writesDebug()
{
    return threshold == 0;
}

void debug(std::string_view message, Fields fields)
{
    write(0, message, fields);
}

void info(std::string_view message, Fields fields)
{
    write(1, message, fields);
}

void warning(std::string_view message, Fields fields)
{
    write(2, message, fields);
}

void error(std::string_view message, Fields fields)
{
    write(3, message, fields);
}

} // namespace chassis::log
