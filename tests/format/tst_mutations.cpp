#include <QtTest>

#include "format/design_file.h"
#include "format/designs.h"
#include "format/random_edits.h"

using namespace moldloft;

namespace
{

/// The text with one small accident.
std::string mutated(std::string text, std::mt19937 &random)
{
    static const std::string alphabet = "\n\n\n  --::##\"'[]{},|>&*!%@`~?ax1\t\r\\";
    const auto pick = [&](std::size_t n) { return random() % n; };
    if (text.empty())
        return text;
    const std::size_t at = pick(text.size());
    switch (pick(6)) {
    case 0:
        return text.erase(at, 1 + pick(4));
    case 1:
        return text.insert(at, 1, alphabet[pick(alphabet.size())]);
    case 2:
        text[at] = alphabet[pick(alphabet.size())];
        return text;
    case 3: { // a line goes
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1);
        const std::size_t begin = text.rfind('\n', at) + 1;
        return begin <= end ? text.erase(begin, end - begin + 1) : text;
    }
    case 4: // a comment, a blank line
        return text.insert(text.rfind('\n', at) + 1, pick(2) == 0 ? "\n" : "      # here\n");
    default: // the rest is moved by a column
        return text.insert(text.rfind('\n', at) + 1, " ");
    }
}

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT
private slots:
    void whateverCanBeReadCanBeWritten_data()
    {
        QTest::addColumn<std::string>("text");
        for (const auto &[name, text] : sampleDesigns())
            QTest::newRow(name.c_str()) << text;
    }

    void whateverCanBeReadCanBeWritten()
    {
        QFETCH(std::string, text);
        std::mt19937 random(11);
        int readable = 0, rewritten = 0;
        for (int round = 0; round < 400; ++round) {
            std::string changed = text;
            for (std::size_t n = 1 + random() % 3; n > 0; --n)
                changed = mutated(std::move(changed), random);
            const auto file = format::read(changed, "t.moldloft.yaml");
            if (!file) {
                for (const Error &error : file.error())
                    QVERIFY2(error.mark && !error.message.empty(), changed.c_str());
                continue;
            }
            ++readable;
            const auto same = format::write(file->document, *file);
            QVERIFY2(same, changed.c_str());
            QCOMPARE(same->text, changed);
            RandomEdits edits(static_cast<unsigned>(round));
            const Document document = edits.edit(file->document);
            const auto after = format::write(document, *file);
            QVERIFY2(after, changed.c_str());
            const auto again = format::read(after->text, "t.moldloft.yaml", {}, &document);
            QVERIFY2(again, after->text.c_str());
            QCOMPARE(format::write(again->document)->text, format::write(document)->text);
            const bool lostItsForm = after->text.starts_with("# moldloft: ends") &&
                                     !changed.starts_with("# moldloft: ends");
            rewritten += lostItsForm;
            if (lostItsForm && qEnvironmentVariableIsSet("SHOW"))
                qWarning("%s\n=======\n%s", changed.c_str(), after->text.c_str());
        }
        QVERIFY2(readable > 20, qPrintable(QString::number(readable)));
        if (!text.starts_with('{'))
            QVERIFY2(rewritten <= readable / 50, qPrintable(QString::number(rewritten)));
    }
};

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
