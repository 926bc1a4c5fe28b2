#include "ui/command_list.h"

#include <QMetaProperty>
#include <QQuickItem>
#include <QStringList>

namespace moldloft::ui
{

namespace
{

bool isCommand(const QObject *object)
{
    return object->metaObject()->indexOfProperty("reason") >= 0 &&
           object->metaObject()->indexOfProperty("shortcuts") >= 0;
}

bool isGroup(const QObject *object)
{
    return object->metaObject()->indexOfProperty("closed") >= 0 &&
           object->metaObject()->indexOfProperty("title") >= 0;
}

/// Properties come in the order of the file, children do not; those of an Instantiator are only
/// children.
void addCommands(const QObject &source, QList<QObject *> &found)
{
    const QMetaObject &meta = *source.metaObject();
    for (int i = QQuickItem::staticMetaObject.propertyCount(); i < meta.propertyCount(); ++i) {
        QObject *value = meta.property(i).read(&source).value<QObject *>();
        if (value && isCommand(value))
            found += value;
        else if (value && isGroup(value))
            addCommands(*value, found);
    }
    for (QObject *child : source.findChildren<QObject *>()) {
        if (isCommand(child) && !found.contains(child))
            found += child;
    }
}

} // namespace

QList<QObject *> CommandList::under(const QObject *source, const QString &menu)
{
    QList<QObject *> found;
    if (source)
        addCommands(*source, found);
    const bool isNamespace = menu == QLatin1String("namespace"); // an element and more
    if (!menu.isEmpty()) {
        found.removeIf([&](const QObject *command) {
            const QStringList menus = command->property("menus").toStringList();
            return !menus.contains(menu) &&
                   !(isNamespace && menus.contains(QLatin1String("element")));
        });
    }
    return found;
}

QString CommandList::groupOf(const QObject *command)
{
    for (const QObject *at = command->parent(); at; at = at->parent()) {
        const QVariant title = at->property("title");
        if (title.isValid())
            return title.toString();
    }
    return {};
}

QList<QObject *> CommandList::commands() const
{
    QList<QObject *> living;
    for (const QPointer<QObject> &command : m_commands) {
        if (command)
            living += command;
    }
    return living;
}

QVariantList CommandList::asVariants() const
{
    QVariantList all;
    for (QObject *command : commands())
        all += QVariant::fromValue(command);
    return all;
}

void CommandList::collect()
{
    const QList<QObject *> now = under(m_source, m_menu);
    if (now == commands())
        return;
    m_commands = {now.begin(), now.end()};
    Q_EMIT commandsChanged();
}

} // namespace moldloft::ui
