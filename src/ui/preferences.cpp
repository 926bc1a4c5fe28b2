#include "ui/preferences.h"

#include <algorithm>

namespace moldloft::ui
{

Preferences::Preferences(QObject *parent) : QObject(parent) {}

void Preferences::set(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

QString Preferences::scheme() const
{
    return m_scheme.isEmpty()
               ? m_settings.value(QStringLiteral("scheme"), QStringLiteral("system")).toString()
               : m_scheme;
}

void Preferences::setScheme(const QString &scheme)
{
    m_scheme.clear();
    set(QStringLiteral("scheme"), scheme);
}

qreal Preferences::textScale() const
{
    const qreal scale =
        m_textScale > 0 ? m_textScale : m_settings.value(QStringLiteral("textScale"), 1.0).toReal();
    return std::clamp(scale, 1.0, 2.0);
}

void Preferences::setTextScale(qreal scale)
{
    m_textScale = 0;
    set(QStringLiteral("textScale"), scale);
}

bool Preferences::compact() const
{
    return m_settings.value(QStringLiteral("compact"), false).toBool();
}

void Preferences::setCompact(bool compact)
{
    set(QStringLiteral("compact"), compact);
}

bool Preferences::reducedMotion() const
{
    return m_settings.value(QStringLiteral("reducedMotion"), false).toBool();
}

void Preferences::setReducedMotion(bool reduced)
{
    set(QStringLiteral("reducedMotion"), reduced);
}

void Preferences::overrideScheme(const QString &scheme)
{
    m_scheme = scheme;
    Q_EMIT changed();
}

void Preferences::overrideTextScale(qreal scale)
{
    m_textScale = scale;
    Q_EMIT changed();
}

} // namespace moldloft::ui
