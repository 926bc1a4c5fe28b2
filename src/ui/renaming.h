#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace moldloft
{
struct Record;
}

namespace moldloft::ui
{

class Editor;

/// Names of elements, and of the design itself (id 0): whether one can stand, said while it is
/// typed, and the rename that all references follow. The canvas, the inspector and the outline all
/// ask here.
class Renaming : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")

public:
    explicit Renaming(Editor *editor);

    /// Why the element cannot be called that, as one sentence; "" where it can.
    Q_INVOKABLE QString problem(quint64 id, const QString &name) const;
    /// What follows from the rename that a person should know before it; "" mostly.
    Q_INVOKABLE QString warning(quint64 id, const QString &name) const;
    /// One undo step. False where the name cannot stand: the status says why.
    Q_INVOKABLE bool rename(quint64 id, const QString &name);

private:
    QString problemOf(const Record &record, const std::string &name) const;

    Editor *m_editor;
};

} // namespace moldloft::ui
