#include "ui/review/diff_model.h"

#include <algorithm>

#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

using RowKind = pipeline::DiffRow::Kind;

/// Tabs as the four columns that they are drawn as, so that marks stand where the words do.
QString shown(const std::string &text)
{
    QString line = fromUtf8(text);
    if (line.endsWith(QLatin1Char('\r')))
        line.chop(1);
    return line.replace(QLatin1Char('\t'), QStringLiteral("    "));
}

QList<int> marksOf(const pipeline::DiffLine &line)
{
    QList<int> marks;
    for (const pipeline::Stretch &mark : line.marks) {
        const auto start = shown(line.text.substr(0, mark.start)).size();
        const auto end = shown(line.text.substr(0, mark.start + mark.length)).size();
        marks << static_cast<int>(start) << static_cast<int>(end - start);
    }
    return marks;
}

int lengthOf(const pipeline::DiffLine &line)
{
    return static_cast<int>(line.text.size() + 3 * static_cast<std::size_t>(std::count(
                                                       line.text.begin(), line.text.end(), '\t')));
}

} // namespace

Result<ComparedPtr> comparedText(const std::string &before, const std::string &after)
{
    Result<std::vector<pipeline::DiffRow>> rows = pipeline::sideBySide(before, after);
    if (!rows)
        return std::move(rows).error();
    auto text = std::make_shared<ComparedText>();
    text->rows = *std::move(rows);
    text->folds = pipeline::folds(text->rows);
    for (const pipeline::DiffRow &row : text->rows) {
        text->longest = std::max({text->longest, lengthOf(row.before), lengthOf(row.after)});
        text->added += row.kind == RowKind::Added || row.kind == RowKind::Changed ? 1 : 0;
        text->removed += row.kind == RowKind::Removed || row.kind == RowKind::Changed ? 1 : 0;
    }
    text->isOneSided = before.empty() != after.empty();
    return ComparedPtr(std::move(text));
}

void DiffModel::show(ComparedPtr text)
{
    beginResetModel();
    m_text = std::move(text);
    build();
    endResetModel();
    Q_EMIT textChanged();
    Q_EMIT shownChanged();
}

void DiffModel::setUnified(bool unified)
{
    if (m_unified == unified)
        return;
    beginResetModel();
    m_unified = unified;
    build();
    endResetModel();
    Q_EMIT shownChanged();
}

void DiffModel::build()
{
    m_lines.clear();
    if (!m_text)
        return;
    for (const pipeline::Fold &fold : m_text->folds) {
        if (fold.isFolded)
            m_lines.push_back({fold.first, fold.count, Line::Part::Fold});
        else
            addRows(fold.first, fold.count, m_lines);
    }
}

void DiffModel::addRows(std::size_t first, std::size_t count, std::vector<Line> &lines) const
{
    for (std::size_t i = first; i < first + count;) {
        const RowKind kind = m_text->rows[i].kind;
        if (!m_unified || kind == RowKind::Same) {
            lines.push_back({i++, 0, Line::Part::Both});
            continue;
        }
        std::size_t end = i;
        while (end < first + count && m_text->rows[end].kind != RowKind::Same)
            ++end;
        for (const Line::Part part : {Line::Part::Before, Line::Part::After}) {
            for (std::size_t row = i; row < end; ++row) {
                const pipeline::DiffRow &one = m_text->rows[row];
                if ((part == Line::Part::Before ? one.before : one.after).number != 0)
                    lines.push_back({row, 0, part});
            }
        }
        i = end;
    }
}

void DiffModel::unfold(int line)
{
    if (line < 0 || line >= rowCount())
        return;
    const Line fold = m_lines[static_cast<std::size_t>(line)];
    if (fold.part != Line::Part::Fold)
        return;
    std::vector<Line> inside;
    addRows(fold.row, fold.count, inside);
    m_lines[static_cast<std::size_t>(line)] = inside.front();
    Q_EMIT dataChanged(index(line), index(line));
    if (inside.size() > 1) {
        beginInsertRows({}, line + 1, line + static_cast<int>(inside.size()) - 1);
        m_lines.insert(m_lines.begin() + line + 1, inside.begin() + 1, inside.end());
        endInsertRows();
    }
    Q_EMIT shownChanged();
}

bool DiffModel::isChange(int line) const
{
    const Line &one = m_lines[static_cast<std::size_t>(line)];
    return one.part != Line::Part::Fold && m_text->rows[one.row].kind != RowKind::Same;
}

int DiffModel::changeFrom(int line, int by) const
{
    const int count = rowCount();
    const auto starts = [this](int at) { return isChange(at) && (at == 0 || !isChange(at - 1)); };
    for (int at = line + by; at >= 0 && at < count; at += by) {
        if (starts(at))
            return at;
    }
    return -1;
}

const char *DiffModel::kindOf(const Line &line) const
{
    switch (line.part) {
    case Line::Part::Fold:
        return "fold";
    case Line::Part::Before:
        return "removed";
    case Line::Part::After:
        return "added";
    case Line::Part::Both:
        break;
    }
    switch (m_text->rows[line.row].kind) {
    case RowKind::Same:
        return "same";
    case RowKind::Changed:
        return "changed";
    case RowKind::Added:
        return "added";
    case RowKind::Removed:
        return "removed";
    }
    return "same";
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= rowCount())
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    static const pipeline::DiffLine none;
    const bool folded = line.part == Line::Part::Fold;
    const pipeline::DiffRow &row = m_text->rows[line.row];
    const pipeline::DiffLine &left = folded || line.part == Line::Part::After ? none : row.before;
    const pipeline::DiffLine &right = folded || line.part == Line::Part::Before ? none : row.after;
    switch (role) {
    case Kind:
        return QString::fromLatin1(kindOf(line));
    case LeftNumber:
        return static_cast<int>(left.number);
    case LeftText:
        return shown(left.text);
    case LeftMarks:
        return QVariant::fromValue(marksOf(left));
    case RightNumber:
        return static_cast<int>(right.number);
    case RightText:
        return shown(right.text);
    case RightMarks:
        return QVariant::fromValue(marksOf(right));
    case Count:
        return static_cast<int>(line.count);
    default:
        return {};
    }
}

QHash<int, QByteArray> DiffModel::roleNames() const
{
    return {{Kind, "kind"},
            {LeftNumber, "leftNumber"},
            {LeftText, "leftText"},
            {LeftMarks, "leftMarks"},
            {RightNumber, "rightNumber"},
            {RightText, "rightText"},
            {RightMarks, "rightMarks"},
            {Count, "count"}};
}

} // namespace moldloft::ui
