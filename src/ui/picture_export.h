#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "base/result.h"

namespace moldloft::ui
{

class Editor;

/// The design as a picture, into a file or onto the clipboard; drawn on another thread.
class PictureExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// What went wrong, and what to do; "" where nothing did.
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    explicit PictureExport(Editor *editor);
    ~PictureExport() override;

    bool isBusy() const { return m_saving.isRunning() || m_copying.isRunning(); }
    QString error() const { return m_error; }

    /// Where a picture would go: beside the design, by its name. `format`: svg | png | pdf | mmd.
    Q_INVOKABLE QString suggestedPath(const QString &format) const;
    /// The same folder and name with the end that the format has.
    Q_INVOKABLE QString pathWith(const QString &path, const QString &format) const;
    /// Starts; finished() tells how it went. The file is replaced as a whole, or not at all.
    Q_INVOKABLE void save(const QString &path, const QString &format, bool dark, qreal scale);
    /// A picture for other programs' Paste; for Mermaid its text.
    Q_INVOKABLE void copy(const QString &format, bool dark, qreal scale);

Q_SIGNALS:
    void changed();
    void finished(bool done);

private:
    void finish(const std::optional<Error> &error, const QString &status);

    Editor *m_editor;
    QFutureWatcher<Result<std::string>> m_saving;
    QFutureWatcher<Result<std::string>> m_copying;
    QString m_path;
    QString m_copiedFormat;
    QString m_error;
};

} // namespace moldloft::ui
