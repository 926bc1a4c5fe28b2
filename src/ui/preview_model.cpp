#include "ui/preview_model.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include "export/exporter.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

enum Role { Path = Qt::UserRole + 1, Name };
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

Generated generated(const Document &document, const RecordPtr &record)
{
    Generated result;
    for (const Exporter &exporter : exporters()) {
        const Result<FileSet> files = exporter.run(document, {});
        if (!files) {
            result.problem = fromUtf8(files.error().message);
            continue;
        }
        for (const auto &[path, file] : *files) {
            if (!belongsTo(path, *record) || file.policy == FilePolicy::Secret ||
                file.bytes.size() > longestText)
                continue;
            const QString key = fromUtf8(path);
            const auto same = [&key](const PreviewFile &other) { return other.key == key; };
            if (std::none_of(result.files.begin(), result.files.end(), same))
                result.files.push_back({key, fromUtf8(file.bytes)});
        }
    }
    std::stable_sort(
        result.files.begin(), result.files.end(),
        [](const PreviewFile &a, const PreviewFile &b) { return rankOf(a.key) < rankOf(b.key); });
    return result;
}

} // namespace

struct PreviewModel::Private {
    QFutureWatcher<Generated> watcher;
    bool again = false;
    quint64 element = 0; ///< whose files are shown
};

PreviewModel::PreviewModel(Editor *editor)
    : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor)
{
    m_hint = tr("Select an element to see what it becomes.");
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
    m_hint = tr("Select an element to see what it becomes.");
    Q_EMIT changed();
    generate(); // what is generated stays in English; why it cannot be does not
}

void PreviewModel::generate()
{
    if (!m_active)
        return;
    const RecordPtr record = m_editor->document().findPtr(ElementId{m_editor->selectedId()});
    if (!record) {
        d->again = d->watcher.isRunning();
        d->element = 0;
        setRows({});
        m_hint = tr("Select an element to see what it becomes.");
        Q_EMIT changed();
        return;
    }
    d->again = d->watcher.isRunning();
    if (!d->again)
        d->watcher.setFuture(QtConcurrent::run(
            [document = m_editor->document(), record] { return generated(document, record); }));
}

void PreviewModel::adopt()
{
    if (d->again)
        return generate();
    const quint64 element = m_editor->selectedId();
    if (!element)
        return;
    Generated result = d->watcher.result();
    m_hint =
        result.problem.isEmpty() ? tr("Nothing is generated for this element.") : result.problem;
    if (d->element != element)
        m_current = 0;
    d->element = element;
    setRows(std::move(result.files));
    m_current = std::clamp(m_current, 0, std::max(0, rowCount() - 1));
    Q_EMIT changed();
}

QHash<int, QByteArray> PreviewModel::roleNames() const
{
    return {{Path, "path"}, {Name, "name"}};
}

QVariant PreviewModel::rowData(const PreviewFile &file, int role) const
{
    if (role == Path)
        return file.key;
    return role == Name ? file.key.section(QLatin1Char('/'), -1) : QVariant();
}

} // namespace moldloft::ui
