#include "ui/safety/file_state.h"

#include <QFileInfo>
#include <QGuiApplication>

#include "files/real_disk.h"
#include "format/changes.h"
#include "merge/merge.h"
#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/run_then.h"
#include "ui/safety/recovery.h"

namespace moldloft::ui
{

namespace
{

constexpr int settleMs = 200;   // editors write a file in several steps
constexpr int patienceMs = 400; // until a file that is gone or broken is believed to stay so
constexpr int mostPatience = 3;
constexpr int autosaveMs = 5000;

/// Theirs has no place for what it never saw laid out.
Layout completed(const Layout &layout, const Document &document, const Layout &rest)
{
    std::unordered_map<ElementId, Placement> places = layout.placements();
    for (const RecordPtr &record : document.records()) {
        if (const auto at = rest.find(record->id))
            places.emplace(record->id, *at);
    }
    return Layout(std::move(places));
}

} // namespace

/// What a look at the disk found.
struct FileState::Look {
    std::string path;
    pipeline::DesignTexts texts;
    QString unreadable; ///< why; empty: it was read
    QString broken;     ///< why it is no design; empty: it is one
};

/// Theirs and mine, put together on another thread.
struct FileState::Merged {
    Document mine;
    Layout mineLayout;
    MergeResult result;
    pipeline::Design theirs; ///< with the ids of the result
};

FileState::FileState(Editor &editor)
    : QObject(&editor), m_editor(editor), m_conflicts(new ConflictList(this)),
      m_differences(new DifferenceList(this))
{
    m_soon.setSingleShot(true);
    m_saving.setSingleShot(true);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start(settleMs);
    };
    connect(&m_soon, &QTimer::timeout, this, &FileState::check);
    connect(&m_saving, &QTimer::timeout, this, &FileState::saveByItself);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [soon](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    soon();
            });
    connect(&editor, &Editor::fileChanged, this, [this] {
        show({}, {}, {});
        watch();
    });
    connect(&editor, &Editor::editedChanged, this, [this] {
        if (m_autosave && !m_saving.isActive() && m_editor.isEdited())
            m_saving.start(autosaveMs);
    });
}

QString FileState::fileName() const
{
    return QFileInfo(m_editor.filePath()).fileName();
}

void FileState::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    QStringList paths;
    if (m_editor.hasDesign() && !m_editor.filePath().isEmpty()) {
        const QString path = m_editor.filePath();
        paths = {path, fromUtf8(format::layoutFileName(toUtf8(path))),
                 QFileInfo(path).absolutePath()};
        paths.removeIf([](const QString &some) { return !QFileInfo::exists(some); });
    }
    for (const QString &path : before) {
        if (!paths.contains(path))
            m_watcher.removePath(path);
    }
    for (const QString &path : paths) {
        if (!before.contains(path))
            m_watcher.addPath(path);
    }
}

void FileState::show(const QString &trouble, const QString &title, const QString &detail)
{
    if (m_trouble == trouble && m_title == title && m_detail == detail)
        return;
    m_trouble = trouble;
    m_title = title;
    m_detail = detail;
    Q_EMIT troubleChanged();
}

void FileState::check()
{
    watch(); // a file that was replaced is another one for the watcher
    if (!m_editor.hasDesign() || m_editor.filePath().isEmpty())
        return;
    runThen(
        this,
        [path = toUtf8(m_editor.filePath())] {
            auto look = std::make_shared<Look>();
            look->path = path;
            const auto texts = pipeline::readTexts(RealDisk(), path);
            if (!texts) {
                look->unreadable = fromUtf8(texts.error().message);
                return std::shared_ptr<const Look>(look);
            }
            look->texts = *texts;
            return std::shared_ptr<const Look>(look);
        },
        [this](const std::shared_ptr<const Look> &look) { looked(look); });
}

/// A save or a gesture comes first.
bool FileState::isLater()
{
    if (!m_editor.isBusy() && !m_editor.inGesture())
        return false;
    m_soon.start(settleMs);
    return true;
}

