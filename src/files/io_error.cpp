#include "files/io_error.h"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

namespace moldloft
{

namespace
{

Message hintFor(int errnoValue)
{
    switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
        return phrase("files", "Free some space and try again; the old content is untouched.");
    case EACCES:
    case EPERM:
    case EROFS:
        return phrase("files", "Choose another place, or give yourself the right to write there.");
    default:
        return {};
    }
}

} // namespace

Error ioError(const Message &verb, const std::string &path, int errnoValue)
{
    const bool named = errnoValue == ENOENT || errnoValue == EISDIR || errnoValue == ENOTDIR ||
                       errnoValue == ENAMETOOLONG;
    return Error{named ? ErrorCode::Input : ErrorCode::Environment,
                 phrase("files", "`{0}` cannot be {1}: {2}.")(
                     path, verb, std::generic_category().message(errnoValue)),
                 {},
                 hintFor(errnoValue)};
}

} // namespace moldloft
