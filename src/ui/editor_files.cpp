// New, open, save: what the session has to do with files.
#include "ui/editor.h"

#include <QFileInfo>

#include "ui/editor_private.h"

namespace moldloft::ui {

QString Editor::title() const { return d->title; }
QString Editor::filePath() const { return d->path; }
FileFault Editor::broken() const { return d->broken; }

QString Editor::savedAt() const
{
    return d->savedAt.isValid() ? d->savedAt.toString(QStringLiteral("HH:mm")) : QString();
}

QUrl Editor::suggestedFile() const
{
    return QUrl::fromLocalFile(d->path.isEmpty() ? name() + QStringLiteral(".moldloft.yaml") : d->path);
}

QString Editor::pathOf(const QUrl &url) const
{
    return url.toLocalFile();
}

void Editor::start(const Snapshot &snapshot, const QString &path)
{
    cancelGesture();
    clearSelection();
    d->steps.clear();
    d->position = 0;
    d->hasDesign = true;
    d->path = path;
    d->title = path.isEmpty() ? fromUtf8(snapshot.document.settings().name)
                              : QFileInfo(path).fileName().section(QLatin1Char('.'), 0, 0);
    d->savedAt = {};
    d->broken = {};
    d->saved = snapshot;
    d->shown = snapshot;
    Q_EMIT layoutChanged();
    Q_EMIT documentChanged();
    Q_EMIT editedChanged();
    Q_EMIT historyChanged();
    Q_EMIT fileChanged();
    Q_EMIT fitRequested();
}

void Editor::newDesign()
{
    Settings settings;
    settings.name = "design";
    start({Document(settings, {}), Layout()}, {});
}

void Editor::newFromTemplate(const QString &name)
{
    Q_UNUSED(name);
    newDesign();
}

bool Editor::open(const QString &path)
{
    Q_UNUSED(path);
    return false;
}

bool Editor::save()
{
    return !d->path.isEmpty() && writeTo(d->path);
}

bool Editor::saveAs(const QString &path)
{
    return writeTo(path);
}

bool Editor::writeTo(const QString &path)
{
    Q_UNUSED(path);
    return false;
}

void Editor::closeDesign()
{
    start({Document(), Layout()}, {});
    d->hasDesign = false;
    Q_EMIT fileChanged();
}

void Editor::discardEdits()
{
    d->saved = d->shown;
    Q_EMIT editedChanged();
}

void Editor::dismissBroken()
{
    d->broken = {};
    Q_EMIT fileChanged();
}

QString Editor::locationOf(ElementId element, const std::string &path) const
{
    Q_UNUSED(element);
    Q_UNUSED(path);
    return {};
}

void Editor::arrange()
{
    apply(tr("Arrange"), document(), Layout());
}

void Editor::copy() {}
void Editor::cut() {}
void Editor::paste() {}

} // namespace moldloft::ui
