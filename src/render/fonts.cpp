#include "render/fonts.h"

#include <QFontMetricsF>

#include <array>

namespace moldloft::render
{

namespace
{

QFont make(bool mono, int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(mono
                         ? QStringList{QStringLiteral("JetBrains Mono"),
                                       QStringLiteral("IBM Plex Mono"), QStringLiteral("monospace")}
                         : QStringList{QStringLiteral("Inter"), QStringLiteral("IBM Plex Sans"),
                                       QStringLiteral("sans-serif")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    // The picture is scaled as a whole: letters must stand where they were measured.
    font.setHintingPreference(QFont::PreferNoHinting);
    // Grey edges only: a picture is scaled, exported and laid over others.
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    return font;
}

} // namespace

const QFont &fontOf(canvas::TextStyle style)
{
    // One set a thread: a QFont caches what it has loaded.
    static const thread_local std::array<QFont, 6> fonts{
        make(false, 13, QFont::DemiBold), make(false, 12, QFont::DemiBold),
        make(false, 12, QFont::Medium),   make(false, 11, QFont::Normal),
        make(false, 11, QFont::Medium),   make(true, 11, QFont::Normal),
    };
    return fonts[static_cast<std::size_t>(style)];
}

double FontMeasure::width(std::string_view utf8, canvas::TextStyle style) const
{
    QByteArray key(utf8.data(), static_cast<qsizetype>(utf8.size()));
    key.append(static_cast<char>(style));
    if (const auto found = m_widths.constFind(key); found != m_widths.constEnd())
        return *found;
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return *m_widths.insert(key, QFontMetricsF(fontOf(style)).horizontalAdvance(text));
}

} // namespace moldloft::render
