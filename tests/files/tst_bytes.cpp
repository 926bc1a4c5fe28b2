#include <QTest>

#include <random>

#include "files/bytes.h"
#include "files/sha256.h"

using namespace moldloft;

class BytesTest : public QObject
{
    Q_OBJECT

private slots:
    /// In memory, in the temporary file, and in both; also across the border.
    void whatIsKeptReadsBack_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("in the file at once") << 1;
        QTest::newRow("some") << 97;
        QTest::newRow("in memory") << 10'000'000;
    }

    void whatIsKeptReadsBack()
    {
        QFETCH(int, most);
        std::mt19937 random(7);
        const auto store = std::make_shared<ByteStore>(static_cast<std::size_t>(most));
        std::string all;
        for (int i = 0; i < 2000; ++i) {
            const std::string text(random() % 200, static_cast<char>('a' + random() % 26));
            QCOMPARE(store->end(), all.size());
            QVERIFY(store->append(text));
            all += text;
        }
        for (int i = 0; i < 500; ++i) {
            const std::size_t at = random() % all.size();
            const std::size_t size = random() % std::min<std::size_t>(all.size() - at + 1, 300);
            const Bytes bytes(store, at, size);
            QVERIFY(*bytes.read() == all.substr(at, size));
        }
        Digester digester;
        const Bytes whole(store, 0, all.size());
        QVERIFY(whole.each([&](std::string_view piece) -> Result<void> {
            digester.add(piece);
            return {};
        }));
        QVERIFY(digester.finish() == Digest::of(all));
    }

    /// Longer than what is read at once.
    void aLongTextComesInPieces()
    {
        const std::string text(3'000'000, 'x');
        const auto store = std::make_shared<ByteStore>(1000);
        QVERIFY(store->append(text));
        int pieces = 0;
        std::string got;
        QVERIFY(Bytes(store, 0, text.size()).each([&](std::string_view piece) -> Result<void> {
            ++pieces;
            got += piece;
            return {};
        }));
        QVERIFY(got == text);
        QCOMPARE_GE(pieces, 3);
    }

    void whoTakesCanStop()
    {
        const Error full{ErrorCode::Environment, "full", {}, {}};
        const Result<void> done =
            Bytes("text").each([&](std::string_view) -> Result<void> { return full; });
        QVERIFY(!done);
        QCOMPARE(QString::fromStdString(done.error().message), QStringLiteral("full"));
    }

    void nothingIsEmpty()
    {
        QVERIFY(Bytes().empty());
        QVERIFY(Bytes("").empty());
        QVERIFY(Bytes().read()->empty());
        QVERIFY(*Bytes("a").read() == "a");
    }

    void aDigestIsItsDigits()
    {
        const std::string hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QVERIFY(Digest::of("abc").hex() == hex); // FIPS 180-2
        QVERIFY(Digest(hex) == Digest::of("abc"));
        QVERIFY(Digest().empty() && Digest().hex().empty());
        QVERIFY(Digest(hex.substr(1)).empty());
        QVERIFY(Digest("X" + hex.substr(1)).empty());
    }
};

QTEST_APPLESS_MAIN(BytesTest)
#include "tst_bytes.moc"
