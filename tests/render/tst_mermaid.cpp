#include <QGuiApplication>
#include <QRegularExpression>
#include <QtTest>

#include "canvas/designs.h"
#include "render/picture.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

QStringList mermaid(const Document &document)
{
    return QString::fromUtf8(render::renderMermaid(document, Layout(), {}))
        .split(QLatin1Char('\n'));
}

int countOf(const QStringList &lines, const char *pattern)
{
    return static_cast<int>(lines.filter(QRegularExpression(QLatin1String(pattern))).size());
}

} // namespace

class MermaidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyElementAndEveryLineIsThere();
    void eachMeaningHasItsArrow();
    void everyBlockThatOpensEnds();
    void textOfAPersonStaysText();
    void anEmptyDesignIsAnEmptyFlowchart();
};

void MermaidTest::everyElementAndEveryLineIsThere()
{
    const Document document = ticketing();
    const QStringList lines = mermaid(document);
    for (const RecordPtr &record : document.records()) {
        const QString label = QLatin1Char('"') + QString::fromStdString(record->name);
        QVERIFY2(lines.join(QLatin1Char('\n')).contains(label), record->name.c_str());
    }
    int references = 0;
    for (const Edge &edge : edges(document))
        references += edge.to && edge.kind != EdgeKind::ChannelBroker;
    QCOMPARE(countOf(lines, "^  \\w+ (==>|-->|-\\.->|--o|--x)"), references);
}

void MermaidTest::eachMeaningHasItsArrow()
{
    const QStringList lines = mermaid(ticketing());
    QVERIFY(countOf(lines, "^  ingress_tickets__public ==>\\|\"/[^\"]*\"\\| svc_tickets__") > 0);
    QVERIFY(countOf(lines, "^  svc_\\w+ -\\.-> channel_") > 0);
    QVERIFY(countOf(lines, "^  channel_\\w+ -\\.-> svc_") > 0);
    QVERIFY(countOf(lines, "^  svc_\\w+ --o db_") > 0);
    QVERIFY(countOf(lines, "^  svc_\\w+ -->") > 0);
    // Each line has exactly one style: its number stands in one linkStyle.
    QSet<int> styled;
    for (const QString &line : lines.filter(QStringLiteral("linkStyle"))) {
        for (const QString &number : line.trimmed().section(QLatin1Char(' '), 1, 1).split(u',')) {
            QVERIFY(!styled.contains(number.toInt()));
            styled.insert(number.toInt());
        }
    }
    QCOMPARE(static_cast<int>(styled.size()), countOf(lines, "^  \\w+ (==>|-->|-\\.->|--o|--x)"));
}

void MermaidTest::everyBlockThatOpensEnds()
{
    const QStringList lines = mermaid(ticketing());
    QCOMPARE(countOf(lines, "^ *end$"), countOf(lines, "^ *subgraph "));
    QVERIFY(countOf(lines, "^ *subgraph ") >= 3); // two namespaces and a broker
}

void MermaidTest::textOfAPersonStaysText()
{
    Document document = ticketing();
    Record ingress = *document.all(ElementKind::Ingress).front();
    ingress.as<Ingress>()->host = "a\"]; click x <script>\nend";
    document = document.with(ingress);
    const QStringList lines = mermaid(document);
    const QStringList found = lines.filter(QStringLiteral("click x"));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.front().contains(QLatin1String("a#34;#93;#59; click x #60;script#62;<br/>end")),
             qPrintable(found.front()));
}

void MermaidTest::anEmptyDesignIsAnEmptyFlowchart()
{
    QCOMPARE(render::renderMermaid(Document(), Layout(), {}), QByteArray("flowchart LR\n"));
}

QTEST_MAIN(MermaidTest)
#include "tst_mermaid.moc"
