#include "ui/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>

#include <utility>

namespace moldloft::ui
{

namespace
{

/// Sent to the application once all translators are in place; Qt's own event comes with each.
QEvent::Type languageChanged()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

class Listener : public QObject
{
public:
    Listener(QObject *owner, std::function<void()> again)
        : QObject(owner), m_again(std::move(again))
    {
        QCoreApplication::instance()->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == languageChanged() && watched == QCoreApplication::instance())
            m_again();
        return false;
    }

private:
    std::function<void()> m_again;
};

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
    QEvent event(languageChanged());
    QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    Q_EMIT changed();
}

void whenLanguageChanges(QObject *owner, std::function<void()> again)
{
    new Listener(owner, std::move(again));
}

} // namespace moldloft::ui
