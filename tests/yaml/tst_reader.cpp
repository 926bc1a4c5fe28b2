#include <QtTest>

#include <random>

#include "yaml/hostile_strings.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

using namespace moldloft;

namespace
{

Value valueOf(const std::string &text)
{
    const auto tree = yaml::read(text, "t.yaml");
    if (!tree) {
        qWarning("%s", toString(tree.error().front()).c_str());
        return Value("not read");
    }
    return yaml::toValue(tree.value()->root);
}

std::string repeated(std::string_view part, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

Value randomValue(std::mt19937 &random, int depth)
{
    static const std::vector<std::string> strings = hostileStrings();
    const auto pick = [&](std::size_t n) { return random() % n; };
    switch (pick(depth > 0 ? 7 : 5)) {
    case 0:
        return {};
    case 1:
        return pick(2) == 0;
    case 2:
        return static_cast<std::int64_t>(random()) * std::int64_t{pick(2) == 0 ? 1 : -0x7FFFFFFF};
    case 3:
    case 4:
        return strings[pick(strings.size())];
    case 5: {
        Value list = Value::list();
        for (std::size_t n = pick(4); n > 0; --n)
            list.push(randomValue(random, depth - 1));
        return list;
    }
    default: {
        Value map = Value::map();
        for (std::size_t n = pick(4); n > 0; --n)
            map.set(strings[pick(strings.size())], randomValue(random, depth - 1));
        return map;
    }
    }
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT
private slots:
    void plainScalarsHaveTheTypesOfOneTable_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<Value>("value");
        const auto row = [](const char *text, const Value &value) {
            QTest::newRow(text) << std::string(text) << value;
        };
        row("true", true);
        row("false", false);
        row("0", 0);
        row("8080", 8080);
        row("-5", -5);
        row("9223372036854775807", std::int64_t{9223372036854775807});
        row("9223372036854775808", Value::Number{"9223372036854775808"});
        row("1.10", Value::Number{"1.10"});
        row("1e3", Value::Number{"1e3"});
        row("-0", Value::Number{"-0"});
        row("+1", Value::Number{"+1"});
        row("017", Value::Number{"017"});
        row("0x1F", Value::Number{"0x1F"});
        row("0o17", Value::Number{"0o17"});
        row(".5", Value::Number{".5"});
        row("-.inf", Value::Number{"-.inf"});
        row("~", Value());
        row("null", Value());
        row("", Value());
        for (const char *text :
             {"yes", "no", "on", "off", "True", "y", "1_000", "190:20:30", "2001-12-14", "16Gi",
              "20ms", "1.2.3", "10.0.0.1", "0xZ", "1e", "."}) {
            row(text, Value(text));
        }
    }

    void plainScalarsHaveTheTypesOfOneTable()
    {
        QFETCH(std::string, text);
        QFETCH(Value, value);
        QVERIFY(valueOf("key: " + text + '\n') == Value::map({{"key", value}}));
        if (!value.isNull())
            QVERIFY(valueOf("key: \"" + text + "\"\n") == Value::map({{"key", Value(text)}}));
    }

    void whatIsWrittenIsReadBack()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 2000; ++i) {
            const Value value = Value::map({{"root", randomValue(random, 4)}});
            const int columns = i % 3 == 0 ? 0 : i % 3 == 1 ? 60 : 1000;
            const std::string text = yaml::write(
                value, {.indentLists = i % 2 == 0, .flowColumns = columns, .flowHeight = 3});
            const auto tree = yaml::read(text, "t.yaml");
            QVERIFY2(tree, tree ? "" : (toString(tree.error().front()) + '\n' + text).c_str());
            QVERIFY2(yaml::toValue(tree.value()->root) == value, text.c_str());
        }
    }

    void everyHostileStringIsReadBack()
    {
        for (const std::string &text : hostileStrings()) {
            const Value value = Value::map({{text, text}, {"list" + text, Value::list({text})}});
            QVERIFY2(valueOf(yaml::write(value)) == value, text.c_str());
            QVERIFY2(valueOf(yaml::writeFlow(value)) == value, yaml::writeFlow(value).c_str());
        }
    }

    void placesAreBytesAndCodePoints()
    {
        const std::string text = "\xEF\xBB\xBF# \xC3\xA9\r\n\"\xE6\x97\xA5\": {\xC3\xA9: "
                                 "x}\r\nb:\r\n  - \xF0\x9F\x90\xBF: y\r\n";
        const auto tree = yaml::read(text, "t.yaml");
        QVERIFY(tree);
        const yaml::Node &root = tree.value()->root;
        QCOMPARE(root.size(), std::size_t{2});
        const SourceMark x = tree.value()->mark(root.value(0).value(0));
        QCOMPARE(x, (SourceMark{"t.yaml", 2, 10}));
        QCOMPARE(text.substr(root.value(0).value(0).begin, 1), std::string("x"));
        const yaml::Node &item = root.value(1).children.at(0);
        QCOMPARE(tree.value()->mark(item.value(0)), (SourceMark{"t.yaml", 4, 8}));
        QCOMPARE(text.substr(root.value(1).begin, 1), std::string("-"));
    }

    void badFilesAreRefusedWithAPlace_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<std::string>("says");
        const auto row = [](const char *name, const std::string &text, int line, int column,
                            const char *says) {
            QTest::newRow(name) << text << line << column << std::string(says);
        };
        row("empty", "", 1, 1, "empty");
        row("only a comment", "# nothing\n", 1, 1, "empty");
        row("the byte that hangs yaml-cpp", ",", 1, 1, "does not belong");
        row("the byte that hangs it later", "- a\n, b\n", 2, 1, "does not belong");
        row("a rest that yaml-cpp drops", "- a\nb: c\n", 2, 1, "does not belong");
        row("two documents", "a: 1\n---\nb: 2\n", 2, 1, "does not belong");
        row("text behind the end", "a: 1\n...\nb: 2\n", 3, 1, "does not belong");
        row("anchor", "a: &x 1\n", 1, 4, "anchors");
        row("alias of nothing", "a: *x\n", 1, 4, "aliases");
        row("tag", "a: !!binary aGk=\n", 1, 4, "tags");
        row("tag of a mapping", "a: !thing {b: 1}\n", 1, 4, "tags");
        row("merge key", "a: {b: 1}\nc:\n  <<: {d: 1}\n", 3, 3, "merge keys");
        row("key twice", "a: 1\nb: 2\na: 3\n", 3, 1, "line 1, column 1");
        row("key twice, once in quotes", "a: {x: 1, \"x\": 2}\n", 1, 11, "line 1, column 5");
        row("key that is a list", "? [a]\n: b\n", 1, 3, "A key is text");
        row("key that is null", "a: 1\n~: b\n", 2, 1, "A key is text");
        row("key without colon", "a: 1\nb\n", 2, 1, "stands alone");
        row("NUL", std::string("a: \0b", 5), 1, 4, "NUL");
        row("overlong", "a: \xC0\xAF\n", 1, 4, "0xC0");
        row("surrogate", "a: b\nc: \xED\xA0\x80\n", 2, 4, "0xED");
        row("Latin-1", "caf\xE9: 1\n", 1, 4, "0xE9");
        row("UTF-16",
            std::string("\xFF\xFE"
                        "a\0:\0",
                        6),
            1, 1, "UTF-16");
        row("line ends of old Macs", "a: 1\rb: 2\r", 1, 5, "carriage return");
        row("control character", "a: \x1B[31m\n", 1, 4, "U+001B");
        row("next line", "a: x\xC2\x85 y\n", 1, 5, "U+0085");
        row("line separator", "a: x\xE2\x80\xA8 y\n", 1, 5, "U+2028");
        row("conflict marks", "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", 2, 1,
            "git's conflict marks");
        row("tab", "a:\n\tb: 2\n", 2, 3, "tab");
        row("open brace", "a: {b: 1\n", 2, 1, "not closed");
        row("open quote", "a: \"b\n", 1, 4, "not closed");
        row("open quote at the end", "a: 'it''s", 1, 10, "not closed");
        row("open quote with an escape", "a: \"b\\\"\n", 1, 4, "not closed");
        row("closing bracket", "a: [b]]\n", 1, 7, "closed that was not opened");
        row("colon in text", "a: b: c\n", 1, 5, "no key is expected");
        row("indentation", "a:\n  b: 1\n c: 2\n", 3, 2, "mapping around it");
        row("deep lists", repeated("[", 100'000), 1, 250, "deeper than 500");
        row("deep block lists", repeated("- ", 2000) + "x", 1, 997, "deeper than 500");
        row("deep braces", repeated("{a: ", 600) + repeated("}", 600), 1, 1993, "deeper than 500");
        row("million nodes", "[" + repeated("1,", 1'000'001) + "]", 1, 2'000'002,
            "more than 1000000");
        row("huge", std::string(33u << 20, 'a'), 1, 1, "32 MiB");
        row("cut off", "# moldloft: ends with ...\na: 1\n", 3, 1, "not complete");
        row("cut off in the end", "# moldloft: ends with ...\na: 1\n..", 3, 3, "not complete");
    }

    void badFilesAreRefusedWithAPlace()
    {
        QFETCH(std::string, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(std::string, says);
        QElapsedTimer timer;
        timer.start();
        const auto tree = yaml::read(text, "t.yaml");
        QVERIFY(!tree);
        QVERIFY(!tree.error().empty());
        const Error &error = tree.error().front();
        const std::string shown = toString(error);
        QVERIFY2(error.message.find(says) != std::string::npos, shown.c_str());
        QVERIFY2((error.mark == SourceMark{"t.yaml", line, column}), shown.c_str());
        QVERIFY2(!error.hint.empty(), shown.c_str());
        QVERIFY2(timer.elapsed() < 5000, "too slow");
    }

    void severalMistakesAreAllReportedUpToAHundred()
    {
        const auto two = yaml::read("a: &x 1\nb: 1\nb: 2\n", "t.yaml");
        QVERIFY(!two);
        QCOMPARE(two.error().size(), std::size_t{2});
        std::string many;
        for (int i = 0; i < 5000; ++i)
            many += "a: &x 1\n";
        const auto all = yaml::read(many, "t.yaml");
        QVERIFY(!all);
        QCOMPARE(all.error().size(), yaml::maxErrors);
    }

    void everyTruncationOfAMarkedFileIsNoticed()
    {
        const std::string text =
            "# moldloft: ends with ...\nmoldloft: 1\nname: x\nnamespaces:\n  a:\n"
            "    services:\n      b: {replicas: 2}\n...\n";
        QVERIFY(yaml::read(text, "t.yaml"));
        QVERIFY(yaml::read(text.substr(0, text.size() - 1), "t.yaml")); // only the last line end
        for (std::size_t size = 0; size + 1 < text.size(); ++size) {
            // A cut within the first line leaves nothing but a comment.
            QVERIFY2(!yaml::read(text.substr(0, size), "t.yaml"), text.substr(0, size).c_str());
        }
    }

    void emptyValuesAndExplicitKeysAreFine()
    {
        QVERIFY(
            valueOf("a:\nb: {c}\n? d\n? e\n: f\n") ==
            Value::map(
                {{"a", Value()}, {"b", Value::map({{"c", Value()}})}, {"d", Value()}, {"e", "f"}}));
        QVERIFY(valueOf("---\na: 1\n...\n# the end\n") == Value::map({{"a", 1}}));
        QVERIFY(valueOf("a: ! 1\n") == Value::map({{"a", "1"}}));
    }

    void escapesOfOneByteAreUtf8()
    {
        const auto tree = yaml::read("a: \"x\\_y\\Nz\\u00e9\"\n", "f");
        QVERIFY(tree);
        QCOMPARE((*tree)->root.value(0).text, std::string("x\u00a0y\u0085z\u00e9"));
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
