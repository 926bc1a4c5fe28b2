#pragma once

#include <QString>

class QWindow;

namespace moldloft::ui
{

/// The window as a screen reader finds it: a line for each visible thing with its role, name,
/// states, description and actions, indented by its depth.
QString accessibleTree(QWindow &window);

} // namespace moldloft::ui
