#include "ui/preview_model.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

#include "export/exporter.h"
#include "ui/changed_lines.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

enum Role { Path = Qt::UserRole + 1, Name, Edited };
constexpr std::size_t longestText = 256 * 1024;

struct Generated {
    std::vector<PreviewFile> files;
    QString problem;
};

/// Whether a path of the generated project belongs to the element: `…/NAMESPACE/NAME/…`, or to a
/// namespace itself: `…/NAMESPACE/FILE`.
bool belongsTo(const std::string &path, const Record &record)
{
    if (record.kind() == ElementKind::Note)
        return false;
    if (record.kind() == ElementKind::Namespace) {
        const auto at = path.find('/' + record.name + '/');
        return at != std::string::npos &&
               path.find('/', at + record.name.size() + 2) == std::string::npos;
    }
    return path.find('/' + record.ns + '/' + record.name + '/') != std::string::npos;
}

/// Manifests first, then what is the user's to write, then the generated code.
int rankOf(const QString &path)
{
    if (path.startsWith(QLatin1String("deploy/base/")))
        return 0;
    if (path.contains(QLatin1String("/src/")))
        return 1;
    return path.contains(QLatin1String("/gen/")) ? 2 : 3;
}

/// What is shown: one element, or both ends of a line.
struct Subject {
    Document document;
    Document before; ///< the last edit
    std::vector<RecordPtr> records;
};

/// A file of one end of a line concerns the line where it names the other end.
bool concerns(const std::string &path, const std::string &text,
              const std::vector<RecordPtr> &records)
{
    if (records.size() == 1)
        return belongsTo(path, *records.front());
    return (belongsTo(path, *records[0]) && text.find(records[1]->name) != std::string::npos) ||
           (belongsTo(path, *records[1]) && text.find(records[0]->name) != std::string::npos);
}

Generated generatedFrom(const Document &document, const std::vector<RecordPtr> &records)
{
    Generated result;
    for (const Exporter &exporter : exporters()) {
        HeldFiles made;
        if (const Result<void> done = exporter.run(document, {}, made); !done) {
            result.problem = fromUtf8(done.error().message);
            continue;
        }
        for (const auto &[path, file] : made.files) {
            if (file.policy == FilePolicy::Secret || file.bytes.size() > longestText ||
                !concerns(path, file.bytes, records))
                continue;
            const QString key = fromUtf8(path);
            const auto same = [&key](const PreviewFile &other) { return other.key == key; };
            if (std::none_of(result.files.begin(), result.files.end(), same))
                result.files.push_back({key, fromUtf8(file.bytes), {}});
        }
    }
    std::stable_sort(
        result.files.begin(), result.files.end(),
        [](const PreviewFile &a, const PreviewFile &b) { return rankOf(a.key) < rankOf(b.key); });
    return result;
}

Generated generated(const Subject &subject)
{
    Generated result = generatedFrom(subject.document, subject.records);
    if (subject.before == subject.document || subject.before.empty())
        return result;
    const Generated old = generatedFrom(subject.before, subject.records);
    for (PreviewFile &file : result.files) {
        const auto same =
            std::find_if(old.files.begin(), old.files.end(),
                         [&file](const PreviewFile &other) { return other.key == file.key; });
        if (same == old.files.end() || same->text != file.text)
            file.changed =
                changedLines(same == old.files.end() ? QString() : same->text, file.text);
    }
    return result;
}

} // namespace

struct PreviewModel::Private {
    QFutureWatcher<Generated> watcher;
    bool again = false;
    std::vector<ElementId> shown; ///< whose files they are
    Document document;            ///< that they were made of
    Document asked;               ///< what the watcher makes files of
};

