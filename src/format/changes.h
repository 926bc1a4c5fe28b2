#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/document.h"
#include "model/layout.h"

namespace moldloft::format
{

/// A design as what differs from another one, for the journal: writing it costs what was changed,
/// not what is there.
struct Changed {
    Document document;
    Layout layout;
};

/// Elements that differ, and one for the settings.
int countChanges(const Document &base, const Document &now);

/// Elements are named by kind and path, so that the text can be read with another reading of the
/// same base.
std::string writeChanges(const Document &base, const Layout &baseLayout, const Changed &now);

/// `base` must say what the base of writeChanges() said. Elements of base keep their ids.
Result<Changed, Errors> readChanges(std::string_view text, const std::string &fileName,
                                    const Document &base, const Layout &baseLayout);

} // namespace moldloft::format
