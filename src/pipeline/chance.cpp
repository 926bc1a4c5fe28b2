#include "pipeline/chance.h"

#include <array>
#include <cerrno>
#include <cstdlib>

#include <sys/random.h>

namespace moldloft::pipeline
{

std::string makeSecret()
{
    constexpr std::string_view letters =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr std::size_t length = 32;
    constexpr unsigned fair =
        256 / letters.size() * letters.size(); // beyond, some would be likelier
    std::string secret;
    while (secret.size() < length) {
        std::array<unsigned char, 64> bytes{};
        const ssize_t count = ::getrandom(bytes.data(), bytes.size(), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            std::abort(); // no password is better than one that somebody can guess
        for (std::size_t i = 0; i < static_cast<std::size_t>(count) && secret.size() < length;
             ++i) {
            if (bytes[i] < fair)
                secret += letters[bytes[i] % letters.size()];
        }
    }
    return secret;
}

} // namespace moldloft::pipeline
