#include <QTest>

#include "kinds/collections.h"
#include "kinds/limits.h"
#include "kinds/text_forms.h"

using namespace moldloft;

namespace
{

DataField fieldOf(const std::string &type)
{
    DataField field;
    field.type = type;
    return field;
}

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void patternsAreThoseThatEveryProgramReadsAlike_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isRead");
        for (const char *right : {"^[A-Z]{2}[0-9]+$", "^([0-9a-f]{2}:){5}[0-9a-f]{2}$", "a|b",
                                  "^\\.$", "x{2,}", "^[^@ ]+$", "(a(b)?)*", "[a-]", "^$", "a.c?"})
            QTest::newRow(right) << right << true;
        for (const char *wrong :
             {"",      "(",           ")",      "a)(",     "[",           "[]",
              "[^]",   "[[:alpha:]]", "[\\d]",  "\\d",     "\\w+",        "(?=a)",
              "(?:a)", "a*?",         "a+?",    "a**",     "*a",          "^*",
              "a{",    "a{,2}",       "a{3,2}", "a{101}",  "(a{40}){40}", "(((a{10}){10}){10}){2}",
              "]",     "}",           "a\\",    "\xC3\xBC"})
            QTest::newRow(wrong) << wrong << false;
        QTest::newRow("endless") << QString(201, 'a') << false;
    }

    void patternsAreThoseThatEveryProgramReadsAlike()
    {
        QFETCH(const QString, pattern);
        QTEST(kinds::patternForm.problem(pattern.toStdString()).empty(), "isRead");
    }

    void aTextFitsItsTypeAndItsLimits()
    {
        DataField pieces = fieldOf("integer");
        pieces.minimum = 1;
        pieces.maximum = Value::Number{"9.5"};
        for (const char *right : {"1", "9"})
            QVERIFY2(kinds::misfit(pieces, right).empty(), right);
        for (const char *wrong : {"0", "10", "1.5", "x", ""})
            QVERIFY2(!kinds::misfit(pieces, wrong).empty(), wrong);
        DataField code = fieldOf("string");
        code.minLength = 2;
        code.maxLength = 3;
        code.pattern = "^[a-z]";
        QVERIFY(kinds::misfit(code, "a\xC3\xBC\xC3\xBC").empty()); // three characters
        for (const char *wrong : {"a", "abcd", "1ab"})
            QVERIFY2(!kinds::misfit(code, wrong).empty(), wrong);
        QVERIFY(kinds::misfit(fieldOf("email"), "a@b.c").empty());
        QVERIFY(!kinds::misfit(fieldOf("email"), "a b@c").empty());
        QVERIFY(!kinds::misfit(fieldOf("uri"), "example.com").empty());
        QVERIFY(!kinds::misfit(fieldOf("date"), "2026-13-01").empty());
    }

    void whatFitsBothFieldsIsNarrower()
    {
        DataField one = fieldOf("integer"), other = fieldOf("integer");
        one.minimum = 1;
        one.maximum = 9;
        other.minimum = 2;
        other.maximum = 100;
        other.required = true;
        const DataField both = kinds::narrowed(one, other);
        QCOMPARE(both.minimum.asInt(), 2);
        QCOMPARE(both.maximum.asInt(), 9);
        QCOMPARE(both.required, std::optional(true));
        QVERIFY(kinds::narrowed(other, one) == kinds::narrowed(one, other));
        DataField text = fieldOf("string"), shorter = fieldOf("string");
        text.maxLength = 9;
        shorter.maxLength = 5;
        shorter.minLength = 2;
        QCOMPARE(kinds::narrowed(text, shorter).maxLength, std::optional(5));
        QCOMPARE(kinds::narrowed(text, shorter).minLength, std::optional(2));
    }

    void aRouteIsAboutACollection()
    {
        QCOMPARE(collectionOf("GET /orders/{id}/lines"), std::string("orders_lines"));
        QCOMPARE(collectionOf("POST /api/v1/Order-Items"), std::string("order_items"));
        QCOMPARE(collectionOf("GET /"), std::string("items"));
        QVERIFY(takesBody("PATCH /a") && !takesBody("GET /a") && !takesBody("DELETE /a"));
    }
};

QTEST_APPLESS_MAIN(LimitsTest)
#include "tst_limits.moc"
