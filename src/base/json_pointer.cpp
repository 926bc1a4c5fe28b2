#include "base/json_pointer.h"

namespace moldloft
{

std::string jsonPointerKey(std::string_view segment)
{
    std::string key;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        const bool escape = segment[i] == '~' && i + 1 < segment.size();
        key += escape ? (segment[i + 1] == '1' ? '/' : '~') : segment[i];
        i += escape ? 1 : 0;
    }
    return key;
}

} // namespace moldloft
