#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "files/process.h"
#include "git/repository.h"

namespace moldloft::git
{

/// A home of its own, so that no setting of the machine plays a part, and a folder for
/// repositories. What libgit2 wrote is looked at with the real `git`.
class Fixture
{
public:
    Fixture()
    {
        for (const char *name :
             {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE", "GIT_COMMITTER_NAME",
              "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE", "GIT_DIR", "GIT_WORK_TREE",
              "GIT_INDEX_FILE", "EMAIL", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
              "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "XDG_CONFIG_HOME"})
            qunsetenv(name);
        qputenv("HOME", m_home.path().toUtf8());
    }

    /// Whether the machine's own configuration, which no home hides, says something about a key.
    static bool machineConfigures(const char *key)
    {
        const auto asked = run({{"git", "config", "--system", "--get-all", key}, "/", {}, {}}, {});
        return asked && asked->status == 0;
    }

    void freshFolder() { m_dir = std::make_unique<QTemporaryDir>(); }
    QString path(const QString &name = {}) const { return m_dir->filePath("repo/" + name); }
    std::string folder() const { return m_dir->filePath("repo").toStdString(); }
    QString beside(const QString &name) const { return m_dir->filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// Standard output of `git ARGUMENTS` in the repository; "(failed) MESSAGES" where it failed.
    QByteArray git(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "git");
        const auto finished = run({std::move(arguments), folder(), {}, {}}, {});
        if (!finished)
            return QByteArray("(failed) ") + finished.error().message.c_str();
        if (finished->status != 0)
            return QByteArray("(failed) ") + finished->messages.c_str();
        return QByteArray::fromStdString(finished->output);
    }

    /// A request as an export makes it: the files stand in the work tree already.
    CommitRequest request(const Changes &changes, const std::string &message = "A message") const
    {
        for (const auto &[name, file] : changes) {
            if (file)
                write(QString::fromStdString(name), QByteArray::fromStdString(file->bytes));
            else
                QFile::remove(path(QString::fromStdString(name)));
        }
        CommitRequest request;
        request.changes = changes;
        request.message = message;
        request.identity = Identity{"Ada Test", "ada@example.com"};
        return request;
    }

private:
    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace moldloft::git
