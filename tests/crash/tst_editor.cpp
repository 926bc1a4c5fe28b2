#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <thread>

#include "files/real_disk.h"
#include "history/journal.h"

using namespace moldloft;

namespace
{

constexpr int atOnce = 5;

/// A second, where the machine has time for the program at all.
long long promisedMs()
{
    double load = 0;
    ::getloadavg(&load, 1);
    return load > 3.0 * static_cast<double>(std::thread::hardware_concurrency()) ? 5000 : 1000;
}

int kills()
{
    const int wanted = qEnvironmentVariableIntValue("MOLDLOFT_KILLS");
    return wanted > 0 ? wanted : 100;
}

long long now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

/// An editing program that will be killed.
struct Victim {
    QTemporaryDir folder;
    QProcess process;
    QByteArray said;
    long long killAt = 0;
    long long killed = 0;

    std::string journal() const { return folder.filePath("journal").toStdString(); }
    void start(const QString &design)
    {
        const QString copy = folder.filePath("shop.moldloft.yaml");
        QFile::copy(design, copy);
        process.start(QStringLiteral(MOLDLOFT_BINARY_DIR "/tests/crash/crash_editor"),
                      {copy, folder.filePath("journal")});
    }
    void listen()
    {
        said += process.readAllStandardOutput();
        if (killAt == 0 && said.contains('\n'))
            killAt = now() + promisedMs() + 50 +
                     static_cast<int>(QRandomGenerator::global()->bounded(700));
        if (killAt > 0 && killed == 0 && now() >= killAt) {
            killed = now();
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        }
    }
    /// The newest edit that was acknowledged by then.
    int acknowledgedBy(long long time) const
    {
        int newest = 0;
        for (const QByteArray &line : said.split('\n')) {
            const QList<QByteArray> parts = line.split(' ');
            if (parts.size() == 2 && line.size() > 3 && parts[1].toLongLong() <= time)
                newest = std::max(newest, parts[0].toInt());
        }
        return newest;
    }
};

int editIn(const Document &document)
{
    const Value *edit = document.settings().extras.find("x-edit");
    return edit ? static_cast<int>(edit->asInt()) : 0;
}

} // namespace

/// Programs that edit without end are killed at random moments: what was edited more than a second
/// before is in the journal, always.
class TestCrashEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditOlderThanASecondIsThere();
};

void TestCrashEditor::everyEditOlderThanASecondIsThere()
{
    const QString design = qEnvironmentVariable(
        "MOLDLOFT_CRASH_DESIGN",
        QStringLiteral(MOLDLOFT_SOURCE_DIR "/templates/designs/ticketing.moldloft.yaml"));
    long long worst = 0;
    for (int done = 0; done < kills(); done += atOnce) {
        std::vector<std::unique_ptr<Victim>> victims;
        for (int i = 0; i < atOnce; ++i) {
            victims.push_back(std::make_unique<Victim>());
            victims.back()->start(design);
        }
        const auto isRunning = [](const auto &victim) {
            return victim->process.state() != QProcess::NotRunning;
        };
        const long long limit = now() + 60000;
        while (std::any_of(victims.begin(), victims.end(), isRunning) && now() < limit) {
            for (const auto &victim : victims)
                victim->listen();
            QTest::qWait(2);
        }
        for (const auto &victim : victims) {
            QVERIFY(victim->killed > 0);
            victim->said += victim->process.readAllStandardOutput();
            const RealDisk disk;
            const auto lost = findLost(disk, victim->journal());
            QCOMPARE(lost.size(), std::size_t(1));
            const auto recovered = readLost(disk, victim->journal(), lost.front().id);
            QVERIFY2(recovered, recovered ? "" : toString(recovered.error().front()).c_str());
            const int edit = editIn(recovered->document);
            const int expected = victim->acknowledgedBy(victim->killed - promisedMs());
            QVERIFY2(edit >= expected, qPrintable(QString("%1 of %2").arg(edit).arg(expected)));
            for (long long age = 0; age <= 1000; age += 10) { // how much was lost at most
                if (edit >= victim->acknowledgedBy(victim->killed - age)) {
                    worst = std::max(worst, age);
                    break;
                }
            }
        }
    }
    qInfo("%d kills; at most %lld ms of edits lost", kills(), worst);
}

QTEST_GUILESS_MAIN(TestCrashEditor)
#include "tst_editor.moc"
