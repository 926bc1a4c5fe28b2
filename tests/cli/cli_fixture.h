#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "files/process.h"

namespace moldloft::cli
{

/// Runs the built `moldloft` in a folder and a home of its own.
class Fixture
{
public:
    struct Ran {
        int status = -1;
        QByteArray output;
        QByteArray messages;
    };

    void freshFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_home = std::make_unique<QTemporaryDir>();
        identity = true;
    }
    QString path(const QString &name = {}) const { return m_folder->filePath(name); }

    bool identity = true; ///< whether git knows who commits
    std::string program = MOLDLOFT_BINARY_DIR "/bin/moldloft";

    Ran operator()(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.insert(arguments.begin(), program);
        return runProgram(std::move(arguments), input);
    }
    Ran runProgram(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        std::map<std::string, std::string> environment{{"HOME", m_home->path().toStdString()},
                                                       {"XDG_CONFIG_HOME", ""},
                                                       {"QT_QPA_PLATFORM", ""},
                                                       {"EMAIL", ""}};
        for (const char *role : {"GIT_AUTHOR_", "GIT_COMMITTER_"}) {
            environment[std::string(role) + "NAME"] = identity ? "Ada Test" : "";
            environment[std::string(role) + "EMAIL"] = identity ? "ada@example.com" : "";
            environment[std::string(role) + "DATE"] = "";
        }
        const auto finished =
            run({std::move(arguments), m_folder->path().toStdString(), input, environment}, {});
        if (!finished)
            return {-1, {}, finished.error().message.c_str()};
        return {finished->status, QByteArray::fromStdString(finished->output),
                QByteArray::fromStdString(finished->messages)};
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    /// Every file below a folder with its digest, without git's own.
    QByteArray digests(const std::string &folder) const
    {
        return runProgram({"sh", "-c",
                           "find \"$1\" -name .git -prune -o -type f -print0 | sort -z | "
                           "xargs -0 sha256sum",
                           "sh", folder})
            .output;
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_home;
};

/// One database with two clients, and a call to nobody: two errors.
inline const QByteArray sharedDatabase = R"(moldloft: 1
name: shared
namespaces:
  shop:
    databases:
      orders-db: {engine: postgresql, version: "16", storage: 1Gi}
    services:
      orders:
        api: ["POST /orders"]
        owns: [orders-db]
      billing:
        api: ["POST /bills"]
        uses: [orders-db]
        calls: [nobody]
)";

} // namespace moldloft::cli
