#include "render/headless.h"

#include <QGuiApplication>

#include <cstdio>

#include "canvas/auto_layout.h"
#include "render/fonts.h"
#include "render/picture.h"

namespace moldloft::render
{

namespace
{

/// Remarks about the machine ("XDG_RUNTIME_DIR not set") are no messages of ours.
void sayOnlyFailures(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// Fonts and painting need the application object. It lives to the end of the process: Qt's own
/// statics do not survive it well.
void ensureApplication()
{
    if (QCoreApplication::instance())
        return;
    static int count = 1;
    static char name[] = "moldloft";
    static char *arguments[] = {name, nullptr};
    qInstallMessageHandler(&sayOnlyFailures);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    new QGuiApplication(count, arguments); // NOLINT: never deleted on purpose
}

} // namespace

Result<std::string> pictureFile(const Document &document, const Layout &layout,
                                const FileOptions &options)
{
    ensureApplication();
    PictureOptions picture;
    picture.theme = options.dark ? Theme::Dark : Theme::Light;
    picture.scale = options.scale;
    picture.changes = options.changes;
    picture.onPage = options.onPage;
    switch (options.format) {
    case FileFormat::Svg:
        return renderSvg(document, layout, picture).toStdString();
    case FileFormat::Pdf:
        return renderPdf(document, layout, picture).toStdString();
    case FileFormat::Mermaid:
        return renderMermaid(document, layout, picture).toStdString();
    case FileFormat::Png:
        break;
    }
    return renderPng(document, layout, picture).transform([](const QByteArray &bytes) {
        return bytes.toStdString();
    });
}

Layout completeLayout(const Document &document, const Layout &layout)
{
    ensureApplication();
    return canvas::completeLayout(document, layout, FontMeasure());
}

Layout arrangedLayout(const Document &document)
{
    ensureApplication();
    return canvas::arrange(document, FontMeasure());
}

} // namespace moldloft::render
