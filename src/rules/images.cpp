#include "rules/images.h"

#include <algorithm>
#include <array>

#include "kinds/engines.h"

namespace moldloft::rules
{

std::string ImageName::shortRepository() const
{
    std::string_view name = repository;
    for (const std::string_view own : {"docker.io/", "library/"}) {
        if (name.starts_with(own))
            name.remove_prefix(own.size());
    }
    return std::string(name);
}

std::string ImageName::baseName() const
{
    return repository.substr(repository.rfind('/') + 1); // npos + 1 is 0
}

ImageName parseImage(std::string_view image)
{
    ImageName name;
    if (const auto at = image.find('@'); at != std::string_view::npos) {
        name.digest = image.substr(at + 1);
        image = image.substr(0, at);
    }
    const auto slash = image.rfind('/');
    const auto colon = image.rfind(':');
    // a colon before the last slash is the registry's port
    if (colon != std::string_view::npos && (slash == std::string_view::npos || colon > slash)) {
        name.tag = image.substr(colon + 1);
        image = image.substr(0, colon);
    }
    name.repository = image;
    return name;
}

bool isDatabaseImage(std::string_view image)
{
    constexpr std::array<std::string_view, 7> more{"postgresql", "mysql",     "mongodb", "valkey",
                                                   "cassandra",  "cockroach", "couchdb"};
    const std::string base = parseImage(image).baseName();
    const auto &engines = databaseEngines();
    return std::find(more.begin(), more.end(), base) != more.end() ||
           std::any_of(engines.begin(), engines.end(), [&](const Engine &engine) {
               return parseImage(engine.image).baseName() == base;
           });
}

} // namespace moldloft::rules
