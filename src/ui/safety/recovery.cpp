#include "ui/safety/recovery.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include "merge/merge.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/run_then.h"
#include "ui/safety/journal_keeper.h"

namespace moldloft::ui
{

namespace
{

enum Role { Key = Qt::UserRole + 1, Title, Path, Edited, Changes };

QString timeOf(const QDateTime &time)
{
    return time.date() == QDate::currentDate()
               ? QLocale().toString(time.time(), QLocale::ShortFormat)
               : QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

Recovery::Recovery(Editor &editor)
    : RowsModel(&editor), m_editor(editor), m_differences(new DifferenceList(this))
{
}

Recovery::~Recovery() = default;

void Recovery::start(const QString &folder)
{
    m_folder = folder;
    // At once: whether a design was lost decides what the first page shows. And before the keeper
    // is there: while it clears away what is old, it holds the locks of what it looks at.
    show(findLost(RealDisk(), toUtf8(m_folder)));
    m_keeper = std::make_unique<JournalKeeper>(m_editor, folder);
    connect(m_keeper.get(), &JournalKeeper::failureChanged, this,
            [this] { Q_EMIT failed(m_keeper->failure()); });
}

void Recovery::refresh()
{
    if (m_folder.isEmpty())
        return;
    runThen(
        this, [root = toUtf8(m_folder)] { return findLost(RealDisk(), root); },
        [this](const std::vector<LostDesign> &lost) { show(lost); });
}

void Recovery::show(const std::vector<LostDesign> &lost)
{
    std::vector<LostRow> rows;
    for (const LostDesign &design : lost)
        rows.push_back({fromUtf8(design.id), fromUtf8(design.head.title),
                        fromUtf8(design.head.path), design.head.editedMs, design.head.changes});
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

const LostRow *Recovery::find(const QString &key) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&key](const LostRow &row) { return row.key == key; });
    return found == rows().end() ? nullptr : &*found;
}

QString Recovery::pathOf(const QString &key) const
{
    const LostRow *row = find(key);
    return row ? row->path : QString();
}

QString Recovery::entryOf(const QString &path) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&path](const LostRow &row) {
        return !path.isEmpty() && row.path == path;
    });
    return found == rows().end() ? QString() : found->key;
}

void Recovery::whenRead(const QString &key, std::function<void(const RecoveredDesign &)> then)
{
    using Read = Result<RecoveredDesign, Errors>;
    runThen(
        this,
        [root = toUtf8(m_folder), id = toUtf8(key)] {
            return std::make_shared<Read>(readLost(RealDisk(), root, id));
        },
        [this, then = std::move(then)](const std::shared_ptr<Read> &read) {
            if (*read)
                return then(**read);
            m_editor.setStatus(tr("The recovered design cannot be read. %1")
                                   .arg(fromUtf8(read->error().front().message)));
            refresh();
        });
}

void Recovery::restore(const QString &key)
{
    whenRead(key, [this, key](const RecoveredDesign &design) {
        m_editor.openRecovered(design);
        // The old entry goes only when the new one stands.
        m_keeper->whenWritten([this, key] {
            (void)removeLost(toUtf8(m_folder), toUtf8(key));
            refresh();
        });
    });
}

void Recovery::compare(const QString &key)
{
    struct Compared {
        std::vector<DifferenceRow> rows;
        QString savedTime;
    };
    runThen(
        this,
        [root = toUtf8(m_folder), id = toUtf8(key)] {
            const RealDisk disk;
            Compared compared;
            const auto lost = readLost(disk, root, id);
            if (!lost)
                return compared;
            const std::string &path = lost->head.path;
            const Document &base = lost->base.file.document;
            const auto saved = path.empty() ? Result<pipeline::Design, Errors>(Unexpected(Errors{}))
                                            : pipeline::openDesign(disk, path);
            // The same element where it has the same name.
            const auto same = saved ? format::read(saved->file.text, path, {}, &base)
                                    : Result<format::DesignFile, Errors>(Unexpected(Errors{}));
            if (same)
                compared.savedTime = timeOf(QFileInfo(fromUtf8(path)).lastModified());
            compared.rows = differencesBetween(same ? withIdentitiesOf(base, same->document) : base,
                                               lost->document);
            return compared;
        },
        [this, key](const Compared &result) {
            m_comparedKey = key;
            m_savedTime = result.savedTime;
            m_differences->show(result.rows);
            Q_EMIT compared();
        });
}

void Recovery::remove(const QString &key)
{
    (void)letGoOfLost(toUtf8(m_folder), toUtf8(key));
    refresh();
}

QString Recovery::keepCopy(const QString &title, const std::string &text, const std::string &layout)
{
    if (m_folder.isEmpty())
        return {};
    RealDisk disk;
    const auto kept = moldloft::keepCopy(disk, toUtf8(m_folder), toUtf8(title), text, layout);
    return kept ? fromUtf8(*kept) : QString();
}

QString Recovery::comparedTitle() const
{
    const LostRow *row = find(m_comparedKey);
    return row ? row->title : QString();
}

QString Recovery::comparedTime() const
{
    const LostRow *row = find(m_comparedKey);
    return row ? timeOf(QDateTime::fromMSecsSinceEpoch(row->editedMs)) : QString();
}

QHash<int, QByteArray> Recovery::roleNames() const
{
    return {
        {Key, "key"}, {Title, "title"}, {Path, "path"}, {Edited, "edited"}, {Changes, "changes"}};
}

QVariant Recovery::rowData(const LostRow &row, int role) const
{
    switch (role) {
    case Key:
        return row.key;
    case Title:
        return row.title;
    case Path:
        return row.path;
    case Edited:
        return timeOf(QDateTime::fromMSecsSinceEpoch(row.editedMs));
    case Changes:
        return row.changes;
    default:
        return {};
    }
}

} // namespace moldloft::ui
