// Writes a design of N services to standard output: `generate_design 1000 > big.moldloft.yaml`.

#include <charconv>
#include <cstdio>
#include <string_view>

#include "design_generator.h"

int main(int argc, char **argv)
{
    const std::string_view argument = argc == 2 ? argv[1] : "";
    int services = 0;
    const auto parsed =
        std::from_chars(argument.data(), argument.data() + argument.size(), services);
    if (parsed.ec != std::errc{} || parsed.ptr != argument.data() + argument.size() ||
        services < 1 || services > 100000) {
        std::fputs("usage: generate_design N > FILE   (N: 1 to 100000 services)\n", stderr);
        return 2;
    }
    const std::string text = moldloft::bench::generateDesign(services);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 3;
}
