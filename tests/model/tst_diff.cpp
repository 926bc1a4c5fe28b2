#include <QtTest>

#include <random>

#include "model/diff.h"
#include "model/edits.h"

using namespace moldloft;

namespace
{

/// What diff() answers, by looking at every element.
Diff plainDiff(const Document &before, const Document &after)
{
    Diff result;
    result.settings = !(before.settings() == after.settings());
    std::vector<ElementId> keptBefore, keptAfter;
    for (const RecordPtr &record : before.records())
        (after.find(record->id) ? keptBefore : result.removed).push_back(record->id);
    for (const RecordPtr &record : after.records()) {
        const Record *old = before.find(record->id);
        (old ? keptAfter : result.added).push_back(record->id);
        if (old && !(*old == *record))
            result.changed.push_back(record->id);
    }
    result.order = keptBefore != keptAfter;
    return result;
}

Record service(int number)
{
    Record record;
    record.ns = number % 2 ? "one" : "two";
    record.name = "service-" + std::to_string(number);
    record.body = Service{};
    return record;
}

Document design()
{
    Document document;
    for (int i = 0; i < 12; ++i)
        document = addElement(document, service(i))->document;
    return document;
}

Document editedAtRandom(const Document &document, std::mt19937 &random, int &number)
{
    const auto &records = document.records();
    const auto any = [&] { return records[random() % records.size()]; };
    if (records.size() < 5)
        return addElement(document, service(number++))->document;
    switch (random() % 7) {
    case 0:
        return addElement(document, service(number++))->document;
    case 1:
        return document.without({any()->id});
    case 2: {
        Record changed = *any();
        changed.was = std::to_string(random());
        return document.with(std::move(changed));
    }
    case 3: // an equal copy is no change
        return document.with(Record(*any()));
    case 4: {
        std::vector<RecordPtr> order = records;
        std::swap(order[random() % order.size()], order[random() % order.size()]);
        return Document(document.settings(), std::move(order));
    }
    case 5: {
        Settings settings = document.settings();
        settings.name = std::to_string(random() % 3);
        return document.withSettings(std::move(settings));
    }
    default:
        return document.regrouped();
    }
}

} // namespace

class TestDiff : public QObject
{
    Q_OBJECT

private slots:
    void versionsThatShareNothingAreCompared()
    {
        const Document some = design();
        QCOMPARE(diff(Document(), some).added.size(), some.records().size());
        QCOMPARE(diff(some, Document()).removed.size(), some.records().size());
        QVERIFY(diff(Document(), Document()).empty());
    }

    void anyEditsAreFound_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U, 4U, 5U})
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }
    void anyEditsAreFound()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        int number = 100;
        Document document = design();
        for (int round = 0; round < 400; ++round) {
            Document next = document;
            for (unsigned edits = random() % 4; edits > 0; --edits)
                next = editedAtRandom(next, random, number);
            QCOMPARE(diff(document, next), plainDiff(document, next));
            QCOMPARE(diff(next, document), plainDiff(next, document));
            document = next;
        }
    }
};

QTEST_APPLESS_MAIN(TestDiff)
#include "tst_diff.moc"
