#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <utility>
#include <vector>

namespace moldloft::ui
{

/// The language that the window speaks, and in which it writes numbers and dates. It can change at
/// any time: bindings of QML are read anew by their engine, view-models through
/// whenLanguageChanges.
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Language() override;

    /// "en", "pt_BR", or "": the first language of the desktop that Moldloft speaks.
    void choose(const QString &language);
    QString current() const { return m_locale.name(); }

Q_SIGNALS:
    void changed();

private:
    void install(const QString &file, const QString &folder);

    QLocale m_locale = QLocale::c();
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// Tells the view-models that all translators of the new language are in place: Qt's own event
/// comes with each of them.
class LanguageNews : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void changed();
};
LanguageNews &languageNews();

/// Calls `again` after each change of the language, as long as `owner` lives.
template<class Again>
void whenLanguageChanges(QObject *owner, Again again)
{
    QObject::connect(&languageNews(), &LanguageNews::changed, owner, std::move(again));
}

} // namespace moldloft::ui
