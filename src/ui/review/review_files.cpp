#include "ui/review/review_files.h"

#include <algorithm>

#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

using pipeline::Action;
using pipeline::FileChoice;
using pipeline::ReviewGroup;

struct Look {
    const char *sign;
    const char *tint;
};

Look lookOf(Action action)
{
    switch (pipeline::groupOf(action)) {
    case ReviewGroup::Add:
        return {"+", "ok"};
    case ReviewGroup::Delete:
        return {"−", "error"};
    case ReviewGroup::Conflict:
        return {"!", "error"};
    case ReviewGroup::Kept:
        return {"!", "warning"};
    case ReviewGroup::Change:
        break;
    }
    return action == Action::Change ? Look{"~", "info"} : Look{"→", "info"};
}

QString titleOf(int group)
{
    switch (static_cast<ReviewGroup>(group)) {
    case ReviewGroup::Conflict:
        return ReviewFiles::tr("Conflicts");
    case ReviewGroup::Kept:
        return ReviewFiles::tr("Left alone");
    case ReviewGroup::Add:
        return ReviewFiles::tr("To add");
    case ReviewGroup::Change:
        return ReviewFiles::tr("To change");
    case ReviewGroup::Delete:
        return ReviewFiles::tr("To delete");
    }
    return {};
}

bool isChoosable(const ReviewFile &file)
{
    return file.able.size() > 1;
}

} // namespace

QString nameOf(FileChoice choice)
{
    return choice == FileChoice::Write   ? QStringLiteral("write")
           : choice == FileChoice::Leave ? QStringLiteral("leave")
                                         : QStringLiteral("take");
}

std::vector<ReviewFile> reviewFilesOf(const pipeline::ExportPlan &plan)
{
    std::vector<ReviewFile> files;
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        const pipeline::PlannedFile &file = plan.files[i];
        if (file.action != Action::None)
            files.push_back({fromUtf8(*file.path), fromUtf8(*file.from), file.action,
                             pipeline::groupOf(file.action), pipeline::choicesFor(file), i});
    }
    return files;
}

void ReviewFiles::show(std::vector<ReviewFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    m_chosen.clear();
    for (const ReviewFile &file : m_files)
        m_chosen.push_back(file.able.front());
    m_closed = {};
    m_filter.clear();
    build();
    endResetModel();
    Q_EMIT shownChanged();
    Q_EMIT choicesChanged();
}

void ReviewFiles::build()
{
    for (std::vector<std::size_t> &group : m_groups)
        group.clear();
    m_found = 0;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (!m_filter.isEmpty() && !m_files[i].path.contains(m_filter, Qt::CaseInsensitive))
            continue;
        m_groups[static_cast<std::size_t>(m_files[i].group)].push_back(i);
        ++m_found;
    }
    m_rows.clear();
    for (int group = 0; group < pipeline::reviewGroups; ++group) {
        const auto at = static_cast<std::size_t>(group);
        if (m_groups[at].empty())
            continue;
        m_rows.push_back({group, -1});
        if (m_closed[at])
            continue;
        for (const std::size_t file : m_groups[at])
            m_rows.push_back({group, static_cast<int>(file)});
    }
}

const ReviewFile *ReviewFiles::file(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<std::size_t>(row)].file < 0)
        return nullptr;
    return &m_files[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].file)];
}

pipeline::FileChoices ReviewFiles::choices() const
{
    pipeline::FileChoices choices;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_chosen[i] != m_files[i].able.front())
            choices.emplace(m_files[i].path.toStdString(), m_chosen[i]);
    }
    return choices;
}

void ReviewFiles::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    build();
    endResetModel();
    Q_EMIT shownChanged();
}

bool ReviewFiles::isWritten(std::size_t file) const
{
    return m_chosen[file] != FileChoice::Leave;
}

int ReviewFiles::writing() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_files.size(); ++i)
        count += isWritten(i) ? 1 : 0;
    return count;
}

int ReviewFiles::leaving() const
{
    return total() - writing();
}

int ReviewFiles::toggleGroup(int row)
{
    if (row < 0 || row >= rowCount())
        return -1;
    const auto group = static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].group);
    while (m_rows[static_cast<std::size_t>(row)].file >= 0)
        --row;
    const int count = static_cast<int>(m_groups[group].size());
    if (m_closed[group])
        beginInsertRows({}, row + 1, row + count);
    else
        beginRemoveRows({}, row + 1, row + count);
    const bool opens = m_closed[group];
    m_closed[group] = !opens;
    build();
    if (opens)
        endInsertRows();
    else
        endRemoveRows();
    Q_EMIT dataChanged(index(row), index(row));
    return row;
}

int ReviewFiles::conflicting() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        const bool planned = m_chosen[i] == m_files[i].able.front();
        count += planned && m_files[i].group == ReviewGroup::Conflict ? 1 : 0;
    }
    return count;
}

