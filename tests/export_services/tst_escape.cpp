#include <QtTest>

#include <fstream>

#include "export/escape.h"

using namespace moldloft;

namespace
{

/// What people and attackers put into names and values.
std::vector<std::string> hostileTexts()
{
    std::vector<std::string> texts{
        "",
        "plain",
        "with space",
        "\"quoted\"",
        "'single'",
        "back\\slash",
        "ends in backslash\\",
        "\\\"",
        "$(touch /tmp/x)",
        "`id`",
        "${HOME}",
        "$HOME",
        "$$",
        "%s%n",
        "a;b",
        "a && b",
        "a | b",
        "#include <x>",
        "// comment",
        "*/ /*",
        "?\?/",
        "?\?=define",
        "line\nbreak",
        "tab\there",
        "carriage\rreturn",
        "\x1b[31mred",
        "\x01\x02\x7f",
        "0123",
        "\x01"
        "1",
        "~/x",
        "--option",
        "-e",
        "=x",
        "[[bracket]]",
        "]==]",
        "@VAR@",
        "{{mustache}}",
        "R\"(raw)\"",
        ")embedded\"",
        "ümläut",
        "日本語",
        "emoji 🚢",
        "\xe2\x80\xae"
        "bidi",
        "zero\xe2\x80\x8bwidth",
        "line\xe2\x80\xa8separator",
        "next\xc2\x85line",
        "\xef\xbb\xbf"
        "bom",
        "!history",
        "a\\nb",
        "<script>alert(1)</script>",
        "&amp;",
        "*?[a-z]",
        "\\N{DASH}",
        "\\u0041",
    };
    for (char c = 1; c < 127; ++c)
        texts.push_back(std::string("x") + c + "0");
    return texts;
}

/// The text without what a language of lines cannot hold.
std::string onOneLine(const std::string &text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view rest = std::string_view(text).substr(i);
        if (rest.starts_with("\xe2\x80\xae") || rest.starts_with("\xe2\x80\x8b") ||
            rest.starts_with("\xe2\x80\xa8") || rest.starts_with("\xef\xbb\xbf")) {
            result += ' ';
            i += 2;
        } else if (rest.starts_with("\xc2\x85")) {
            result += ' ';
            i += 1;
        } else {
            result += byte < 0x20 || byte == 0x7f ? ' ' : text[i];
        }
    }
    return result;
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return process.readAllStandardOutput();
}

void write(const QString &path, const std::string &text)
{
    std::ofstream(path.toStdString(), std::ios::binary) << text;
}

/// What a program printed, one text after the other, each ended by a form feed and a line end.
std::vector<std::string> records(const QByteArray &output)
{
    std::vector<std::string> result;
    for (const QByteArray &part : output.split('\f'))
        result.push_back(part.startsWith('\n') ? part.mid(1).toStdString() : part.toStdString());
    result.pop_back();
    return result;
}

void compare(const std::vector<std::string> &read, const std::vector<std::string> &expected)
{
    QCOMPARE(read.size(), expected.size());
    for (std::size_t i = 0; i < read.size(); ++i)
        QCOMPARE(QByteArray::fromStdString(read[i]), QByteArray::fromStdString(expected[i]));
}

/// Those that the tests tell apart by a form feed themselves are left out.
std::vector<std::string> withoutFormFeed()
{
    std::vector<std::string> texts = hostileTexts();
    std::erase_if(texts, [](const auto &text) { return text.find('\f') != std::string::npos; });
    return texts;
}

std::vector<std::string> onOneLine(std::vector<std::string> texts)
{
    for (std::string &text : texts)
        text = onOneLine(text);
    return texts;
}

} // namespace

class TestEscape : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString at(const char *name) const { return m_folder.filePath(name); }

private slots:
    void aLiteralOfCppIsTheText()
    {
        std::string source = "#include <cstdio>\nint main()\n{\n";
        for (const std::string &text : withoutFormFeed())
            source += "    std::fputs(" + escape::cppString(text) + " \"\\f\\n\", stdout);\n";
        write(at("a.cpp"), source + "}\n");
        run("g++", {"-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-o", at("a"),
                    at("a.cpp")});
        compare(records(run(at("a"), {})), withoutFormFeed());
    }

    void aCommentOfCppEndsWithItsLine()
    {
        std::string source = "int total = 0;\n";
        for (const std::string &text : hostileTexts())
            source += "// " + escape::cppComment(text) + "\nstatic int one" +
                      std::to_string(source.size()) + " = ++total;\n";
        source += "int main()\n{\n    return total == " + std::to_string(hostileTexts().size()) +
                  " ? 0 : 1;\n}\n";
        write(at("c.cpp"), source);
        run("g++", {"-std=c++20", "-trigraphs", "-Wall", "-Wextra", "-Wno-trigraphs",
                    "-Wno-unused-variable", "-Werror", "-o", at("c"), at("c.cpp")});
        run(at("c"), {});
    }

    void aWordOfTheShellIsTheText()
    {
        std::string script;
        for (const std::string &text : withoutFormFeed())
            script += "printf '%s\\f\\n' " + escape::shellWord(text) + "\n";
        write(at("a.sh"), script);
        compare(records(run("sh", {at("a.sh")})), onOneLine(withoutFormFeed()));
    }

    void aVariableOfMakeIsOneWordOfTheShell()
    {
        std::string makefile = "all:\n";
        int number = 0;
        std::string variables;
        for (const std::string &text : withoutFormFeed()) {
            const std::string name = "V" + std::to_string(number++);
            variables += name + " = " + escape::makeWord(text) + "\n";
            makefile += "\t@printf '%s\\f\\n' $(" + name + ")\n";
        }
        write(at("Makefile"), variables + makefile);
        compare(records(run("make", {"-s", "-f", at("Makefile")})), onOneLine(withoutFormFeed()));
    }

    void anArgumentOfCmakeIsTheText()
    {
        std::string script;
        for (const std::string &text : withoutFormFeed())
            script += "file(APPEND \"${OUT}\" " + escape::cmakeArgument(text + "|") + " \"\\n\")\n";
        write(at("a.cmake"), script);
        run("cmake", {"-D", "OUT=" + at("cmake.txt"), "-P", at("a.cmake")});
        std::ifstream stream(at("cmake.txt").toStdString(), std::ios::binary);
        const std::string read(std::istreambuf_iterator<char>(stream), {});
        std::string expected;
        for (const std::string &text : onOneLine(withoutFormFeed()))
            expected += text + "|\n";
        QCOMPARE(QByteArray::fromStdString(read), QByteArray::fromStdString(expected));
    }

    void htmlHoldsNoMarkup()
    {
        QCOMPARE(escape::html("<a href=\"x\">&"), std::string("&lt;a href=&quot;x&quot;&gt;&amp;"));
    }

    void markdownHoldsNoMarkup()
    {
        QCOMPARE(escape::markdown("a|b `c` [d](e)\nf"),
                 std::string("a\\|b \\`c\\` \\[d\\]\\(e\\) f"));
    }
};

QTEST_GUILESS_MAIN(TestEscape)
#include "tst_escape.moc"
