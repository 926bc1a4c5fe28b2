#pragma once

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

/// What the user chose for this program, kept between runs. Whatever the file of the settings holds
/// that a setting cannot be counts as not chosen: a damaged file means the defaults.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes the preferences.")
    Q_PROPERTY(QString scheme READ scheme WRITE setScheme NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool compact READ compact WRITE setCompact NOTIFY changed)
    Q_PROPERTY(QString motion READ motion WRITE setMotion NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(bool gridShown READ gridShown WRITE setGridShown NOTIFY changed)
    Q_PROPERTY(bool snapping READ snapping WRITE setSnapping NOTIFY changed)
    Q_PROPERTY(int gridSize READ gridSize WRITE setGridSize NOTIFY changed)
    Q_PROPERTY(bool autosave READ autosave WRITE setAutosave NOTIFY changed)
    Q_PROPERTY(QString gitName READ gitName WRITE setGitName NOTIFY changed)
    Q_PROPERTY(QString gitEmail READ gitEmail WRITE setGitEmail NOTIFY changed)
    Q_PROPERTY(QString projectsFolder READ projectsFolder WRITE setProjectsFolder NOTIFY changed)
    Q_PROPERTY(QStringList chosen READ chosen NOTIFY changed)

public:
    explicit Preferences(QObject *parent = nullptr);

    QString scheme() const { return value("scheme").toString(); } ///< system | light | dark
    void setScheme(const QString &scheme) { set("scheme", scheme); }
    /// "" (like the desktop), "en" or "pt_BR".
    QString language() const { return value("language").toString(); }
    void setLanguage(const QString &language) { set("language", language); }
    qreal textScale() const { return value("textScale").toReal(); } ///< 1.0 to 3.0
    void setTextScale(qreal scale) { set("textScale", scale); }
    bool compact() const { return value("compact").toBool(); }
    void setCompact(bool compact) { set("compact", compact); }
    QString motion() const { return value("motion").toString(); } ///< system | full | reduced
    void setMotion(const QString &motion) { set("motion", motion); }
    /// What motion() comes to on this desktop.
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    bool gridShown() const { return value("grid/shown").toBool(); }
    void setGridShown(bool shown) { set("grid/shown", shown); }
    bool snapping() const { return value("grid/snap").toBool(); }
    void setSnapping(bool snapping) { set("grid/snap", snapping); }
    int gridSize() const { return value("grid/size").toInt(); } ///< 4 to 48 px, a multiple of 4
    void setGridSize(int size) { set("grid/size", size); }
    /// The file is saved by itself some seconds after an edit. The recovery copy is kept in any
    /// case.
    bool autosave() const { return value("autosave").toBool(); }
    void setAutosave(bool autosave) { set("autosave", autosave); }
    /// Who commits, for Moldloft alone; where either is empty, git is asked.
    QString gitName() const { return value("git/name").toString(); }
    void setGitName(const QString &name) { set("git/name", name); }
    QString gitEmail() const { return value("git/email").toString(); }
    void setGitEmail(const QString &email) { set("git/email", email); }
    /// Where new designs and projects are offered to go; "" is the home folder.
    QString projectsFolder() const { return value("projectsFolder").toString(); }
    void setProjectsFolder(const QString &folder) { set("projectsFolder", folder); }

    /// The keys of everything that is not at its default.
    QStringList chosen() const;
    Q_INVOKABLE bool isChosen(const QString &key) const { return chosen().contains(key); }
    Q_INVOKABLE void reset(const QString &key);
    Q_INVOKABLE void resetAll();
    /// What the dialogs of a commit wrote beside us is seen.
    Q_INVOKABLE void refresh() { Q_EMIT changed(); }
    /// Whom git itself would name, as "Name <e-mail>"; "" where it knows nobody.
    Q_INVOKABLE QString gitConfigured() const;
    /// The folder that the URL of a folder dialog names.
    Q_INVOKABLE QString pathOf(const QUrl &url) const;

    /// For this run only: what the command line asks for is not kept.
    void overrideScheme(const QString &scheme);
    void overrideTextScale(qreal scale);
    void overrideLanguage(const QString &language);

Q_SIGNALS:
    void changed();

private:
    QVariant value(const char *key) const;
    void set(const char *key, const QVariant &value);

    QSettings m_settings;
    QHash<QString, QVariant> m_overrides;
    bool m_systemReducesMotion = false;
};

/// Where a design that has no file yet, and its project, are offered to go: the folder that was
/// chosen for projects where there is one, else the home folder.
QString folderForNewProjects();

/// Whether the desktop's own settings, as GTK and KDE keep them in files below `configFolder`, ask
/// for no animations. Qt says nothing about it before 6.10.
bool desktopReducesMotion(const QString &configFolder);

} // namespace moldloft::ui
