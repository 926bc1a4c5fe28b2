#pragma once

#include <QDir>
#include <QDirIterator>
#include <QProcess>

#include "qml/studio_fixture.h"

/// A window with a design that lies in a repository of its own, exported and committed once.
class ProjectStudio
{
public:
    ProjectStudio()
    {
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        for (const char *name : {"AUTHOR", "COMMITTER"}) {
            qputenv((QByteArray("GIT_") + name + "_NAME").constData(), "A Drafter");
            qputenv((QByteArray("GIT_") + name + "_EMAIL").constData(), "drafter@example.com");
        }
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        QFile::copy(QStringLiteral(":/moldloft/templates/ticketing.moldloft.yaml"), design());
        QFile::setPermissions(design(), QFile::ReadOwner | QFile::WriteOwner);
    }

    QString folder() const { return place.filePath(QStringLiteral("project")); }
    QString design() const { return place.filePath(QStringLiteral("ticketing.moldloft.yaml")); }
    QString file(const QString &path) const { return folder() + QLatin1Char('/') + path; }
    QByteArray read(const QString &path) const
    {
        QFile from(file(path));
        return from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray("(missing)");
    }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile to(file(path));
        QVERIFY(to.open(QIODevice::WriteOnly));
        QCOMPARE(to.write(bytes), bytes.size());
    }
    QByteArray git(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-C"), folder()} + arguments);
        process.waitForFinished();
        return process.exitCode() == 0 ? process.readAllStandardOutput()
                                       : "failed: " + process.readAllStandardError();
    }
    /// Every byte of the project and of its repository.
    QMap<QString, QByteArray> everything() const
    {
        QMap<QString, QByteArray> files;
        QDirIterator it(folder(), QDir::Files | QDir::Hidden | QDir::System,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            QFile from(path);
            files[path] = from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray();
        }
        return files;
    }

    void open()
    {
        if (studio)
            studio->reopen(); // as after a restart
        else
            studio = std::make_unique<Studio>();
        QVERIFY(studio->window && studio->active);
        studio->editor->open(design());
        QTRY_VERIFY(studio->editor->hasDesign() && !studio->editor->isBusy());
        QTRY_VERIFY(studio->item("canvas"));
    }
    /// What the window's own dialogs do, without them.
    void exportAndCommit(const QString &message)
    {
        moldloft::ui::ProjectJob &job = *studio->editor->project();
        job.begin();
        job.setFolder(folder());
        QTRY_VERIFY_WITH_TIMEOUT(job.isReady(), 30000);
        job.commit(message);
        QTRY_VERIFY_WITH_TIMEOUT(job.state() != "running", 60000);
        QVERIFY2(job.state() == "done", qPrintable(job.error() + job.hint()));
        job.cancel();
    }
    /// As a user edits in a text editor.
    void redesign(const QByteArray &what, const QByteArray &by) const
    {
        QFile from(design());
        QVERIFY(from.open(QIODevice::ReadOnly));
        QByteArray text = from.readAll();
        from.close();
        QVERIFY2(text.contains(what), what);
        text.replace(what, by);
        QVERIFY(from.open(QIODevice::WriteOnly | QIODevice::Truncate));
        from.write(text);
    }
    QQuickItem *focused() const { return studio->window->activeFocusItem(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(studio->window, key, modifiers);
    }

    QTemporaryDir home;
    QTemporaryDir place;
    std::unique_ptr<Studio> studio;
};
