#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>

#include "files/real_disk.h"
#include "history/journal.h"
#include "pipeline/design.h"

using namespace moldloft;

namespace
{

const std::string designText =
    "moldloft: 1\nname: shop\nnamespaces:\n  front:\n    services:\n"
    "      page: {replicas: 2}   # a comment\n      api: {calls: [page]}\n";
const std::string layoutText = "# moldloft: ends with ...\nlayout: 1\nservices:\n  front/api: [1, "
                               "2]\n  front/page: [3, 4]\n...\n";

/// Points are as many as the machine allows in a test; MOLDLOFT_CRASH_STEP=1 takes all of them.
int step(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("MOLDLOFT_CRASH_STEP");
    return wanted > 0 ? wanted : usual;
}

std::string content(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

/// Kills and fails a saving program at its system calls, one after the other (strace), and looks at
/// what is on the disk.
class TestCrashFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aSaveIsWhollyOldOrWhollyNew_data();
    void aSaveIsWhollyOldOrWhollyNew();
    void theJournalHasWhatWasWritten_data();
    void theJournalHasWhatWasWritten();
    void aShortWriteIsNoSave();

private:
    struct Run {
        int status = 0; ///< -1: killed
        QByteArray said;
    };
    Run run(const QStringList &victim, const QString &injection);
    int callsOf(const QStringList &victim, const QString &call);
    QString design() const { return m_folder->filePath("shop.moldloft.yaml"); }
    QStringList saving() const { return {"save", design()}; }
    QStringList journaling() const { return {"journal", design(), m_folder->filePath("journal")}; }
    void addFaults();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_newText, m_newLayout;
};

void TestCrashFiles::initTestCase()
{
    if (QStandardPaths::findExecutable("strace").isEmpty())
        QSKIP("strace is not there");
    init();
    const Run probe = run(saving(), "all:signal=KILL:when=1");
    if (probe.status != -1)
        QSKIP("strace may not trace here");
    init();
    QCOMPARE(run(saving(), "").status, 0);
    m_newText = content(design().toStdString());
    m_newLayout = content(m_folder->filePath("shop.layout.yaml").toStdString());
    QVERIFY(m_newText.find("site") != std::string::npos);
    QVERIFY(m_newText.find("# a comment") != std::string::npos);
}

void TestCrashFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    std::ofstream(design().toStdString()) << designText;
    std::ofstream(m_folder->filePath("shop.layout.yaml").toStdString()) << layoutText;
}

TestCrashFiles::Run TestCrashFiles::run(const QStringList &victim, const QString &injection)
{
    QProcess process;
    const QString program = QStringLiteral(MOLDLOFT_BINARY_DIR "/tests/crash/crash_files");
    QStringList arguments{"-f", "-qq", "-o", m_folder->filePath("trace")};
    if (!injection.isEmpty())
        arguments << "-e"
                  << "inject=" + injection;
    process.start("strace", arguments + QStringList{program} + victim);
    process.waitForFinished(30000);
    return {process.exitStatus() == QProcess::CrashExit ? -1
            : process.exitCode() == 137                 ? -1
                                                        : process.exitCode(),
            process.readAllStandardOutput()};
}

/// How often the victim makes that call; of all calls for "all".
int TestCrashFiles::callsOf(const QStringList &victim, const QString &call)
{
    QTemporaryDir keep;
    run(victim, "");
    QFile trace(m_folder->filePath("trace"));
    if (!trace.open(QIODevice::ReadOnly))
        return 0;
    const QString text = QString::fromUtf8(trace.readAll());
    return call == "all" ? static_cast<int>(text.count('\n'))
                         : static_cast<int>(text.count(QRegularExpression("\\b" + call + "\\(")));
}

void TestCrashFiles::addFaults()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("every");
    QTest::newRow("killed") << "all"
                            << "signal=KILL" << step(3);
    for (const char *call : {"write", "fsync", "rename", "openat", "close", "fchmod", "fchown",
                             "flock", "mkdir", "ftruncate"}) {
        for (const char *error : {"EIO", "ENOSPC"})
            QTest::addRow("%s %s", call, error) << call << QString("error=") + error << step(1);
    }
}

void TestCrashFiles::aSaveIsWhollyOldOrWhollyNew_data()
{
    addFaults();
}

void TestCrashFiles::aSaveIsWhollyOldOrWhollyNew()
{
    QFETCH(QString, call);
    QFETCH(QString, fault);
    QFETCH(int, every);
    const int calls = callsOf(saving(), call);
    for (int when = 1; when <= calls; when += every) {
        init();
        const Run run = this->run(saving(), QString("%1:%2:when=%3").arg(call, fault).arg(when));
        const std::string text = content(design().toStdString());
        const std::string layout = content(m_folder->filePath("shop.layout.yaml").toStdString());
        const QByteArray where = QByteArray::number(when) + " " + run.said;
        QVERIFY2(text == designText || text == m_newText, where);
        QVERIFY2(layout == layoutText || layout == m_newLayout, where);
        if (run.status == 0) // acknowledged
            QVERIFY2(text == m_newText && layout == m_newLayout, where);
        else if (run.status == 3) // and told
            QVERIFY2(!run.said.isEmpty(), where);
    }
}

void TestCrashFiles::theJournalHasWhatWasWritten_data()
{
    addFaults();
}

void TestCrashFiles::theJournalHasWhatWasWritten()
{
    QFETCH(QString, call);
    QFETCH(QString, fault);
    QFETCH(int, every);
    const int calls = callsOf(journaling(), call);
    for (int when = 1; when <= calls; when += every) {
        init();
        const Run run =
            this->run(journaling(), QString("%1:%2:when=%3").arg(call, fault).arg(when));
        const std::string root = m_folder->filePath("journal").toStdString();
        const QByteArray where = QByteArray::number(when) + " " + run.said;
        const RealDisk disk;
        const auto lost = findLost(disk, root);
        const bool first = run.said.contains("first"), second = run.said.contains("second");
        QVERIFY2(!lost.empty() || (!first && !second), where);
        if (lost.empty())
            continue;
        const auto recovered = readLost(disk, root, lost.front().id);
        QVERIFY2(recovered, where);
        const bool hasFirst = recovered->document.find(ElementKind::Service, "front", "first");
        const bool hasSecond = recovered->document.find(ElementKind::Service, "front", "second");
        QVERIFY2(hasSecond || (hasFirst && !second), where);
        QCOMPARE(recovered->base.file.text, designText);
    }
}

void TestCrashFiles::aShortWriteIsNoSave()
{
    for (int size = 0; size < static_cast<int>(m_newText.size()) + 20; size += step(7)) {
        init();
        qputenv("CRASH_FILE_SIZE", QByteArray::number(size));
        QProcess process;
        process.start(QStringLiteral(MOLDLOFT_BINARY_DIR "/tests/crash/crash_files"), saving());
        process.waitForFinished(30000);
        qunsetenv("CRASH_FILE_SIZE");
        const std::string text = content(design().toStdString());
        QVERIFY2(text == designText || text == m_newText, QByteArray::number(size));
        QCOMPARE(process.exitCode() == 0,
                 text == m_newText &&
                     content(m_folder->filePath("shop.layout.yaml").toStdString()) == m_newLayout);
        QCOMPARE(QDir(m_folder->path()).entryList({"*.tmp"}, QDir::Files | QDir::Hidden).size(), 0);
    }
}

QTEST_GUILESS_MAIN(TestCrashFiles)
#include "tst_files.moc"
