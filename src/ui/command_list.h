#pragma once

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

/// The commands (qml/actions/Command.qml) that stand under an item, in the order of their file:
/// what menus, the command palette and the shortcut sheet show.
class CommandList : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *source MEMBER m_source NOTIFY sourceChanged)
    Q_PROPERTY(QString menu MEMBER m_menu NOTIFY menuChanged)
    Q_PROPERTY(QVariantList commands READ asVariants NOTIFY commandsChanged)

public:
    using QObject::QObject;

    QList<QObject *> commands() const;
    QVariantList asVariants() const;
    /// Looks again; done before they are shown.
    Q_INVOKABLE void collect();

    /// All of them under `source`; with a menu, those that stand in it.
    static QList<QObject *> under(const QObject *source, const QString &menu = {});
    /// The title of the group of a command.
    static QString groupOf(const QObject *command);

Q_SIGNALS:
    void sourceChanged();
    void menuChanged();
    void commandsChanged();

private:
    QPointer<QObject> m_source;
    QString m_menu;
    QList<QPointer<QObject>> m_commands;
};

} // namespace moldloft::ui
