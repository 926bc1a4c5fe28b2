#include <QTest>

#include "format/changes.h"
#include "format/design_file.h"
#include "format/designs.h"
#include "format/random_edits.h"

using namespace moldloft;

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyEditsComeBack();
    void writingCostsWhatChanged();
    void nothingIsReadOfADamagedText();
};

namespace
{

QByteArray textOf(const Document &document)
{
    const auto file = format::write(document);
    return file ? QByteArray::fromStdString(file->text) : QByteArray();
}

} // namespace

void TestChanges::anyEditsComeBack()
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        RandomEdits edits(seed);
        const auto base = format::read(sprawlingDesign, "x.moldloft.yaml");
        QVERIFY(base);
        Document document = base->document;
        for (unsigned i = 0; i < 1 + seed % 12; ++i)
            document = edits.edit(document);
        Layout places;
        std::uint64_t n = 0;
        for (const auto &record : document.records()) {
            if (++n % 3 != seed % 3)
                places = places.with(record->id, {double(n) * 1.1, double(seed), 0, 0});
        }
        const Layout before = Layout({{base->document.records().front()->id, {1, 2, 3, 4}},
                                      {base->document.records().back()->id, {5, 6}}});
        const std::string text = format::writeChanges(base->document, before, {document, places});
        // As after a crash: the same base, read once more.
        const auto again = format::read(sprawlingDesign, "x.moldloft.yaml");
        const auto read = format::readChanges(text, "entry", again->document, before);
        QVERIFY2(read, read ? "" : toString(read.error().front()).c_str());
        QCOMPARE(textOf(read->document), textOf(document));
        QCOMPARE(format::writeLayout(read->document, read->layout),
                 format::writeLayout(document, places));
        for (const auto &record : base->document.records()) {
            if (const Record *kept = document.find(record->id))
                QCOMPARE(read->document.find(record->id)->path(), kept->path());
        }
    }
}

void TestChanges::writingCostsWhatChanged()
{
    const auto base = format::read(sprawlingDesign, "x.moldloft.yaml");
    const ElementId page = base->document.find(ElementKind::Service, "front", "page")->id;
    const auto renamed = renameElement(base->document, page, "site");
    const std::string text =
        format::writeChanges(base->document, base->layout, {*renamed, base->layout});
    QVERIFY(text.find("site") != std::string::npos);
    QVERIFY(text.find("api-db") == std::string::npos);
    QCOMPARE(format::countChanges(base->document, *renamed), 2); // it, and the patch about it
}

void TestChanges::nothingIsReadOfADamagedText()
{
    const auto base = format::read(sprawlingDesign, "x.moldloft.yaml");
    const ElementId page = base->document.find(ElementKind::Service, "front", "page")->id;
    const auto renamed = renameElement(base->document, page, "site");
    const std::string text =
        format::writeChanges(base->document, base->layout, {*renamed, base->layout});
    for (std::size_t size = 0; size < text.size() - 1; ++size)
        QVERIFY(!format::readChanges(text.substr(0, size), "entry", base->document, base->layout));
    std::string other = text;
    other.replace(other.find("front/page"), 10, "front/nobody");
    QVERIFY(!format::readChanges(other, "entry", base->document, base->layout));
}

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
