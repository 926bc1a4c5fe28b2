#include <QTest>

#include "base/message.h"

using namespace moldloft;

class TestMessage : public QObject
{
    Q_OBJECT

private slots:
    void argumentsStandInTheirPlaces()
    {
        const Message message =
            phrase("rules", "{1} calls {0}, and {1} waits.")("charges", "orders");
        QCOMPARE(message.text(), std::string("orders calls charges, and orders waits."));
        QVERIFY(message.parts());
        QCOMPARE(message.parts()->arguments.size(), std::size_t{2});
        QCOMPARE(phrase("rules", "port {0}")(8080).text(), std::string("port 8080"));
    }

    void otherBracesAreText()
    {
        QCOMPARE(phrase("kinds", "GET /orders/{id}, {}, {0}, {5}")("x").text(),
                 std::string("GET /orders/{id}, {}, x, {5}"));
        QCOMPARE(filled("{0", {"x"}), std::string("{0"));
        // what is put in is no format
        QCOMPARE(filled("{0}{1}", {"{1}", "x"}), std::string("{1}x"));
    }

    void anEndlessNameIsShownByItsBeginning()
    {
        std::string name = "x";
        while (name.size() < 5'000'000)
            name += "é"; // of two bytes: none is cut in half
        const std::string text = filled("{0} is too long", {name});
        QCOMPARE(text, name.substr(0, 1999) + "… is too long");
    }

    void oneAndManyHaveTheirForms()
    {
        const Phrase files = phrases("pipeline", "{0} files of {1}", "{0} file of {1}");
        QCOMPARE(files(1, "orders").text(), std::string("1 file of orders"));
        QCOMPARE(files(2, "orders").text(), std::string("2 files of orders"));
        QCOMPARE(files(0, "orders").text(), std::string("0 files of orders"));
        QCOMPARE(files(2, "orders").parts()->count, 2LL);
    }

    void listsAndSequencesKeepTheirParts()
    {
        const Message list = enumerated(std::vector<std::string>{"a", "b", "c"});
        QCOMPARE(list.text(), std::string("a, b and c"));
        QVERIFY(list.parts()->kind == Message::Parts::Kind::List);
        const Message both = inSequence({phrase("rules", "It is."), " ", list});
        QCOMPARE(both.text(), std::string("It is. a, b and c"));
        QCOMPARE(both.parts()->arguments.size(), std::size_t{3});
    }

    void aPlainTextIsTheSameEverywhere()
    {
        QVERIFY(!Message("orders").parts());
        QVERIFY(Message().empty());
        QVERIFY(Message("orders") == Message(std::string("orders")));
    }
};

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
