// Everything that the window says stands in resources/translations in Brazilian Portuguese, nothing
// left open, and with every argument in its place.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "base/message.h"
#include "kinds/kind.h"
#include "rules/fixtures.h"
#include "ui/language.h"
#include "ui/translated.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

const QString folder = QStringLiteral(MOLDLOFT_SOURCE_DIR "/resources/translations/");

struct Entry {
    QString context;
    QString source;
    QString one; ///< the English form for one, of a plural of the core
    QStringList forms;
    bool isFinished = true;

    QString name() const { return context + QStringLiteral(": ") + source; }
};

std::vector<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::vector<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto tag = xml.name();
        if (tag == QLatin1String("name"))
            context = xml.readElementText();
        else if (tag == QLatin1String("message"))
            entries.push_back({context, {}, {}, {}});
        else if (tag == QLatin1String("source"))
            entries.back().source = xml.readElementText();
        else if (tag == QLatin1String("comment"))
            entries.back().one = xml.readElementText();
        else if (tag == QLatin1String("translation")) {
            entries.back().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (entries.back().forms.isEmpty())
                entries.back().forms = {text};
        }
    }
    return entries;
}

/// What of a text is no word: its placeholders, in order of their names.
QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("\\{\\d\\}|%\\d|%n"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places += found.next().captured();
    places.sort();
    return places;
}

/// Names and terms that are the same in both languages; a text without letters of its own is too.
bool isTheSameInBoth(const QString &text)
{
    static const QSet<QString> words{
        "API",         "Broker",     "CPU",       "Cluster",      "ClusterIP", "Del",
        "Return",      "pod",        "pods",      "Commit",       "Commit…",   "E-mail",
        "External",    "Host",       "Ingress",   "ExternalName", "Issuer",    "Kubernetes",
        "Menu",        "Moldloft",   "Namespace", "Patch",        "Patches",   "Secret",
        "Secrets",     "Sidecar",    "Sidecars",  "TLS",          "Zoom",      "broker",
        "ingress",     "namespace",  "sidecar",   "payload",      "host",      "brokers",
        "ingresses",   "namespaces", "Tab",       "Enter",        "Esc",       "Pods",
        "Gateway API", "Volume",     "Volumes"};
    static const QRegularExpression aside(QStringLiteral("\\{\\d\\}|%L?\\d|%n|px|[^\\p{L}…-]"));
    QString left = text;
    return words.contains(text) || words.contains(left.remove(aside)) || left.isEmpty() ||
           left == QStringLiteral("–");
}

/// What a message puts in as it is: names, numbers, what other programs said.
void addNames(const Message &message, std::vector<std::string> &names)
{
    if (!message.parts())
        return names.push_back(message.text());
    for (const Message &argument : message.parts()->arguments)
        addNames(argument, names);
}

