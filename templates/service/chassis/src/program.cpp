#include <cstdio>
#include <string_view>

#include "chassis/app.h"
#include "chassis/config.h"
#include "chassis/http_client.h"

namespace chassis {
namespace {

constexpr int wrongSettings = 78; // EX_CONFIG

} // namespace

int runProgram(int argc, char **argv, const std::function<int()> &start)
{
    try {
        if (argc > 1 && std::string_view(argv[1]) == "--health") {
            HttpClient self("self", "http://127.0.0.1:" + std::to_string(adminPort()), {});
            return self.send("GET", "/readyz").ok() ? 0 : 1;
        }
        return start();
    } catch (const ConfigError &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return wrongSettings;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

} // namespace chassis
