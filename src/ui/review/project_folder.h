#pragma once

#include <QString>

namespace moldloft::ui
{

class Editor;

/// Where the project of the open design lies: where it was exported to last, else where an export
/// would go.
QString projectFolderOf(const Editor &editor);
void rememberProjectFolder(const Editor &editor, const QString &folder);

} // namespace moldloft::ui
