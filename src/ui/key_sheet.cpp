#include "ui/key_sheet.h"

#include <QKeySequence>

#include <algorithm>

#include "ui/command_list.h"
#include "ui/fuzzy.h"

namespace moldloft::ui
{

namespace
{

QString shownKeys(const QObject &command)
{
    QStringList shown;
    for (const QString &keys : command.property("keys").toStringList())
        shown += QKeySequence(keys).toString(QKeySequence::NativeText);
    return shown.join(QStringLiteral("  "));
}

} // namespace

QList<KeySheet::Group> KeySheet::canvasGroups()
{
    return {
        {tr("On the canvas"),
         {{tr("The next and the previous element, as one reads"), QStringLiteral("Tab  Shift+Tab")},
          {tr("The nearest element in that direction"), tr("Arrows")},
          {tr("Add the nearest element to the selection"), tr("Shift+Arrows")},
          {tr("Along the lines: where they lead, where they come from"),
           QString::fromUtf8("Alt+→  Alt+←")},
          {tr("Choose among several lines"), QString::fromUtf8("Alt+↑  Alt+↓")},
          {tr("The first and the last element"), QStringLiteral("Home  End")},
          {tr("The namespace before and after"), QStringLiteral("Page Up  Page Down")},
          {tr("Into a namespace; the name of an element"), QStringLiteral("Enter")},
          {tr("Out of the namespace"), QStringLiteral("Shift+Enter")},
          {tr("Select what has the focus, or leave it out"), tr("Space")},
          {tr("Move the view"), tr("Space+Drag")},
          {tr("Move the selection by 8 px"), tr("Ctrl+Arrows")},
          {tr("Move the selection by 1 px"), tr("Ctrl+Shift+Arrows")},
          {tr("Menu of what is selected"), QStringLiteral("Menu  Shift+F10")},
          {tr("End a gesture; select nothing; let go of the element"), QStringLiteral("Esc")}}},
        {tr("With the mouse"),
         {{tr("Select, and move"), tr("Click, drag")},
          {tr("Add to the selection"), tr("Shift+Click")},
          {tr("Select what is inside a frame"), tr("Drag on the floor")},
          {tr("Connect"), tr("Drag from a handle")},
          {tr("Rename"), tr("Double click")},
          {tr("Move the view"), tr("Middle button, wheel")},
          {tr("Zoom to the pointer"), tr("Ctrl+Wheel")}}},
    };
}

QList<KeySheet::Group> KeySheet::groups() const
{
    QList<Group> all;
    for (const QObject *command : CommandList::under(m_source)) {
        const QString title = CommandList::groupOf(command);
        if (all.isEmpty() || all.last().title != title)
            all += {title, {}};
        all.last().rows += {command->property("text").toString(), shownKeys(*command)};
    }
    all += canvasGroups();
    const FuzzyPattern pattern(m_filter);
    QList<Group> left;
    for (const Group &group : all) {
        Group found{group.title, {}};
        for (const Row &row : group.rows) {
            const QString text =
                QStringList{row.text, row.keys, group.title}.join(QLatin1Char(' '));
            if (pattern.isEmpty() || pattern.score(FuzzyText(text)))
                found.rows += row;
        }
        if (!found.rows.isEmpty())
            left += found;
    }
    return left;
}

int KeySheet::count() const
{
    int rows = 0;
    for (const Group &group : groups())
        rows += static_cast<int>(group.rows.size());
    return rows;
}

QVariantList KeySheet::columns() const
{
    QList<QVariantList> columns(std::max(1, m_columnCount));
    QList<qsizetype> heights(columns.size(), 0);
    for (const Group &group : groups()) {
        QVariantList rows;
        for (const Row &row : group.rows)
            rows +=
                QVariantMap{{QStringLiteral("text"), row.text}, {QStringLiteral("keys"), row.keys}};
        const auto least = std::min_element(heights.begin(), heights.end()) - heights.begin();
        columns[least] +=
            QVariantMap{{QStringLiteral("title"), group.title}, {QStringLiteral("rows"), rows}};
        heights[least] += group.rows.size() + 2; // its heading
    }
    QVariantList all;
    for (const QVariantList &column : columns)
        all += QVariant(column);
    return all;
}

} // namespace moldloft::ui
