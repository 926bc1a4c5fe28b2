#include <QElapsedTimer>
#include <QTest>

#include <thread>

#include "files/process.h"

using namespace moldloft;

class ProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void inputOutputAndMessagesAreKeptApart()
    {
        const auto finished =
            run({{"sh", "-c", "cat; echo told >&2; exit 3"}, {}, "given", {}}, {});
        QVERIFY(finished.has_value());
        QCOMPARE(finished->status, 3);
        QCOMPARE(finished->output, std::string("given"));
        QCOMPARE(finished->messages, std::string("told\n"));
    }

    void argumentsReachTheProgramAsTheyAre()
    {
        const auto finished = run({{"printf", "%s|", "a b", "$(id)", "'"}, {}, {}, {}}, {});
        QCOMPARE(finished->output, std::string("a b|$(id)|'|"));
    }

    void folderAndEnvironmentAreThoseGiven()
    {
        qputenv("MOLDLOFT_TAKEN", "away");
        const auto finished =
            run({{"sh", "-c", "pwd; echo \"$MOLDLOFT_GIVEN,${MOLDLOFT_TAKEN-none}\""},
                 "/",
                 {},
                 {{"MOLDLOFT_GIVEN", "yes"}, {"MOLDLOFT_TAKEN", ""}}},
                {});
        QCOMPARE(finished->output, std::string("/\nyes,none\n"));
    }

    void muchDataFlowsBothWays()
    {
        const std::string much(3'000'000, 'x');
        const auto finished = run({{"cat"}, {}, much, {}}, {});
        QCOMPARE(finished->output.size(), much.size());
    }

    void aProgramThatReadsNothingIsNoTrouble()
    {
        const auto finished = run({{"true"}, {}, std::string(3'000'000, 'x'), {}}, {});
        QVERIFY(finished.has_value());
        QCOMPARE(finished->status, 0);
    }

    void aMissingProgramIsNamed()
    {
        const auto finished = run({{"no-such-program-here"}, {}, {}, {}}, {});
        QVERIFY(!finished.has_value());
        QCOMPARE(finished.error().code, ErrorCode::Environment);
        QVERIFY(finished.error().message.find("no-such-program-here") != std::string::npos);
    }

    void aSignalIsAStatusOfItsOwn()
    {
        QCOMPARE(run({{"sh", "-c", "kill -TERM $$"}, {}, {}, {}}, {})->status, 128 + 15);
    }

    void aStopRequestEndsIt()
    {
        std::stop_source source;
        QElapsedTimer timer;
        timer.start();
        const std::jthread stopper([&] { source.request_stop(); });
        const auto finished = run({{"sleep", "60"}, {}, {}, {}}, source.get_token());
        QVERIFY(!finished.has_value());
        QCOMPARE(finished.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 30'000);
    }
};

QTEST_APPLESS_MAIN(ProcessTest)
#include "tst_process.moc"
