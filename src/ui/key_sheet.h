#pragma once

#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

/// Every key of the program, for the shortcut sheet: those of the commands by their groups, and
/// what keys and mouse do on the canvas.
class KeySheet : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *source MEMBER m_source NOTIFY changed)
    Q_PROPERTY(QString filter MEMBER m_filter NOTIFY changed)
    Q_PROPERTY(int columnCount MEMBER m_columnCount NOTIFY changed)
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    using QObject::QObject;

    /// Columns of about one height: [[{title, rows: [{text, keys}]}]]. Groups keep their order as
    /// far as the heights allow.
    QVariantList columns() const;
    /// The rows that are left.
    int count() const;
    /// Looks again; done before the sheet is shown.
    Q_INVOKABLE void refresh() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QString text;
        QString keys;
    };
    struct Group {
        QString title;
        QList<Row> rows;
    };
    QList<Group> groups() const;
    static QList<Group> canvasGroups();

    QPointer<QObject> m_source;
    QString m_filter;
    int m_columnCount = 3;
};

} // namespace moldloft::ui
