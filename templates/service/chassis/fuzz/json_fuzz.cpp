#include <cstdint>
#include <cstdlib>

#include "chassis/http.h"
#include "chassis/json.h"

using namespace chassis;

namespace {

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// What is read from any bytes is the same once it has been written and read again, and so is what
/// has been percent-encoded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    expect(percentDecoded(percentEncoded(text)) == text);
    percentDecoded(text, true);
    try {
        const Json json = Json::parse(text);
        expect(Json::parse(json.dump()) == json);
    } catch (const JsonError &) {
        return 0; // no JSON, and told so
    }
    return 0;
}
