#pragma once

#include <QProcess>

#include "qml/studio_fixture.h"

/// A window with a design whose own file lies in a git repository, made by the real git.
class HistoryStudio
{
public:
    HistoryStudio()
    {
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        for (const char *name : {"AUTHOR", "COMMITTER"}) {
            qputenv((QByteArray("GIT_") + name + "_NAME").constData(), "A Drafter");
            qputenv((QByteArray("GIT_") + name + "_EMAIL").constData(), "drafter@example.com");
        }
        QFile::copy(QStringLiteral(":/moldloft/templates/ticketing.moldloft.yaml"), path());
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    }

    QString path(const QString &name = QStringLiteral("ticketing.moldloft.yaml")) const
    {
        return place.filePath(name);
    }
    QByteArray read(const QString &name = QStringLiteral("ticketing.moldloft.yaml")) const
    {
        QFile from(path(name));
        return from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray("(missing)");
    }
    void write(const QByteArray &bytes,
               const QString &name = QStringLiteral("ticketing.moldloft.yaml")) const
    {
        QFile to(path(name));
        QVERIFY(to.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(to.write(bytes), bytes.size());
    }
    void replace(const QByteArray &what, const QByteArray &by) const
    {
        QByteArray text = read();
        QVERIFY2(text.contains(what), what);
        write(text.replace(what, by));
    }
    QByteArray git(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-C"), place.path()} + arguments);
        process.waitForFinished();
        return process.exitCode() == 0
                   ? process.readAllStandardOutput()
                   : "failed: " + process.readAllStandardError() + process.readAllStandardOutput();
    }
    void commit(const QString &message) const
    {
        git({"add", "-A"});
        const QByteArray done = git({"commit", "-q", "-m", message});
        QVERIFY2(!done.startsWith("failed"), done);
    }
    /// Three commits: the template, one more replica of orders, which is slower, and a service that
    /// is new.
    void threeCommits() const
    {
        git({"init", "-q", "-b", "main"});
        commit(QStringLiteral("Begin the design"));
        replace("      orders:\n        replicas: 2\n        latency: 20ms\n",
                "      orders:\n        replicas: 3\n        latency: 200ms\n");
        commit(QStringLiteral("Three orders"));
        replace("    services:\n", "    services:\n      auditor: {api: [\"GET /audit\"]}\n");
        commit(QStringLiteral("Add an auditor"));
    }

    void open()
    {
        if (studio)
            studio->reopen();
        else
            studio = std::make_unique<Studio>();
        QVERIFY(studio->window && studio->active);
        studio->editor->open(path());
        QTRY_VERIFY(!studio->editor->isBusy());
    }
    moldloft::ElementId id(const char *name) const
    {
        for (const moldloft::RecordPtr &record : studio->editor->document().records()) {
            if (record->name == name)
                return record->id;
        }
        return {};
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
