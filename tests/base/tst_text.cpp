#include <QTest>

#include "base/text.h"

using namespace moldloft;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void suggestsTheWordThatWasMeant_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one letter missing") << "replica"
                                            << "replicas";
        QTest::newRow("two letters swapped") << "relpicas"
                                             << "replicas";
        QTest::newRow("nothing near") << "zebra"
                                      << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("very long") << QString(10000, 'r') << "";
    }
    void suggestsTheWordThatWasMeant()
    {
        QFETCH(QString, word);
        QFETCH(QString, expected);
        const auto found = closestMatch(word.toStdString(), {"replicas", "image", "api"});
        QCOMPARE(QString::fromStdString(found.value_or("")), expected);
    }

    void refusesWhatIsNoUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("badAt"); // -1: fine
        QTest::newRow("ascii") << QByteArray("abc") << -1;
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << -1;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << 1;
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 0;
        QTest::newRow("overlong, three bytes") << QByteArray("x\xE0\x80\x80") << 1;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
        QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << 0;
        QTest::newRow("cut off") << QByteArray("ab\xE2\x82") << 2;
    }
    void refusesWhatIsNoUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, badAt);
        std::size_t offset = 0;
        QCOMPARE(isValidUtf8({bytes.constData(), std::size_t(bytes.size())}, &offset), badAt < 0);
        if (badAt >= 0)
            QCOMPARE(offset, std::size_t(badAt));
    }

    void enumeratesAsASentenceDoes()
    {
        QCOMPARE(enumerate({"a"}), "a");
        QCOMPARE(enumerate({"a", "b"}), "a and b");
        QCOMPARE(enumerate({"a", "b", "c"}), "a, b and c");
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
