#include "ui/preferences.h"

#include <QDir>
#include <QStandardPaths>
#include <QUrl>

#include <cmath>
#include <functional>
#include <vector>

#include "git/repository.h"

namespace moldloft::ui
{

namespace
{

struct Setting {
    const char *key;
    QVariant standard; ///< its type is the setting's type
    std::function<bool(const QVariant &)> fits;
};

std::function<bool(const QVariant &)> oneOf(const QStringList &words)
{
    return [words](const QVariant &value) { return words.contains(value.toString()); };
}

/// A settings file holds words: a number or a truth is written as one.
bool isTruth(const QVariant &value)
{
    const QString word = value.toString();
    return word == QLatin1String("true") || word == QLatin1String("false");
}

bool isLine(const QVariant &value)
{
    const QString text = value.toString();
    return text.size() <= 4096 && !text.contains(QLatin1Char('\n')) &&
           !text.contains(QChar(QChar::Null));
}

const std::vector<Setting> &settings()
{
    static const std::vector<Setting> all{
        {"scheme", QStringLiteral("system"),
         oneOf({QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")})},
        {"language", QString(), oneOf({QString(), QStringLiteral("en"), QStringLiteral("pt_BR")})},
        {"textScale", 1.0,
         [](const QVariant &value) {
             bool number = false;
             const double scale = value.toDouble(&number);
             return number && scale >= 1 && scale <= 3;
         }},
        {"compact", false, isTruth},
        {"motion", QStringLiteral("system"),
         oneOf({QStringLiteral("system"), QStringLiteral("full"), QStringLiteral("reduced")})},
        {"grid/shown", true, isTruth},
        {"grid/snap", true, isTruth},
        {"grid/size", 4,
         [](const QVariant &value) {
             bool number = false;
             const int size = value.toInt(&number);
             return number && size >= 4 && size <= 48 && size % 4 == 0;
         }},
        {"autosave", false, isTruth},
        {"git/name", QString(), isLine},
        {"git/email", QString(), isLine},
        {"projectsFolder", QString(), isLine},
    };
    return all;
}

const Setting *settingOf(const QString &key)
{
    for (const Setting &setting : settings()) {
        if (key == QLatin1String(setting.key))
            return &setting;
    }
    return nullptr;
}

} // namespace

Preferences::Preferences(QObject *parent)
    : QObject(parent), m_systemReducesMotion(desktopReducesMotion(
                           QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)))
{
}

QVariant Preferences::value(const char *key) const
{
    const QString name = QLatin1String(key);
    const Setting *setting = settingOf(name);
    QVariant found = m_overrides.value(name, m_settings.value(name));
    const bool fits = found.isValid() && setting->fits(found);
    return fits && found.convert(setting->standard.metaType()) ? found : setting->standard;
}

void Preferences::set(const char *key, const QVariant &value)
{
    const QString name = QLatin1String(key);
    const Setting *setting = settingOf(name);
    if (!setting->fits(value))
        return;
    const bool overridden = m_overrides.remove(name) > 0;
    if (value == setting->standard)
        m_settings.remove(name); // the default may be another one in a later version
    else if (m_settings.value(name) != value)
        m_settings.setValue(name, value);
    else if (!overridden)
        return;
    Q_EMIT changed();
}

bool Preferences::reducedMotion() const
{
    return motion() == QLatin1String("reduced") ||
           (motion() == QLatin1String("system") && m_systemReducesMotion);
}

void Preferences::setReducedMotion(bool reduced)
{
    setMotion(reduced ? QStringLiteral("reduced") : QStringLiteral("full"));
}

QStringList Preferences::chosen() const
{
    QStringList keys;
    for (const Setting &setting : settings()) {
        if (value(setting.key) != setting.standard)
            keys += QLatin1String(setting.key);
    }
    return keys;
}

void Preferences::reset(const QString &key)
{
    if (const Setting *setting = settingOf(key))
        set(setting->key, setting->standard);
}

void Preferences::resetAll()
{
    for (const Setting &setting : settings())
        set(setting.key, setting.standard);
}

QString Preferences::gitConfigured() const
{
    const Result<git::Identity> who =
        git::Repository::identityOutside({}, QDir::homePath().toStdString());
    return who ? QStringLiteral("%1 <%2>").arg(QString::fromStdString(who->name),
                                               QString::fromStdString(who->email))
               : QString();
}

QString Preferences::pathOf(const QUrl &url) const
{
    return url.toLocalFile();
}

void Preferences::overrideScheme(const QString &scheme)
{
    m_overrides[QStringLiteral("scheme")] = scheme;
    Q_EMIT changed();
}

void Preferences::overrideTextScale(qreal scale)
{
    m_overrides[QStringLiteral("textScale")] = scale;
    Q_EMIT changed();
}

void Preferences::overrideLanguage(const QString &language)
{
    m_overrides[QStringLiteral("language")] = language;
    Q_EMIT changed();
}

QString folderForNewProjects()
{
    const QString chosen = QSettings().value(QStringLiteral("projectsFolder")).toString();
    return !chosen.isEmpty() && QDir(chosen).exists() ? chosen : QDir::homePath();
}

bool desktopReducesMotion(const QString &configFolder)
{
    const auto says = [&configFolder](const char *file, const char *key) {
        const QString path = configFolder + QLatin1Char('/') + QLatin1String(file);
        return QFile::exists(path)
                   ? QSettings(path, QSettings::IniFormat).value(QLatin1String(key)).toString()
                   : QString();
    };
    for (const char *gtk : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        const QString animations = says(gtk, "Settings/gtk-enable-animations");
        if (animations == QLatin1String("0") || animations == QLatin1String("false"))
            return true;
    }
    bool number = false;
    const double factor = says("kdeglobals", "KDE/AnimationDurationFactor").toDouble(&number);
    return number && std::abs(factor) < 1e-9;
}

} // namespace moldloft::ui