/// What is wrong with the Portuguese form, or "".
QString faultOf(const Message &message)
{
    const QString text = translated(message);
    if (text == QString::fromStdString(message.text()))
        return QStringLiteral("not translated: ") + text;
    std::vector<std::string> names;
    addNames(message, names);
    for (const std::string &name : names) {
        if (!text.contains(QString::fromStdString(name)))
            return QStringLiteral("%1 is lost in: %2").arg(QString::fromStdString(name), text);
    }
    return text.contains(QRegularExpression(QStringLiteral("\\{\\d\\}")))
               ? QStringLiteral("a place is empty: ") + text
               : QString();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_language.choose(QStringLiteral("pt_BR")); }

    void nothingIsLeftToTranslate_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Portuguese") << "moldloft_pt_BR.ts";
        QTest::newRow("English plurals") << "moldloft_en.ts";
    }
    void nothingIsLeftToTranslate()
    {
        QFETCH(QString, file);
        for (const Entry &entry : entriesOf(folder + file)) {
            QVERIFY2(entry.isFinished, qPrintable(entry.name()));
            QVERIFY2(!entry.forms.join(QString()).trimmed().isEmpty(), qPrintable(entry.name()));
        }
    }

    void theSourcesSayNothingElse()
    {
#ifdef MOLDLOFT_LUPDATE
        const QTemporaryDir copy;
        const QStringList files{QStringLiteral("moldloft_pt_BR.ts"),
                                QStringLiteral("moldloft_en.ts")};
        for (const QString &file : files)
            QVERIFY(QFile::copy(folder + file, copy.filePath(file)));
        QProcess update;
        update.start(folder + QStringLiteral("update"),
                     {QStringLiteral(MOLDLOFT_LUPDATE), copy.path()});
        QVERIFY(update.waitForFinished(60000));
        QCOMPARE(update.exitCode(), 0);
        for (const QString &file : files) {
            QSet<QString> known;
            for (const Entry &entry : entriesOf(folder + file))
                known.insert(entry.name() + entry.one);
            QSet<QString> said;
            for (const Entry &entry : entriesOf(copy.filePath(file))) {
                said.insert(entry.name() + entry.one);
                QVERIFY2(known.contains(entry.name() + entry.one),
                         qPrintable("run ./dev translate; new is " + entry.name()));
            }
            for (const QString &name : known)
                QVERIFY2(said.contains(name), qPrintable("run ./dev translate; gone is " + name));
        }
#else
        QSKIP("This Qt has no lupdate, so nobody can tell what the sources say.");
#endif
    }

    void placesStayAndWordsChange()
    {
        for (const Entry &entry : entriesOf(folder + QStringLiteral("moldloft_pt_BR.ts"))) {
            const QStringList expected = placesOf(entry.source);
            for (const QString &form : entry.forms) {
                QVERIFY2(form != entry.source || isTheSameInBoth(entry.source),
                         qPrintable(entry.name()));
                QVERIFY2(!form.contains(QLatin1Char('!')), qPrintable(entry.name()));
            }
            if (entry.forms.size() == 1 && !entry.source.contains(QLatin1String("%n")) &&
                entry.one.isEmpty())
                QVERIFY2(placesOf(entry.forms.first()) == expected, qPrintable(entry.name()));
            else
                QVERIFY2(
                    QSet<QString>(expected.begin(), expected.end()) ==
                        [&] {
                            const QStringList found = placesOf(entry.forms.join(QString()));
                            return QSet<QString>(found.begin(), found.end());
                        }(),
                    qPrintable(entry.name()));
        }
    }

    void everyFindingIsSaidInPortuguese_data()
    {
        QTest::addColumn<QString>("text");
        for (const test::Fixture &fixture : test::fixtures("fail.*.moldloft.yaml"))
            QTest::newRow((fixture.rule + '/' + fixture.name).c_str())
                << QString::fromStdString(fixture.text);
    }
    void everyFindingIsSaidInPortuguese()
    {
        QFETCH(QString, text);
        const Document document = test::documentOf(text.toStdString(), QTest::currentDataTag());
        const auto findings = rules::runAll(document);
        QVERIFY(!findings.empty());
        for (const rules::Finding &finding : findings) {
            QCOMPARE(faultOf(finding.message), QString());
            QCOMPARE(faultOf(finding.consequence), QString());
            for (const rules::Fix &fix : finding.fixes)
                QCOMPARE(faultOf(fix.title), QString());
        }
    }

    void everyRuleAndFieldIsExplainedInPortuguese()
    {
        for (const rules::Rule &rule : rules::allRules()) {
            QCOMPARE(faultOf(rule.title), QString());
            QCOMPARE(faultOf(rule.why), QString());
            QCOMPARE(faultOf(rule.remediation), QString());
        }
        for (const Kind &kind : allKinds()) {
            QCOMPARE(faultOf(kind.doc), QString());
            for (const Field &field : kind.fields)
                QCOMPARE(faultOf(field.doc), QString());
        }
    }

    void listsAndPluralsFollowTheLanguage()
    {
        const std::vector<std::string> names{"orders", "charges", "tickets"};
        QCOMPARE(translated(enumerated(names)), QStringLiteral("orders, charges e tickets"));
        const Phrase days = phrases("git", "{0} days", "{0} day");
        QCOMPARE(translated(days(1)), QStringLiteral("1 dia"));
        QCOMPARE(translated(days(2)), QStringLiteral("2 dias"));
        m_language.choose(QStringLiteral("en"));
        QCOMPARE(translated(enumerated(names)), QStringLiteral("orders, charges and tickets"));
        QCOMPARE(translated(days(1)), QStringLiteral("1 day"));
        QCOMPARE(translated(days(2)), QStringLiteral("2 days"));
        m_language.choose(QStringLiteral("pt_BR"));
    }

private:
    Language m_language;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
