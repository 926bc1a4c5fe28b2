#include <QtTest>

#include "design_generator.h"
#include "format/design_file.h"
#include "rules/engine.h"

using namespace moldloft;

class TestDesignGenerator : public QObject
{
    Q_OBJECT
private slots:
    void aDesignHasTheServicesAskedForAndNoFinding_data()
    {
        QTest::addColumn<int>("services");
        for (const int services : {1, 2, 10, 21, 400})
            QTest::addRow("%d", services) << services;
    }
    void aDesignHasTheServicesAskedForAndNoFinding()
    {
        QFETCH(int, services);
        auto file = format::read(bench::generateDesign(services), "generated.moldloft.yaml");
        QVERIFY(file);
        const Document &document = file->document;
        QCOMPARE(document.all(ElementKind::Service).size(), std::size_t(services));
        QCOMPARE(document.all(ElementKind::Database).size(), std::size_t(services));
        QCOMPARE(document.all(ElementKind::Channel).size(), std::size_t(services));
        for (const rules::Finding &finding : rules::runAll(document))
            QWARN((finding.rule + ": " + finding.message.text()).c_str());
        QVERIFY(rules::runAll(document).empty());
    }

    void theSameSizeIsTheSameText()
    {
        QCOMPARE(bench::generateDesign(50), bench::generateDesign(50));
        QVERIFY(bench::generateDesign(50) != bench::generateDesign(51));
    }
};

QTEST_APPLESS_MAIN(TestDesignGenerator)
#include "tst_design_generator.moc"
