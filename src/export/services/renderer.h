#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace moldloft::services
{

/// A file of templates/service, or "" where there is none of that path.
std::string_view templateText(std::string_view path);
/// The paths below a folder of templates/service, in the order of their bytes.
std::vector<std::string> templatesBelow(std::string_view folder);

/// Maps, lists, booleans and texts in the form that the templates are filled from: made once, for
/// many templates. Values come escaped for the language of the template.
class TemplateData
{
public:
    explicit TemplateData(const Value &value);

private:
    friend Result<std::string> render(std::string_view path, const TemplateData &data);
    struct Impl;
    std::shared_ptr<const Impl> m_impl;
};

/// Fills a Mustache template. Nothing is escaped. A name that the data lacks is an error.
Result<std::string> render(std::string_view path, const TemplateData &data);

} // namespace moldloft::services
