// New, open, save: what the session has to do with files. Reading and writing happen on another
// thread; a design that is being read or written does not stop the window.
#include "ui/editor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "files/real_disk.h"
#include "render/headless.h"
#include "ui/design_snapshot.h"
#include "ui/editor_private.h"
#include "ui/free_later.h"
#include "ui/preferences.h"
#include "ui/run_then.h"
#include "ui/safety/journal_keeper.h"

namespace moldloft::ui
{

namespace
{

using Opened = Result<pipeline::Design, Errors>;
/// What was read, and where everything stands.
struct Read {
    Opened design;
    std::optional<Layout> placed;
};
using Saved = Result<pipeline::Design>;

constexpr int linesAround = 3;

/// The lines around the place, as they stand in the file.
void addNearby(FileFault &fault)
{
    QFile file(fault.path);
    if (fault.line <= 0 || !file.open(QIODevice::ReadOnly))
        return;
    fault.firstLine = std::max(1, fault.line - linesAround);
    for (int number = 1; !file.atEnd() && number <= fault.line + linesAround; ++number) {
        QString line = QString::fromUtf8(file.readLine(2000));
        while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        if (number >= fault.firstLine)
            fault.nearby += line;
    }
}

FileFault faultOf(const QString &path, const Errors &errors)
{
    FileFault fault;
    fault.isBroken = true;
    fault.path = path;
    fault.fileName = QFileInfo(path).fileName();
    if (errors.empty())
        return fault;
    const Error &first = errors.front();
    fault.message = fromUtf8(first.message);
    fault.hint = fromUtf8(first.hint);
    if (first.mark) {
        fault.line = first.mark->line;
        fault.column = first.mark->column;
    }
    if (errors.size() > 1)
        fault.hint +=
            (fault.hint.isEmpty() ? QString() : QStringLiteral(" ")) +
            Editor::tr("%n more error(s) follow.", nullptr, static_cast<int>(errors.size()) - 1);
    addNearby(fault);
    return fault;
}

/// Whether somebody wrote the file since it was read, and nobody here has seen it. One that is gone
/// can be written again.
bool isOvertaken(const Disk &disk, const pipeline::Design &base, const pipeline::DesignTexts &seen)
{
    const auto texts = pipeline::readTexts(disk, base.path);
    if (!texts)
        return true;
    return texts->exists && !pipeline::isAsRead(*texts, base) && *texts != seen;
}

Error overtaken(const QString &path)
{
    return {ErrorCode::Design,
            toUtf8(Editor::tr("%1 changed on disk since it was read, and was not overwritten.")
                       .arg(QFileInfo(path).fileName())),
            {},
            {}};
}

} // namespace

QString Editor::title() const
{
    return d->title;
}
QString Editor::filePath() const
{
    return fromUtf8(d->base.path);
}
FileFault Editor::broken() const
{
    return d->broken;
}
bool Editor::isBusy() const
{
    return d->busy;
}

QString Editor::savedAt() const
{
    return d->savedAt.isValid() ? QLocale().toString(d->savedAt.time(), QStringLiteral("HH:mm"))
                                : QString();
}

QUrl Editor::suggestedFile() const
{
    return QUrl::fromLocalFile(
        d->base.path.empty()
            ? QDir(folderForNewProjects()).filePath(name() + QStringLiteral(".moldloft.yaml"))
            : filePath());
}

QString Editor::pathOf(const QUrl &url) const
{
    return url.toLocalFile();
}

QUrl Editor::urlOf(const QString &path) const
{
    return QUrl::fromLocalFile(path);
}

DesignSnapshot Editor::snapshot() const
{
    return {d->shown.document, d->shown.layout, d->base};
}

void Editor::start(pipeline::Design design, const std::optional<Layout> &placed)
{
    clearSelection();
    d->hasDesign = true;
    d->broken = {};
    d->savedAt = {};
    freeLater(std::exchange(d->base, std::move(design)));
    d->seen = {};
    d->fileGone = false;
    // With all its versions, the design before takes a while to go.
    freeLater(
        std::exchange(d->history, History(Design{d->base.file.document, d->base.file.layout})));
    if (placed)
        d->history.amend({d->base.file.document, *placed});
    d->shown = d->history.current();
    d->title = d->base.path.empty()
                   ? fromUtf8(d->shown.document.settings().name)
                   : QFileInfo(filePath()).fileName().section(QLatin1Char('.'), 0, 0);
    setStatus({});
    Q_EMIT started(); // before anybody takes its elements for edits of the one before
    Q_EMIT layoutChanged();
    Q_EMIT documentChanged();
    Q_EMIT editedChanged();
    Q_EMIT historyChanged();
    Q_EMIT fileChanged();
    Q_EMIT fitRequested();
}

void Editor::showOnly(const Design &design)
{
    const bool isFirst = !d->hasDesign;
    d->hasDesign = true;
    d->readOnly = true;
    d->title = fromUtf8(design.document.settings().name);
    d->history.reset(design);
    announce();
    if (isFirst) {
        Q_EMIT fileChanged();
        Q_EMIT fitRequested();
    }
}

void Editor::newDesign()
{
    newFromTemplate(QStringLiteral("empty"));
    Settings settings = document().settings();
    settings.name = "design";
    d->history.reset({document().withSettings(std::move(settings)), layout()});
    d->title = QStringLiteral("design");
    announce();
    Q_EMIT fileChanged();
}

void Editor::newFromTemplate(const QString &name)
{
    QFile file(QStringLiteral(":/moldloft/templates/%1.moldloft.yaml").arg(name));
    Opened design = file.open(QIODevice::ReadOnly)
                        ? pipeline::readDesign(file.readAll().toStdString())
                        : Opened(Unexpected(Errors{}));
    if (!design)
        return setStatus(tr("There is no template %1.").arg(name));
    // Nothing of the template's own file stays: the first save writes a new one.
    design->path.clear();
    start(std::move(*design));
}

void Editor::setBusy(bool busy)
{
    if (d->busy == busy)
        return;
    d->busy = busy;
    Q_EMIT busyChanged();
}

void Editor::open(const QString &path)
{
    setBusy(true);
    const QString full = QFileInfo(path).absoluteFilePath();
    runThen(
        this,
        [full] {
            const RealDisk disk;
            auto read = std::make_shared<Read>(Read{pipeline::openDesign(disk, toUtf8(full)), {}});
            if (const auto &design = read->design)
                read->placed = render::completeLayout(design->file.document, design->file.layout);
            return read;
        },
        [this, full](const std::shared_ptr<Read> &read) {
            Opened &opened = read->design;
            if (opened) {
                start(std::move(*opened), read->placed);
                d->recent->add(full);
                if (const QString lost = d->recovery->entryOf(full); !lost.isEmpty())
                    Q_EMIT d->recovery->offered(lost);
                if (!d->base.file.warnings.empty())
                    setStatus(fromUtf8(d->base.file.warnings.front().message));
            } else {
                d->broken = faultOf(full, opened.error());
                Q_EMIT fileChanged();
            }
            setBusy(false);
        });
}

void Editor::save()
{
    if (!d->base.path.empty())
        saveAs(filePath());
}

void Editor::saveAs(const QString &path)
{
    if (!d->hasDesign || path.isEmpty())
        return;
    commitGesture();
    setBusy(true);
    // What is typed into a file dialog seldom has the whole suffix.
    const bool hasSuffix =
        path.endsWith(QLatin1String(".yaml")) || path.endsWith(QLatin1String(".yml"));
    const QString full =
        QFileInfo(hasSuffix ? path : path + QStringLiteral(".moldloft.yaml")).absoluteFilePath();
    const Design written = d->shown;
    const bool isSameFile = full == filePath();
    runThen(
        this,
        [state = snapshot(), seen = d->seen, isSameFile, full] {
            RealDisk disk;
            Saved design = state.writtenAs(toUtf8(full));
            if (design && isSameFile && isOvertaken(disk, state.base, seen))
                design = Saved(Unexpected(overtaken(full)));
            if (design) {
                if (Result<void> saved = pipeline::saveDesign(disk, *design); !saved)
                    design = Saved(Unexpected(std::move(saved).error()));
            }
            return std::make_shared<Saved>(std::move(design));
        },
        [this, full, written](const std::shared_ptr<Saved> &design) {
            if (*design) {
                d->base = std::move(**design);
                d->seen = {};
                d->fileGone = false;
                d->history.markSaved(written);
                d->savedAt = QDateTime::currentDateTime();
                d->title = QFileInfo(full).fileName().section(QLatin1Char('.'), 0, 0);
                d->recent->add(full);
                setStatus({});
                Q_EMIT editedChanged();
                Q_EMIT fileChanged();
            } else {
                const QString hint = fromUtf8(design->error().hint);
                setStatus(fromUtf8(design->error().message) +
                          (hint.isEmpty() ? QString() : QLatin1Char(' ') + hint));
                if (design->error().code == ErrorCode::Design)
                    d->fileState->overtaken();
                else
                    d->fileState->saveFailed(design->error());
            }
            setBusy(false);
            Q_EMIT saveFinished(design->has_value());
        });
}

const pipeline::Design &Editor::base() const
{
    return d->base;
}

const Design &Editor::saved() const
{
    return d->history.saved();
}

bool Editor::isAsSeen(const pipeline::DesignTexts &texts) const
{
    return pipeline::isAsRead(texts, d->base) || (texts.exists && texts == d->seen);
}

void Editor::setSeen(pipeline::DesignTexts texts)
{
    d->seen = std::move(texts);
}

void Editor::adoptFile(pipeline::Design file, const QString &label, const Design &design,
                       const Design &saved)
{
    commitGesture();
    d->base = std::move(file);
    d->seen = {};
    d->fileGone = false;
    d->history.record(toUtf8(label), design);
    d->history.markSaved(saved);
    announce();
    Q_EMIT fileChanged();
}

void Editor::setFileGone(bool gone)
{
    if (d->fileGone == gone)
        return;
    d->fileGone = gone;
    Q_EMIT editedChanged();
}

void Editor::openRecovered(const RecoveredDesign &recovered)
{
    start({recovered.base.file, recovered.head.path, recovered.base.layoutText});
    d->title = fromUtf8(recovered.head.title);
    d->history.record(toUtf8(tr("Recover the edits")), {recovered.document, recovered.layout});
    announce();
    Q_EMIT fileChanged();
    Q_EMIT fitRequested();
    d->fileState->check(); // the file may have changed since
}

void Editor::closeDesign()
{
    start({});
    d->hasDesign = false;
    Q_EMIT fileChanged();
    Q_EMIT editedChanged();
}

void Editor::discardEdits()
{
    if (d->recovery->keeper())
        d->recovery->keeper()->letGo();
    d->fileGone = false;
    d->history.markSaved();
    Q_EMIT editedChanged();
}

void Editor::dismissBroken()
{
    d->broken = {};
    Q_EMIT fileChanged();
}

} // namespace moldloft::ui
