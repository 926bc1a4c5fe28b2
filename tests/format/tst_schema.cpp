#include <QtTest>

#include "format/design_file.h"
#include "format/designs.h"
#include "format/schema.h"
#include "kinds/kind.h"

using namespace moldloft;

namespace
{

/// Rewrites the file instead of comparing where MOLDLOFT_UPDATE is set.
bool isUpToDate(const char *path, const std::string &text)
{
    const QString file = QStringLiteral(MOLDLOFT_SOURCE_DIR "/") + path;
    if (qEnvironmentVariableIsSet("MOLDLOFT_UPDATE")) {
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(QByteArray::fromStdString(text)) >= 0;
    }
    return fileContent(file.toStdString()) == text;
}

/// What python3-jsonschema says of each design: an empty text, or the first error.
QStringList validate(const std::vector<std::string> &designs)
{
    QJsonArray texts;
    for (const std::string &design : designs)
        texts.append(QString::fromStdString(design));
    QProcess python;
    python.start("python3",
                 {"-c", R"(
import json, sys, yaml
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
def first(text):
    error = next(validator.iter_errors(yaml.safe_load(text)), None)
    return error.json_path + ': ' + error.message if error else ''
json.dump([first(text) for text in json.load(sys.stdin)], sys.stdout)
)",
                  QStringLiteral(MOLDLOFT_SOURCE_DIR "/resources/moldloft.schema.json")});
    python.write(QJsonDocument(texts).toJson());
    python.closeWriteChannel();
    QStringList answers;
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning() << python.readAllStandardError();
    for (const QJsonValue &answer : QJsonDocument::fromJson(python.readAllStandardOutput()).array())
        answers.append(answer.toString());
    return answers;
}

