#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

/// Why a design could not be read, with the lines around the place.
struct FileFault {
    Q_GADGET
    QML_VALUE_TYPE(fileFault)
    Q_PROPERTY(bool isBroken MEMBER isBroken)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString fileName MEMBER fileName)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(int line MEMBER line)
    Q_PROPERTY(int column MEMBER column)
    Q_PROPERTY(int firstLine MEMBER firstLine)
    Q_PROPERTY(QStringList nearby MEMBER nearby)

public:
    bool isBroken = false;
    QString path;
    QString fileName;
    QString message;
    QString hint;
    int line = 0; ///< 0: the fault has no place in the text
    int column = 0;
    int firstLine = 0; ///< of `nearby`
    QStringList nearby;
    bool operator==(const FileFault &) const = default;
};

} // namespace moldloft::ui