PreviewModel::PreviewModel(Editor *editor)
    : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor),
      m_reasons(new PreviewReasons(editor))
{
    connect(this, &PreviewModel::changed, this, &PreviewModel::explain);
    m_hint = tr("Select an element or a line to see what it becomes.");
    connect(editor, &Editor::documentChanged, this, &PreviewModel::generate);
    connect(editor, &Editor::selectionChanged, this, &PreviewModel::generate);
    connect(&d->watcher, &QFutureWatcherBase::finished, this, &PreviewModel::adopt);
}

PreviewModel::~PreviewModel()
{
    d->watcher.waitForFinished();
}

void PreviewModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT changed();
    generate();
}

void PreviewModel::setCurrent(int row)
{
    if (m_current == row)
        return;
    m_current = row;
    Q_EMIT changed();
}

/// The text that is shown, where it is an object of the cluster.
void PreviewModel::explain()
{
    const bool shows = m_active && m_current >= 0 && m_current < rowCount();
    if (shows)
        m_reasons->show(d->document, at(m_current).key, at(m_current).text);
    else
        m_reasons->show({}, {}, {});
}

QString PreviewModel::text() const
{
    return m_current >= 0 && m_current < rowCount() ? at(m_current).text : QString();
}

QString PreviewModel::language() const
{
    const QString path = m_current >= 0 && m_current < rowCount() ? at(m_current).key : QString();
    if (path.endsWith(QLatin1String(".yaml")) || path.endsWith(QLatin1String(".yml")))
        return QStringLiteral("yaml");
    return path.endsWith(QLatin1String(".cpp")) || path.endsWith(QLatin1String(".h"))
               ? QStringLiteral("cpp")
               : QStringLiteral("text");
}

void PreviewModel::retranslate()
{
    m_hint = tr("Select an element or a line to see what it becomes.");
    Q_EMIT changed();
    generate(); // what is generated stays in English; why it cannot be does not
}

QList<int> PreviewModel::changedLines() const
{
    return m_current >= 0 && m_current < rowCount() ? at(m_current).changed : QList<int>();
}

/// The selected element, or both ends of the selected line.
std::vector<ElementId> PreviewModel::subject() const
{
    if (const auto &edge = m_editor->selectedEdge())
        return edge->to ? std::vector{edge->from, edge->to} : std::vector{edge->from};
    const ElementId id{m_editor->selectedId()};
    return id ? std::vector{id} : std::vector<ElementId>();
}

void PreviewModel::generate()
{
    if (!m_active)
        return;
    Subject wanted{m_editor->document(), m_editor->documentBefore(), {}};
    for (const ElementId id : subject()) {
        if (RecordPtr record = wanted.document.findPtr(id))
            wanted.records.push_back(std::move(record));
    }
    d->again = d->watcher.isRunning();
    if (wanted.records.empty()) {
        d->shown.clear();
        setRows({});
        m_hint = tr("Select an element or a line to see what it becomes.");
        Q_EMIT changed();
    } else if (!d->again) {
        d->asked = wanted.document;
        d->watcher.setFuture(
            QtConcurrent::run([wanted = std::move(wanted)] { return generated(wanted); }));
    }
}

void PreviewModel::adopt()
{
    if (d->again)
        return generate();
    const std::vector<ElementId> now = subject();
    if (now.empty())
        return;
    Generated result = d->watcher.result();
    m_hint = result.problem.isEmpty() ? tr("Nothing is generated for this.") : result.problem;
    if (d->shown != now)
        m_current = 0;
    d->shown = now;
    d->document = d->asked;
    setRows(std::move(result.files));
    m_current = std::clamp(m_current, 0, std::max(0, rowCount() - 1));
    Q_EMIT changed();
}

QHash<int, QByteArray> PreviewModel::roleNames() const
{
    return {{Path, "path"}, {Name, "name"}, {Edited, "edited"}};
}

QVariant PreviewModel::rowData(const PreviewFile &file, int role) const
{
    if (role == Path)
        return file.key;
    if (role == Edited)
        return !file.changed.isEmpty();
    return role == Name ? file.key.section(QLatin1Char('/'), -1) : QVariant();
}

} // namespace moldloft::ui
