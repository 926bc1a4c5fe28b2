#include "ui/project_job.h"

#include "ui/editor.h"

namespace moldloft::ui {

namespace {

enum Role { Path = Qt::UserRole + 1, What, Sign, Tint };

} // namespace

struct ProjectJob::Private {
};

ProjectJob::ProjectJob(Editor *editor) : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor) {}

ProjectJob::~ProjectJob() = default;

void ProjectJob::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    Q_EMIT changed();
}

QString ProjectJob::reason() const
{
    return {};
}

QString ProjectJob::suggestedMessage() const
{
    return {};
}

void ProjectJob::begin() {}
void ProjectJob::write() {}
void ProjectJob::commit(const QString &message) { Q_UNUSED(message); }
void ProjectJob::cancel() {}

QHash<int, QByteArray> ProjectJob::roleNames() const
{
    return {{Path, "path"}, {What, "what"}, {Sign, "sign"}, {Tint, "tint"}};
}

QVariant ProjectJob::rowData(const ProjectChange &change, int role) const
{
    switch (role) {
    case Path:
        return change.key;
    case What:
        return change.what;
    case Sign:
        return change.sign;
    case Tint:
        return change.tint;
    default:
        return {};
    }
}

} // namespace moldloft::ui
