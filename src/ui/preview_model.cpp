#include "ui/preview_model.h"

#include "ui/editor.h"

namespace moldloft::ui {

namespace {

enum Role { Path = Qt::UserRole + 1, Name };

} // namespace

struct PreviewModel::Private {
};

PreviewModel::PreviewModel(Editor *editor) : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor)
{
    m_hint = tr("Select an element to see what it becomes.");
    connect(editor, &Editor::documentChanged, this, &PreviewModel::generate);
    connect(editor, &Editor::selectionChanged, this, &PreviewModel::generate);
}

PreviewModel::~PreviewModel() = default;

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
    return path.endsWith(QLatin1String(".cpp")) || path.endsWith(QLatin1String(".h")) ? QStringLiteral("cpp")
                                                                                    : QStringLiteral("text");
}

void PreviewModel::generate() {}

void PreviewModel::adopt() {}

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
