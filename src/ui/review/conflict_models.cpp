#include "ui/review/conflict_models.h"

#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

using Kind = pipeline::HunkChoice::Kind;

enum FileRole { Path = Qt::UserRole + 1, Open, Total };
enum HunkRole {
    Line = Qt::UserRole + 1,
    Mine,
    Base,
    Generated,
    Above,
    Below,
    Choice,
    Result_,
};

const char *nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Open:
        return "open";
    case Kind::Mine:
        return "mine";
    case Kind::Generated:
        return "generated";
    case Kind::Both:
        return "both";
    case Kind::Edited:
        return "edited";
    }
    return "open";
}

/// Without the last line end: each is a block of its own.
QString shown(const std::string &text)
{
    QString lines = fromUtf8(text);
    lines.remove(QLatin1Char('\r'));
    if (lines.endsWith(QLatin1Char('\n')))
        lines.chop(1);
    return lines.replace(QLatin1Char('\t'), QStringLiteral("    "));
}

} // namespace

void ConflictFiles::show(const std::vector<pipeline::OpenConflict> &conflicts)
{
    std::vector<ConflictFileRow> rows;
    for (const pipeline::OpenConflict &conflict : conflicts)
        rows.push_back({fromUtf8(conflict.path), static_cast<int>(conflict.openHunks()),
                        static_cast<int>(conflict.choices.size())});
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

QHash<int, QByteArray> ConflictFiles::roleNames() const
{
    return {{Path, "path"}, {Open, "open"}, {Total, "total"}};
}

QVariant ConflictFiles::rowData(const ConflictFileRow &row, int role) const
{
    switch (role) {
    case Path:
        return row.key;
    case Open:
        return row.open;
    case Total:
        return row.total;
    default:
        return {};
    }
}

void ConflictHunks::show(const pipeline::OpenConflict *conflict)
{
    std::vector<ConflictHunkRow> rows;
    if (conflict) {
        const std::vector<pipeline::ConflictHunk> &hunks = conflict->text.hunks();
        for (std::size_t i = 0; i < hunks.size(); ++i) {
            const pipeline::ConflictHunk &hunk = hunks[i];
            const pipeline::HunkChoice &choice = conflict->choices[i];
            rows.push_back({fromUtf8(conflict->path) + QLatin1Char('#') + QString::number(i),
                            static_cast<int>(hunk.line), shown(hunk.mine), shown(hunk.base),
                            shown(hunk.generated), shown(hunk.above), shown(hunk.below),
                            QString::fromLatin1(nameOf(choice.kind)),
                            shown(pipeline::ConflictText::textOf(hunk, choice))});
        }
    }
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

QHash<int, QByteArray> ConflictHunks::roleNames() const
{
    return {{Line, "line"},   {Mine, "mine"},   {Base, "base"},     {Generated, "generated"},
            {Above, "above"}, {Below, "below"}, {Choice, "choice"}, {Result_, "result"}};
}

QVariant ConflictHunks::rowData(const ConflictHunkRow &row, int role) const
{
    switch (role) {
    case Line:
        return row.line;
    case Mine:
        return row.mine;
    case Base:
        return row.base;
    case Generated:
        return row.generated;
    case Above:
        return row.above;
    case Below:
        return row.below;
    case Choice:
        return row.choice;
    case Result_:
        return row.result;
    default:
        return {};
    }
}

} // namespace moldloft::ui
