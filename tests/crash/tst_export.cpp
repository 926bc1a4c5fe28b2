#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "crash/little_export.h"
#include "pipeline/conflicts.h"

using namespace moldloft;

namespace
{

/// Points are as many as the machine allows in a test; MOLDLOFT_CRASH_STEP=1 takes all of them.
int step(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("MOLDLOFT_CRASH_STEP");
    return wanted > 0 ? wanted : usual;
}

} // namespace

/// Kills and fails an export with commit at its system calls, one after the other (strace); after
/// the recovery HEAD, index and work tree are wholly before or wholly after.
class TestCrashExport : public QObject
{
    Q_OBJECT

    struct Run {
        int status = 0; ///< -1: killed
        QByteArray said;
    };
    /// Everything that a user sees of the project.
    struct State {
        QByteArray head, index, files;
        bool operator==(const State &) const = default;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_template;
    State m_before, m_after;
    QByteArray m_trace;
    int m_points = 0, m_wereBefore = 0, m_wereAfter = 0, m_locks = 0;

    QString folder() const { return m_folder->filePath("repo"); }
    static QByteArray program(const QString &name, const QStringList &arguments,
                              const QString &where = {})
    {
        QProcess process;
        if (!where.isEmpty())
            process.setWorkingDirectory(where);
        process.start(name, arguments);
        process.waitForFinished(60000);
        return process.exitCode() == 0 ? process.readAllStandardOutput()
                                       : "(failed) " + process.readAllStandardError();
    }
    QByteArray git(const QStringList &arguments) const
    {
        return program("git", QStringList{"-C", folder()} + arguments);
    }
    State state() const
    {
        State state{git({"rev-parse", "HEAD"}), git({"ls-files", "-s"}), {}};
        QStringList names;
        QDirIterator all(folder(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString name = all.next().mid(folder().size() + 1);
            if (!name.startsWith(".git/"))
                names += name;
        }
        names.sort();
        for (const QString &name : names) {
            QFile file(folder() + '/' + name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            state.files += name.toUtf8() + '\0' + file.readAll() + '\0';
        }
        return state;
    }
    void fresh()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        program("cp", {"-a", m_template.filePath("repo"), folder()});
    }
    Run run(const QString &injection, const QProcessEnvironment &environment,
            const QStringList &what = {})
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        QStringList arguments{"-f", "-qq", "-o", m_folder->filePath("trace")};
        if (!injection.isEmpty())
            arguments << "-e"
                      << "inject=" + injection;
        process.start("strace", arguments +
                                    QStringList{QStringLiteral(MOLDLOFT_BINARY_DIR
                                                               "/tests/crash/crash_export"),
                                                folder()} +
                                    what);
        process.waitForFinished(60000);
        const bool killed =
            process.exitStatus() == QProcess::CrashExit || process.exitCode() == 137;
        return {killed ? -1 : process.exitCode(), process.readAllStandardOutput()};
    }
    Run run(const QString &injection)
    {
        return run(injection, QProcessEnvironment::systemEnvironment());
    }
    Run runOther(const QString &injection, const QString &what)
    {
        return run(injection, QProcessEnvironment::systemEnvironment(), {what});
    }
    QByteArray trace() const
    {
        QFile trace(m_folder->filePath("trace"));
        return trace.open(QIODevice::ReadOnly) ? trace.readAll() : QByteArray();
    }
    /// The calls after the export has begun, each as strace counts it: by name and number. Of the
    /// given name only, or all.
    QStringList pointsOf(const QString &wanted) const { return pointsOf(wanted, m_trace); }
    static QStringList pointsOf(const QString &wanted, const QByteArray &trace)
    {
        static const QRegularExpression pattern("^\\d+ +(\\w+)\\(");
        QHash<QString, int> counts;
        QStringList points;
        bool begun = false;
        for (const QByteArray &line : trace.split('\n')) {
            const QString call = pattern.match(QString::fromUtf8(line)).captured(1);
            if (call.isEmpty())
                continue;
            const int number = ++counts[call];
            if (begun && (wanted == "all" || wanted == call))
                points += call + ":%1:when=" + QString::number(number);
            begun = begun || line.contains("write(1, \"begins");
        }
        return points;
    }
    /// What the next start does, and what git advises where a lock was left.
    void recoverAndCompare(const QByteArray &where, const Run &run)
    {
        RealDisk disk;
        auto recovered = pipeline::recoverProject(disk, folder().toStdString());
        for (int locks = 0; locks < 3; ++locks) {
            const auto repository = git::Repository::open(folder().toStdString());
            QVERIFY2(repository, where);
            const auto lock = repository->findLock();
            if (!lock)
                break;
            ++m_locks;
            if (!recovered) // it is named, with what to do
                QVERIFY2(recovered.error().message.find(lock->path) != std::string::npos, where);
            QVERIFY2(repository->removeLock(*lock), where);
            recovered = pipeline::recoverProject(disk, folder().toStdString());
        }
        QVERIFY2(recovered, where + ' ' + (recovered ? "" : recovered.error().message.c_str()));
        const State now = state();
        ++m_points;
        m_wereBefore += now == m_before ? 1 : 0;
        m_wereAfter += now == m_after ? 1 : 0;
        if (!(now == m_before) && !(now == m_after))
            qWarning() << git({"status", "--porcelain"}) << now.head << now.files.left(400);
        QVERIFY2(now == m_before || now == m_after, where);
        if (run.status == 0)
            QVERIFY2(now == m_after, where);
        QVERIFY2(git({"fsck", "--strict", "--no-dangling"}).isEmpty(), where);
        QVERIFY2(!QDir(folder() + "/.moldloft/stage").exists(), where);
        QVERIFY2(!QFile::exists(folder() + "/.moldloft/pending.json"), where);
    }

private Q_SLOTS:
    void initTestCase();
    void itIsWhollyBeforeOrWhollyAfter_data();
    void itIsWhollyBeforeOrWhollyAfter();
    void aFullDiskIsNoHalfExport();
    void theRecoveryIsKilled_data();
    void theRecoveryIsKilled();
    void conflictsAreSolvedWhollyOrNotAtAll();
    void cleanupTestCase()
    {
        qInfo("%d points: %d wholly before, %d wholly after; %d locks left, all named", m_points,
              m_wereBefore, m_wereAfter, m_locks);
    }
};

void TestCrashExport::initTestCase()
{
    if (QStandardPaths::findExecutable("strace").isEmpty())
        QSKIP("strace is not there");
    if (QFileInfo("/dev/shm").isWritable()) // much is written, nothing must last
        qputenv("TMPDIR", "/dev/shm");
    for (const char *name : {"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"})
        qputenv(name, "2026-01-31T12:00:00+01:00"); // so that the same commit has the same name
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(folder());
    RealDisk disk;
    git({"init", "-q", "-b", "main"});
    auto first = pipeline::littleExport(disk, folder().toStdString(), false);
    QVERIFY(first && pipeline::exportAndCommit(disk, *first, pipeline::littleCommit(), {}));
    const auto write = [this](const QString &name, const std::string &bytes) {
        QFile file(folder() + '/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.c_str());
    };
    write("merged.txt", pipeline::numberedLines("one", "mine"));
    write("services/shop/orders/own.h", "own\n");
    git({"add", "-A"});
    git({"-c", "user.name=U", "-c", "user.email=u@example.com", "commit", "-q", "-m", "mine"});
    write("changed.txt", pipeline::numberedLines("one", "not committed"));
    QVERIFY(!program("cp", {"-a", folder(), m_template.filePath("repo")}).startsWith("(failed)"));
    fresh();
    m_before = state();
    if (run("all:signal=KILL:when=1").status != -1)
        QSKIP("strace may not trace here");
    fresh();
    QCOMPARE(run("").status, 0);
    m_after = state();
    QVERIFY(!(m_after == m_before));
    QVERIFY(m_after.head != m_before.head);
    m_trace = trace();
    QVERIFY(!m_trace.isEmpty());
}

void TestCrashExport::itIsWhollyBeforeOrWhollyAfter_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("every");
    QTest::newRow("killed") << "all"
                            << "signal=KILL" << step(40);
    for (const char *call :
         {"write", "pwrite64", "fsync", "syncfs", "rename", "renameat", "link", "unlink",
          "unlinkat", "openat", "close", "mkdir", "mkdirat", "ftruncate", "chmod"}) {
        for (const char *error : {"EIO", "ENOSPC"})
            QTest::addRow("%s %s", call, error) << call << QString("error=") + error << step(25);
    }
}

void TestCrashExport::itIsWhollyBeforeOrWhollyAfter()
{
    QFETCH(QString, call);
    QFETCH(QString, fault);
    QFETCH(int, every);
    const QStringList points = pointsOf(call);
    for (int at = 0; at < points.size(); at += every) {
        fresh();
        const Run run = this->run(points[at].arg(fault));
        if (call == "all" && points[at] != points.last() && !points[at].startsWith("exit"))
            QCOMPARE(run.status, -1);
        recoverAndCompare(points[at].toUtf8() + ' ' + run.said, run);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCrashExport::aFullDiskIsNoHalfExport()
{
    for (int size = 0; size < 2500; size += step(10) * 20) {
        fresh();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("CRASH_FILE_SIZE", QString::number(size));
        const Run run = this->run("", environment);
        recoverAndCompare("size " + QByteArray::number(size) + ' ' + run.said, run);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCrashExport::theRecoveryIsKilled_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {45, 60, 75, 85, 92})
        QTest::addRow("export killed after %d percent", percent) << percent;
}

/// Whoever kills the export kills what comes after it, too.
void TestCrashExport::theRecoveryIsKilled()
{
    QFETCH(int, percent);
    const QStringList first = pointsOf("all");
    const QString injection = first[first.size() * percent / 100].arg("signal=KILL");
    fresh();
    QCOMPARE(run(injection).status, -1);
    QCOMPARE(runOther("", "recover").status, 0);
    const QStringList points = pointsOf("all", trace());
    for (int at = 0; at < points.size(); at += step(20)) {
        fresh();
        QCOMPARE(run(injection).status, -1);
        const Run run = runOther(points[at].arg("signal=KILL"), "recover");
        recoverAndCompare("recovery " + points[at].toUtf8(), {-1, run.said});
        if (QTest::currentTestFailed())
            return;
    }
}

/// Two files with conflicts: after a kill each has all its markers or none, and what was chosen is
/// known as soon as that was acknowledged.
void TestCrashExport::conflictsAreSolvedWhollyOrNotAtAll()
{
    const auto conflicts = [this] {
        RealDisk disk;
        fresh();
        for (const char *name : {"changed.txt", "merged.txt"}) {
            QFile file(folder() + '/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(pipeline::numberedLines("three", "end").c_str());
        }
        const auto plan = pipeline::littleExport(disk, folder().toStdString(), true);
        QVERIFY(plan && pipeline::applyExport(disk, *plan, {}));
    };
    const auto files = [this] {
        State seen = state();
        seen.files.clear();
        for (const char *name : {"changed.txt", "merged.txt"}) {
            QFile file(folder() + '/' + name);
            seen.files += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("gone");
        }
        return seen;
    };
    conflicts();
    const State before = files();
    QCOMPARE(before.files.count("<<<<<<< "), 2);
    QCOMPARE(runOther("", "settle").status, 0);
    const State after = files();
    QCOMPARE(after.files.count("<<<<<<< "), 0);
    const QStringList points = pointsOf("all", trace());
    int wereBefore = 0;
    int wereAfter = 0;
    for (int at = 0; at < points.size(); at += step(10)) {
        conflicts();
        const Run run = runOther(points[at].arg("signal=KILL"), "settle");
        RealDisk disk;
        const auto recovered = pipeline::recoverProject(disk, folder().toStdString());
        QVERIFY2(recovered, points[at].toUtf8());
        const State now = files();
        QVERIFY2(now == before || now == after, points[at].toUtf8() + now.files);
        (now == before ? wereBefore : wereAfter) += 1;
        const auto open = pipeline::openConflicts(disk, folder().toStdString());
        QVERIFY2(open && open->size() == (now == before ? 2u : 0u), points[at].toUtf8());
        for (const pipeline::OpenConflict &conflict : *open)
            QVERIFY2(!run.said.contains("kept") || conflict.openHunks() == 0, points[at].toUtf8());
        QVERIFY2(!QDir(folder() + "/.moldloft/stage").exists(), points[at].toUtf8());
        ++m_points;
    }
    qInfo("of %d points of solving %d wholly before, %d wholly after", wereBefore + wereAfter,
          wereBefore, wereAfter);
    QVERIFY(wereBefore > 0 && wereAfter > 0);
}

QTEST_GUILESS_MAIN(TestCrashExport)
#include "tst_export.moc"