std::vector<std::string> designsBelow(const char *folder)
{
    std::vector<std::string> designs;
    QDirIterator files(QStringLiteral(MOLDLOFT_SOURCE_DIR "/") + folder, {"*.moldloft.yaml"},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        designs.push_back(fileContent(files.next().toStdString()));
    return designs;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT
private slots:
    void theSchemaIsUpToDate()
    {
        QVERIFY2(isUpToDate("resources/moldloft.schema.json", format::jsonSchemaText()),
                 "resources/moldloft.schema.json is older than the kinds: run this test with "
                 "MOLDLOFT_UPDATE=1 in the environment.");
    }

    void theDocumentationIsUpToDate()
    {
        QVERIFY2(
            isUpToDate("docs/design-file.md", format::designFileMarkdown()),
            "docs/design-file.md is older than the kinds: run this test with MOLDLOFT_UPDATE=1 "
            "in the environment.");
    }

    void theDocumentationNamesEveryField()
    {
        const std::string page = format::designFileMarkdown();
        for (const Kind &kind : allKinds()) {
            for (const Field &field : kind.fields)
                QVERIFY2(page.find("| `" + field.key + "` |") != std::string::npos,
                         field.key.c_str());
        }
        QVERIFY(page.find("| `calls[].timeout` |") != std::string::npos);
        QVERIFY(page.find("| `cluster.nodePools.NAME.memory` |") != std::string::npos);
    }

    void theDocumentationsExampleIsADesign()
    {
        const std::string page = format::designFileMarkdown();
        const auto begin = page.find("```yaml\n") + 8;
        const std::string example = page.substr(begin, page.find("```", begin) - begin);
        const auto read = format::read(example, "example");
        QVERIFY2(read, read ? "" : toString(read.error().front()).c_str());
        QCOMPARE(validate({example}), QStringList{""});
    }

    void whatTheReaderTakesTheSchemaTakes()
    {
        std::vector<std::string> designs;
        for (const auto &[name, text] : sampleDesigns())
            designs.push_back(text);
        for (const char *folder : {"templates", "tests"}) {
            for (const std::string &design : designsBelow(folder)) {
                if (format::read(design, "t"))
                    designs.push_back(design);
            }
        }
        QVERIFY(designs.size() > 20);
        const QStringList answers = validate(designs);
        QCOMPARE(static_cast<std::size_t>(answers.size()), designs.size());
        for (std::size_t i = 0; i < designs.size(); ++i)
            QVERIFY2(answers[static_cast<int>(i)].isEmpty(),
                     qPrintable(answers[static_cast<int>(i)] + '\n' +
                                QString::fromStdString(designs[i])));
    }

    void whatTheReaderRefusesTheSchemaRefuses()
    {
        const std::string head = "moldloft: 1\nname: x\n";
        const std::string service = head + "namespaces: {a: {services: {b: ";
        const std::vector<std::string> designs{
            "name: x\n",
            "moldloft: 1\n",
            "moldloft: 2\nname: x\n",
            head + "registri: x\n",
            head + "namespaces: a\n",
            head + "namespaces: {a: {servces: {}}}\n",
            head + "patches: [{target: {kind: Service, name: y}}]\n",
            head + "cluster: {nodePools: {general: {nodes: many}}}\n",
            head + "patches: [{target: {kind: Service, name: y}, json: [{op: put, path: /a}]}]\n",
            head + "patches: [{target: {kind: Service, name: y}, json: [{op: remove, path: a}]}]\n",
            head + "secrets: vault\n",
            head + "cluster: {priorityClasses: {high: {}}}\n",
            head + "namespaces: {a: {quota: {pods: 0}}}\n",
            head + "namespaces: {a: {databases: {d: {engine: redis, managed: us}}}}\n",
            head + "namespaces: {a: {externals: {e: {host: h, cidrs: [10.0.0.1]}}}}\n",
            service + "{run: cron}}}}\n",
            service + "{run: {cron: daily}}}}}\n",
            service + "{volumes: {v: {size: 1Gi}}}}}}\n",
            service + "{volumes: {v: var/lib}}}}}\n",
            service + "{sidecars: [{name: s, image: i, ports: {p: 0}}]}}}}\n",
            service + "text}}}\n",
            service + "{replcas: 2}}}}\n",
            service + "{replicas: -1}}}}\n",
            service + "{replicas: two}}}}\n",
            service + "{latency: soon}}}}\n",
            service + "{latency: {p99: 1s}}}}}\n",
            service + "{availability: 99.9}}}}\n",
            service + "{errorRate: 1}}}}\n",
            service + "{owns: db}}}}\n",
            service + "{owns: [a/b/c]}}}}\n",
            service + "{api: [\"FETCH /\"]}}}}\n",
            service + "{calls: [{timeout: 1s}]}}}}\n",
            service + "{calls: [{to: c, tiemout: 1s}]}}}}\n",
            service + "{ports: {http: 70000}}}}}\n",
            service + "{expose: [{type: Ingress}]}}}}\n",
            service + "{resources: {memory: much}}}}}\n",
            service + "{env: {A: [1]}}}}}\n",
            head + "namespaces: {a: {databases: {d: {engine: oracle}}}}\n",
            head + "namespaces: {a: {databases: {d: {}}}}\n",
            head + "namespaces: {a: {channels: {c: {payload: {id: guid}}}}}\n",
            head + "namespaces: {a: {channels: {c: {payload: {id: {minimum: 1}}}}}}\n",
            head + "namespaces: {a: {channels: {c: {payload: {n: {type: number, minimum: a}}}}}}\n",
            head +
                "namespaces: {a: {channels: {c: {payload: {s: {type: string, maxLength: -1}}}}}}\n",
            service + "{documents: {orders: {fields: {s: {type: string, required: 1}}}}}}}}\n",
            head + "namespaces: {a: {ingresses: {i: {tls: {cert: x}}}}}\n",
            head + "namespaces: {a: {ingresses: {i: {tls: soon}}}}\n",
        };
        const QStringList answers = validate(designs);
        QCOMPARE(static_cast<std::size_t>(answers.size()), designs.size());
        for (std::size_t i = 0; i < designs.size(); ++i) {
            QVERIFY2(!format::read(designs[i], "t"), designs[i].c_str());
            QVERIFY2(!answers[static_cast<int>(i)].isEmpty(), designs[i].c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
