#include "chassis/embedded.h"

#include <algorithm>
#include <array>
#include <string>

namespace chassis {
namespace {

struct Type {
    std::string_view ending;
    std::string_view contentType;
};

constexpr std::array types{
    Type{".html", "text/html; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".jpg", "image/jpeg"},
    Type{".webp", "image/webp"},
    Type{".woff2", "font/woff2"},
    Type{".ico", "image/x-icon"},
    Type{".txt", "text/plain; charset=utf-8"},
};

std::string contentTypeOf(std::string_view name)
{
    const auto *const found =
        std::ranges::find_if(types, [&](const Type &type) { return name.ends_with(type.ending); });
    return std::string(found == types.end() ? "application/octet-stream" : found->contentType);
}

} // namespace

void addStaticRoutes(Router &router, const EmbeddedFiles &files)
{
    for (const EmbeddedFile &file : files) {
        const auto handler = [file](const Request &) {
            Response response = Response::text(std::string(file.bytes), contentTypeOf(file.name));
            response.headers.emplace_back("Cache-Control", "no-cache");
            response.headers.emplace_back("X-Content-Type-Options", "nosniff");
            return response;
        };
        router.add("GET", "/" + std::string(file.name), handler);
        if (file.name == "index.html")
            router.add("GET", "/", handler);
    }
}

} // namespace chassis
