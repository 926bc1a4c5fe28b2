#include "ui/accessible_tree.h"

#include <QAccessible>
#include <QMetaEnum>
#include <QStringList>
#include <QWindow>

namespace moldloft::ui
{

namespace
{

QString statesOf(const QAccessible::State &state)
{
    QStringList words;
    const auto say = [&words](bool is, const char *word) {
        if (is)
            words += QLatin1String(word);
    };
    say(state.disabled, "disabled");
    say(state.focused, "focused");
    say(state.checkable && !state.checked, "unchecked");
    say(state.checked, "checked");
    say(state.selected, "selected");
    say(state.expanded, "expanded");
    say(state.collapsed, "collapsed");
    say(state.readOnly, "read-only");
    return words.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(words.join(QLatin1Char(' ')));
}

void describe(QAccessibleInterface &about, int depth, QString &text)
{
    const QString role =
        QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(about.role()));
    text += QString(depth * 2, QLatin1Char(' ')) + role + QStringLiteral(" \"") +
            about.text(QAccessible::Name) + QLatin1Char('"') + statesOf(about.state());
    if (const QString more = about.text(QAccessible::Description); !more.isEmpty())
        text += QStringLiteral(" – ") + more;
    if (QAccessibleActionInterface *actions = about.actionInterface()) {
        if (const QStringList names = actions->actionNames(); !names.isEmpty())
            text += QStringLiteral(" {%1}").arg(names.join(QStringLiteral(", ")));
    }
    text += QLatin1Char('\n');
    for (int i = 0; i < about.childCount(); ++i) {
        QAccessibleInterface *child = about.child(i);
        if (child && !child->state().invisible)
            describe(*child, depth + 1, text);
    }
}

} // namespace

QString accessibleTree(QWindow &window)
{
    QAccessible::setActive(true);
    QString text;
    if (QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&window))
        describe(*root, 0, text);
    return text;
}

} // namespace moldloft::ui