void FileState::looked(const std::shared_ptr<const Look> &look)
{
    if (toUtf8(m_editor.filePath()) != look->path || !m_editor.hasDesign() || isLater())
        return;
    const bool isKnown = look->unreadable.isEmpty() && m_editor.isAsSeen(look->texts);
    if (isKnown || (look->unreadable.isEmpty() && look->texts.exists))
        m_editor.setFileGone(false);
    if (isKnown) {
        m_patience = 0;
        if (m_trouble != QLatin1String("saveFailed") && m_trouble != QLatin1String("journalFailed"))
            show({}, {}, {});
        return;
    }
    m_look = look;
    if (look->unreadable.isEmpty() && look->texts.exists)
        return readTheirs();
    if (m_patience++ < mostPatience)
        return m_soon.start(patienceMs);
    if (!look->unreadable.isEmpty())
        return show(QStringLiteral("unreadable"), tr("%1 cannot be read any more.").arg(fileName()),
                    tr("%1 The design here stays as it is.").arg(look->unreadable));
    m_editor.setFileGone(true);
    show(QStringLiteral("gone"), tr("%1 is gone from the disk.").arg(fileName()),
         tr("The design is still here. Save it to have the file again."));
}

void FileState::readTheirs()
{
    whenMerged([this](const Merged &merged) {
        m_patience = 0;
        if (!m_editor.isEdited())
            return readAgain(merged);
        const int edits =
            std::max(1, format::countChanges(m_editor.saved().document, m_editor.document()));
        show(QStringLiteral("changed"), tr("%1 changed on disk.").arg(fileName()),
             tr("Your %n edit(s) are kept.", nullptr, edits));
    });
}

/// Puts mine, as it is now, together with what was found; `then` only while both are still so.
void FileState::whenMerged(std::function<void(const Merged &)> then)
{
    if (!m_look)
        return;
    using Put = Result<Merged, Errors>;
    const Design base = m_editor.saved(), mine{m_editor.document(), m_editor.layout()};
    runThen(
        this,
        [look = m_look, base, mine, takeTheirs = m_takeTheirs] {
            const auto parsed =
                format::read(look->texts.text, look->path, look->texts.layoutText, &base.document);
            if (!parsed)
                return std::make_shared<Put>(Unexpected(parsed.error()));
            Merged merged{mine.document, mine.layout, {}, {}};
            merged.result =
                moldloft::merge({base.document, base.layout}, {mine.document, mine.layout},
                                {parsed->document, parsed->layout}, takeTheirs);
            auto theirs = format::read(look->texts.text, look->path, look->texts.layoutText,
                                       &merged.result.theirs.document);
            if (!theirs)
                return std::make_shared<Put>(Unexpected(theirs.error()));
            merged.theirs = {*std::move(theirs), look->path, look->texts.layoutText};
            return std::make_shared<Put>(std::move(merged));
        },
        [this, look = m_look, then = std::move(then)](const std::shared_ptr<Put> &put) {
            if (look != m_look || toUtf8(m_editor.filePath()) != look->path)
                return;
            if (!*put)
                return showBroken(put->error());
            if (isLater())
                return;
            if (!((*put)->mine == m_editor.document()) ||
                !((*put)->mineLayout == m_editor.layout()))
                return whenMerged(then); // edited meanwhile
            then(**put);
        });
}

void FileState::showBroken(const Errors &errors)
{
    if (m_patience++ < mostPatience)
        return m_soon.start(patienceMs);
    const Error &first = errors.front();
    const QString why = first.mark
                            ? tr("Line %1: %2").arg(first.mark->line).arg(fromUtf8(first.message))
                            : fromUtf8(first.message);
    show(QStringLiteral("broken"), tr("%1 changed on disk and cannot be read.").arg(fileName()),
         tr("%1 The design here stays as it is.").arg(why));
}

void FileState::readAgain(const Merged &merged)
{
    const Layout layout =
        completed(merged.theirs.file.layout, merged.theirs.file.document, merged.result.layout);
    m_editor.adoptFile(merged.theirs, tr("Read %1 again").arg(fileName()),
                       {merged.theirs.file.document, layout},
                       {merged.theirs.file.document, layout});
    m_editor.setStatus(tr("%1 changed on disk and was read again.").arg(fileName()));
}

