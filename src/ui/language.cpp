#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace moldloft::ui
{

namespace
{

/// The first language of the desktop that there is a translation to; English where there is none.
QLocale localeOf(const QString &language)
{
    if (!language.isEmpty())
        return QLocale(language);
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        const QLocale locale(name);
        if (locale.language() == QLocale::Portuguese)
            return QLocale(QLocale::Portuguese, QLocale::Brazil);
        if (locale.language() == QLocale::English)
            return locale;
    }
    return QLocale(QLocale::English);
}

} // namespace

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(m_locale, file, QStringLiteral("_"), folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Language::choose(const QString &language)
{
    const QLocale locale = localeOf(language);
    if (locale == m_locale)
        return;
    m_locale = locale;
    QLocale::setDefault(locale);
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("qtdeclarative"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("moldloft"), QStringLiteral(":/i18n"));
    Q_EMIT languageNews().changed();
    Q_EMIT changed();
}

LanguageNews &languageNews()
{
    static LanguageNews news;
    return news;
}

} // namespace moldloft::ui
