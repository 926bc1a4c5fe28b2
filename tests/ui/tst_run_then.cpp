#include <QSemaphore>
#include <QtTest>

#include <algorithm>
#include <memory>
#include <vector>

#include "ui/run_then.h"

using namespace moldloft::ui;

class TestRunThen : public QObject
{
    Q_OBJECT

private slots:
    /// Work that ends while it is still being attached, again and again: QFuture::then of Qt 6.4
    /// crashes here.
    void eachIsToldOnce()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(2);
        QObject context;
        constexpr int times = 50000;
        std::vector<int> told(times, 0);
        int all = 0;
        for (int i = 0; i < times; ++i) {
            runThen(
                pool, &context,
                [i] {
                    volatile int spun = 0; // as long as attaching takes, more or less
                    while (spun < i * 37 % 600)
                        spun = spun + 1;
                    return i;
                },
                [&](int which) {
                    ++told[static_cast<std::size_t>(which)];
                    ++all;
                });
            if (i % 64 == 0)
                QCoreApplication::processEvents();
        }
        pool.waitForDone();
        QTRY_COMPARE_WITH_TIMEOUT(all, times, 30000);
        QCOMPARE(std::count(told.begin(), told.end(), 1), times);
    }

    void nothingIsToldToWhatIsGone()
    {
        QThreadPool pool;
        int told = 0;
        auto context = std::make_unique<QObject>();
        QSemaphore go;
        runThen(
            pool, context.get(), [&go] { return go.acquire(), 1; }, [&told](int) { ++told; });
        context.reset();
        go.release();
        pool.waitForDone();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }

    void itIsToldOnTheContextsThread()
    {
        QObject context;
        QThread *worked = nullptr, *told = nullptr;
        runThen(
            &context, [&worked] { return (worked = QThread::currentThread()), 1; },
            [&told](int) { told = QThread::currentThread(); });
        QTRY_VERIFY(told);
        QCOMPARE(told, QThread::currentThread());
        QVERIFY(worked != told);
    }
};

QTEST_GUILESS_MAIN(TestRunThen)
#include "tst_run_then.moc"