void FileState::merge(bool asked)
{
    std::set<QString> shown;
    for (const ConflictRow &row : m_conflicts->rows())
        shown.insert(row.key);
    if (!asked) {
        m_takeTheirs.clear();
        shown.clear();
    }
    whenMerged([this, shown = std::move(shown)](const Merged &merged) {
        const std::vector<MergeConflict> &conflicts = merged.result.conflicts;
        const bool isNew =
            std::any_of(conflicts.begin(), conflicts.end(), [&shown](const MergeConflict &one) {
                return !shown.contains(fromUtf8(one.key()));
            });
        m_conflicts->show(conflicts);
        if (isNew) // also where a choice brought up another question
            return Q_EMIT conflictsFound();
        if (!conflicts.empty())
            keepTheirTexts();
        m_editor.adoptFile(merged.theirs, tr("Merge with %1").arg(fileName()),
                           {merged.result.document, merged.result.layout},
                           {merged.theirs.file.document,
                            completed(merged.theirs.file.layout, merged.theirs.file.document,
                                      merged.result.layout)});
        m_takeTheirs.clear();
        m_conflicts->show({});
        m_editor.setStatus(tr("Merged with %1. Undo takes it back.").arg(fileName()));
    });
}

void FileState::choose(const QString &key, bool theirs)
{
    if (theirs)
        m_takeTheirs.insert(toUtf8(key));
    else
        m_takeTheirs.erase(toUtf8(key));
    m_conflicts->mark(key, theirs);
}

void FileState::chooseAll(bool theirs)
{
    std::vector<QString> keys;
    for (const ConflictRow &row : m_conflicts->rows())
        keys.push_back(row.key);
    for (const QString &key : keys)
        choose(key, theirs);
}

/// What the next save overwrites.
void FileState::keepTheirTexts()
{
    const QString kept = m_editor.recovery()->keepCopy(
        m_editor.title() + QStringLiteral("-theirs"), m_look->texts.text, m_look->texts.layoutText);
    if (!kept.isEmpty())
        m_editor.setStatus(tr("The file's own version is kept in %1.").arg(kept));
}

void FileState::keepMine()
{
    if (!m_look)
        return;
    m_editor.setSeen(m_look->texts);
    show({}, {}, {});
    keepTheirTexts();
}

void FileState::takeTheirs()
{
    whenMerged([this](const Merged &merged) {
        const DesignSnapshot mine = m_editor.snapshot();
        runThen(
            this, [mine] { return std::make_shared<Result<pipeline::Design>>(mine.written()); },
            [this, merged](const std::shared_ptr<Result<pipeline::Design>> &written) {
                QString kept;
                if (*written)
                    kept = m_editor.recovery()->keepCopy(m_editor.title() + QStringLiteral("-mine"),
                                                         (*written)->file.text,
                                                         (*written)->layoutText);
                readAgain(merged);
                if (!kept.isEmpty())
                    m_editor.setStatus(tr("Your version is kept in %1.").arg(kept));
            });
    });
}

void FileState::compare()
{
    whenMerged([this](const Merged &merged) {
        m_differences->show(differencesBetween(merged.mine, merged.result.theirs.document));
        Q_EMIT compared();
    });
}

void FileState::dismiss()
{
    show({}, {}, {});
}

void FileState::saveFailed(const Error &error)
{
    show(QStringLiteral("saveFailed"), tr("%1 was not saved.").arg(m_editor.title()),
         fromUtf8(error.message) + QLatin1Char(' ') + fromUtf8(error.hint));
}

void FileState::journalFailed(const QString &reason)
{
    if (reason.isEmpty() && m_trouble == QLatin1String("journalFailed"))
        show({}, {}, {});
    else if (!reason.isEmpty() && m_trouble.isEmpty())
        show(QStringLiteral("journalFailed"), tr("The recovery copy cannot be written."),
             tr("%1 Edits are only in memory until the design is saved.").arg(reason));
}

void FileState::overtaken()
{
    m_patience = mostPatience;
    check();
}

void FileState::saveByItself()
{
    if (!m_autosave || !m_editor.isEdited() || m_editor.filePath().isEmpty() ||
        !m_trouble.isEmpty())
        return;
    if (m_editor.isBusy() || m_editor.inGesture())
        return m_saving.start(autosaveMs / 5);
    m_editor.save();
}

} // namespace moldloft::ui