bool ReviewFiles::setChoice(std::size_t file, FileChoice choice)
{
    const std::vector<FileChoice> &able = m_files[file].able;
    if (m_chosen[file] == choice || std::find(able.begin(), able.end(), choice) == able.end())
        return false;
    m_chosen[file] = choice;
    return true;
}

void ReviewFiles::choose(int row, const QString &choice)
{
    if (row < 0 || row >= rowCount())
        return;
    const FileChoice wanted = choice == QLatin1String("write")   ? FileChoice::Write
                              : choice == QLatin1String("leave") ? FileChoice::Leave
                                                                 : FileChoice::Take;
    const Row &at = m_rows[static_cast<std::size_t>(row)];
    bool changed = false;
    if (at.file >= 0) {
        changed = setChoice(static_cast<std::size_t>(at.file), wanted);
    } else {
        for (const std::size_t file : m_groups[static_cast<std::size_t>(at.group)])
            changed = setChoice(file, wanted) || changed;
    }
    if (!changed)
        return;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT choicesChanged();
}

void ReviewFiles::flip(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const bool written = data(index(row), IsWritten).toBool();
    if (const ReviewFile *one = file(row))
        choose(row, !written ? nameOf(one->able.front() == FileChoice::Leave ? one->able.back()
                                                                             : FileChoice::Write)
                             : nameOf(FileChoice::Leave));
    else if (static_cast<ReviewGroup>(m_rows[static_cast<std::size_t>(row)].group) ==
             ReviewGroup::Kept)
        choose(row, nameOf(written ? FileChoice::Leave : FileChoice::Take));
    else
        choose(row, nameOf(written ? FileChoice::Leave : FileChoice::Write));
}

int ReviewFiles::fileFrom(int row, int by) const
{
    while (row >= 0 && row < rowCount() && !file(row))
        row += by;
    return row >= 0 && row < rowCount() ? row : -1;
}

int ReviewFiles::rowOf(const QString &path) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const ReviewFile *one = file(row); one && one->path == path)
            return row;
    }
    return -1;
}

int ReviewFiles::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReviewFiles::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return row.file < 0 ? groupData(row.group, role)
                        : fileData(static_cast<std::size_t>(row.file), role);
}

QVariant ReviewFiles::groupData(int group, int role) const
{
    const std::vector<std::size_t> &files = m_groups[static_cast<std::size_t>(group)];
    const auto choosable = [this](std::size_t file) { return isChoosable(m_files[file]); };
    const auto written = [this](std::size_t file) { return isWritten(file); };
    switch (role) {
    case IsGroup:
        return true;
    case Title:
        return titleOf(group);
    case Number:
        return static_cast<int>(files.size());
    case IsOpen:
        return !m_closed[static_cast<std::size_t>(group)];
    case IsChoosable:
        return std::any_of(files.begin(), files.end(), choosable);
    case IsWritten:
        return std::all_of(files.begin(), files.end(), written);
    case IsPartly:
        return std::any_of(files.begin(), files.end(), written) &&
               !std::all_of(files.begin(), files.end(), written);
    default:
        return QString();
    }
}

QVariant ReviewFiles::fileData(std::size_t at, int role) const
{
    const ReviewFile &file = m_files[at];
    switch (role) {
    case IsGroup:
    case IsPartly:
        return false;
    case IsOpen:
        return true;
    case Number:
        return 0;
    case Path:
        return file.path;
    case Folder:
        return file.path.left(file.path.lastIndexOf(QLatin1Char('/')) + 1);
    case Name:
        return file.path.mid(file.path.lastIndexOf(QLatin1Char('/')) + 1);
    case From:
        return file.from;
    case Sign:
        return QString::fromUtf8(lookOf(file.action).sign);
    case Tint:
        return QString::fromUtf8(lookOf(file.action).tint);
    case Word:
        return fromUtf8(pipeline::wordFor(file.action));
    case Choice:
        return nameOf(m_chosen[at]);
    case IsChoosable:
        return isChoosable(file);
    case IsWritten:
        return isWritten(at);
    default:
        return QString();
    }
}

void ReviewFiles::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QHash<int, QByteArray> ReviewFiles::roleNames() const
{
    return {{IsGroup, "isGroup"},
            {Title, "title"},
            {Number, "number"},
            {IsOpen, "isOpen"},
            {Path, "path"},
            {Folder, "folder"},
            {Name, "name"},
            {From, "from"},
            {Sign, "sign"},
            {Tint, "tint"},
            {Word, "word"},
            {Choice, "choice"},
            {IsChoosable, "choosable"},
            {IsWritten, "written"},
            {IsPartly, "partly"}};
}

} // namespace moldloft::ui
