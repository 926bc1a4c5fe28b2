#pragma once

#include <QString>

#include "model/elements.h"

namespace moldloft::ui
{

/// "Service", in the language of the window.
QString kindTitle(ElementKind kind);
/// "Service in shop"; the kind alone where there is no namespace.
QString kindAndPlace(const Record &record);
/// The icon of an element (resources/icons): that of its engine where it has one.
QString kindIcon(const Record &record);

} // namespace moldloft::ui
