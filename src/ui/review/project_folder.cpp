#include "ui/review/project_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include "ui/editor.h"
#include "ui/preferences.h"

namespace moldloft::ui
{

namespace
{

QString keyOf(const QString &path)
{
    const QByteArray digest = QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(),
                                                       QCryptographicHash::Sha1);
    return QStringLiteral("project/folders/") + QString::fromLatin1(digest.toHex());
}

QString usualFolder(const Editor &editor)
{
    const QString path = editor.filePath();
    const QDir beside =
        path.isEmpty() ? QDir(folderForNewProjects()) : QFileInfo(path).absoluteDir();
    if (!path.isEmpty() && beside.exists(QStringLiteral(".moldloft")))
        return beside.absolutePath(); // the design lies in its project
    return beside.absoluteFilePath(editor.name() +
                                   (path.isEmpty() ? QString() : QStringLiteral("-project")));
}

} // namespace

QString projectFolderOf(const Editor &editor)
{
    if (!editor.filePath().isEmpty()) {
        const QString kept = QSettings().value(keyOf(editor.filePath())).toString();
        if (!kept.isEmpty() && QDir(kept).exists(QStringLiteral(".moldloft")))
            return kept;
    }
    return usualFolder(editor);
}

void rememberProjectFolder(const Editor &editor, const QString &folder)
{
    if (editor.filePath().isEmpty())
        return;
    QSettings().setValue(keyOf(editor.filePath()), QDir(folder).absolutePath());
}

} // namespace moldloft::ui
