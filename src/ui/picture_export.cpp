#include "ui/picture_export.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QtConcurrentRun>

#include "files/real_disk.h"
#include "render/headless.h"
#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

render::FileFormat formatOf(const QString &word)
{
    return word == QLatin1String("png")   ? render::FileFormat::Png
           : word == QLatin1String("pdf") ? render::FileFormat::Pdf
           : word == QLatin1String("mmd") ? render::FileFormat::Mermaid
                                          : render::FileFormat::Svg;
}

} // namespace

PictureExport::PictureExport(Editor *editor) : QObject(editor), m_editor(editor)
{
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        const Result<std::string> saved = m_saving.result();
        finish(saved ? std::optional<Error>() : saved.error(),
               tr("The picture was written: %1").arg(QDir::toNativeSeparators(m_path)));
    });
    connect(&m_copying, &QFutureWatcherBase::finished, this, [this] {
        const Result<std::string> drawn = m_copying.result();
        if (drawn && m_copiedFormat == QLatin1String("mmd"))
            QGuiApplication::clipboard()->setText(fromUtf8(*drawn));
        else if (drawn)
            QGuiApplication::clipboard()->setImage(
                QImage::fromData(QByteArray::fromStdString(*drawn), "PNG"));
        finish(drawn ? std::optional<Error>() : drawn.error(),
               tr("The picture is on the clipboard."));
    });
}

PictureExport::~PictureExport()
{
    m_saving.waitForFinished();
    m_copying.waitForFinished();
}

QString PictureExport::suggestedPath(const QString &format) const
{
    const QString design = m_editor->filePath();
    const QDir folder = design.isEmpty() ? QDir::home() : QFileInfo(design).dir();
    const QString name = m_editor->title().isEmpty() ? m_editor->name() : m_editor->title();
    return folder.filePath(name + QLatin1Char('.') + format);
}

QString PictureExport::pathWith(const QString &path, const QString &format) const
{
    const QFileInfo info(path);
    const QStringList ends{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"),
                           QStringLiteral("mmd")};
    const QString base =
        ends.contains(info.suffix().toLower()) ? path.chopped(info.suffix().size() + 1) : path;
    return base.isEmpty() ? base : base + QLatin1Char('.') + format;
}

void PictureExport::save(const QString &path, const QString &format, bool dark, qreal scale)
{
    if (isBusy())
        return;
    m_path = QFileInfo(path).absoluteFilePath();
    m_error.clear();
    const render::FileOptions options{formatOf(format), dark, scale};
    m_saving.setFuture(QtConcurrent::run(
        [state = m_editor->snapshot(), file = toUtf8(m_path), options]() -> Result<std::string> {
            Result<std::string> bytes = render::pictureFile(state.document, state.layout, options);
            if (!bytes)
                return bytes;
            RealDisk disk;
            if (Result<void> written = disk.writeAtomic(file, *bytes); !written)
                return Unexpected(std::move(written).error());
            return std::string();
        }));
    Q_EMIT changed();
}

void PictureExport::copy(const QString &format, bool dark, qreal scale)
{
    if (isBusy())
        return;
    m_error.clear();
    m_copiedFormat = format;
    const bool text = format == QLatin1String("mmd");
    const render::FileOptions options{text ? render::FileFormat::Mermaid : render::FileFormat::Png,
                                      dark, scale};
    m_copying.setFuture(QtConcurrent::run([state = m_editor->snapshot(), options] {
        return render::pictureFile(state.document, state.layout, options);
    }));
    Q_EMIT changed();
}

void PictureExport::finish(const std::optional<Error> &error, const QString &status)
{
    if (error)
        m_error = error->hint.empty()
                      ? translated(error->message)
                      : translated(error->message) + QLatin1Char(' ') + translated(error->hint);
    else
        m_editor->setStatus(status);
    Q_EMIT changed();
    Q_EMIT finished(!error);
}

} // namespace moldloft::ui
