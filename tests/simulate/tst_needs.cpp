// What the what-if takes for the requests of a pod is what the exported manifest asks for: compared
// object by object, so that neither can change alone.

#include <QTest>

#include <QDirIterator>
#include <QFile>
#include <map>

#include "export/kubernetes/export_kubernetes.h"
#include "format/design_file.h"
#include "kinds/engines.h"
#include "kinds/needs.h"
#include "model/units.h"
#include "simulate/system.h"
#include "yaml/reader.h"

using namespace moldloft;

namespace
{

Document read(const std::string &text, const std::string &name)
{
    const auto file = format::read(text, name);
    if (!file) {
        for (const Error &error : file.error())
            qWarning("%s", toString(error).c_str());
        qFatal("%s cannot be read", name.c_str());
    }
    return file->document;
}

Document fileNamed(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return read(file.readAll().toStdString(), path.toStdString());
}

/// Every engine, and services that say nothing, something and everything.
Document everything()
{
    std::string text = "moldloft: 1\nname: all\nnamespaces:\n  shop:\n    databases:\n";
    std::string owns;
    for (const Engine &engine : databaseEngines()) {
        text += "      " + engine.id + "-db: {engine: " + engine.id + "}\n";
        owns += (owns.empty() ? "" : ", ") + engine.id + "-db";
    }
    text += "    brokers:\n";
    for (const Engine &engine : brokerEngines())
        text += "      " + engine.id + "-broker: {engine: " + engine.id + "}\n";
    text += "    services:\n"
            "      plain: {owns: [" +
            owns +
            "]}\n"
            "      asks: {resources: {cpu: 250m, memory: 1Gi}}\n"
            "      little: {resources: {memory: 96Mi}}\n"
            "      whole: {resources: {cpu: '2'}}\n"
            "      foreign:\n"
            "        image: \"example/page:1\"\n"
            "        health: {http: /}\n"
            "        resources: {cpu: 50m, memory: 64Mi}\n"
            "        sidecars: [{name: log, image: \"example/log:1\"}, {name: proxy, image: "
            "\"example/proxy:2\", resources: {cpu: 30m, memory: 32Mi}}]\n";
    return read(text, "all.moldloft.yaml");
}

const yaml::Node &at(const yaml::Node &node, std::initializer_list<std::string_view> keys)
{
    const yaml::Node *found = &node;
    for (const std::string_view key : keys) {
        const yaml::Node *next = nullptr;
        for (std::size_t i = 0; i < found->size(); ++i) {
            if (found->key(i).text == key)
                next = &found->value(i);
        }
        if (!next)
            qFatal("there is no %s", std::string(key).c_str());
        found = next;
    }
    return *found;
}

const yaml::Node *find(const yaml::Node &node, std::string_view key)
{
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (node.key(i).text == key)
            return &node.value(i);
    }
    return nullptr;
}

void add(PodNeeds &sum, const yaml::Node &container)
{
    const yaml::Node &requests = at(container, {"resources", "requests"});
    sum.cpu += milliUnits({at(requests, {"cpu"}).text});
    sum.memory += wholeUnits({at(requests, {"memory"}).text});
}

/// The sum over the containers of the object's pods, and over the init containers that go on beside
/// them (native sidecars); others ask for no more than these.
PodNeeds asked(const yaml::Node &object)
{
    PodNeeds sum;
    const yaml::Node &pod = at(object, {"spec", "template", "spec"});
    for (const auto &container : at(pod, {"containers"}).children)
        add(sum, container);
    if (const yaml::Node *before = find(pod, "initContainers")) {
        for (const auto &container : before->children) {
            if (find(container, "restartPolicy"))
                add(sum, container);
        }
    }
    return sum;
}

/// By "namespace/name", of every Deployment and StatefulSet of the base.
std::map<std::string, PodNeeds> exported(const Document &document)
{
    std::map<std::string, PodNeeds> found;
    const auto files = exportKubernetes(document, {});
    if (!files)
        qFatal("%s", toString(files.error()).c_str());
    for (const auto &[path, file] : *files) {
        if (!path.starts_with("deploy/base/") ||
            (!path.ends_with("/deployment.yaml") && !path.ends_with("/stateful-set.yaml")))
            continue;
        const auto tree = yaml::read(file.bytes, path);
        if (!tree)
            qFatal("%s cannot be read", path.c_str());
        const yaml::Node &object = (*tree)->root;
        found[at(object, {"metadata", "namespace"}).text + '/' +
              at(object, {"metadata", "name"}).text] = asked(object);
    }
    return found;
}

} // namespace

class TestNeeds : public QObject
{
    Q_OBJECT

private slots:
    void podsAskForWhatTheirManifestsAskFor_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("every engine") << QString();
        for (const char *folder : {"/templates/designs", "/tests/golden"}) {
            QDirIterator designs(QStringLiteral(MOLDLOFT_SOURCE_DIR) + folder, {"*.moldloft.yaml"},
                                 QDir::Files, QDirIterator::Subdirectories);
            while (designs.hasNext()) {
                const QString path = designs.next();
                QTest::newRow(qPrintable(designs.filePath().section('/', -3))) << path;
            }
        }
    }
    void podsAskForWhatTheirManifestsAskFor()
    {
        QFETCH(QString, path);
        const Document document = path.isEmpty() ? everything() : fileNamed(path);
        const auto manifests = exported(document);
        std::size_t compared = 0;
        for (const RecordPtr &record : document.records()) {
            const ElementKind kind = record->kind();
            if (kind != ElementKind::Service && kind != ElementKind::Database &&
                kind != ElementKind::Broker)
                continue;
            const auto manifest = manifests.find(record->path());
            QVERIFY2(manifest != manifests.end(), record->path().c_str());
            const PodNeeds needs = podNeeds(*record);
            QVERIFY2(needs.cpu == manifest->second.cpu, qPrintable(QString("%1: %2 here, %3 there")
                                                                       .arg(record->path().c_str())
                                                                       .arg(needs.cpu)
                                                                       .arg(manifest->second.cpu)));
            QVERIFY2(needs.memory == manifest->second.memory,
                     qPrintable(QString("%1: %2 here, %3 there")
                                    .arg(record->path().c_str())
                                    .arg(needs.memory)
                                    .arg(manifest->second.memory)));
            ++compared;
        }
        QCOMPARE(compared, manifests.size());
    }

    void asManyPodsRunAsTheManifestsSay()
    {
        const Document document = read("moldloft: 1\nname: pods\nnamespaces:\n"
                                       "  shop:\n"
                                       "    services:\n"
                                       "      usual: {}\n"
                                       "      two: {replicas: 2}\n"
                                       "      asleep: {replicas: 0}\n"
                                       "      scaled: {autoscale: {max: 3}}\n"
                                       "      drawn: {replicas: 3, autoscale: {max: 6, cpu: 50}}\n"
                                       "      least: {replicas: 3, autoscale: {min: 2, max: 6}}\n"
                                       "      most: {replicas: 3, autoscale: {max: 4}}\n"
                                       "      little: {replicas: 3, autoscale: {max: 2}}\n"
                                       "      woken: {replicas: 0, autoscale: {max: 5}}\n"
                                       "      both: {autoscale: {min: 2, max: 9}}\n",
                                       "pods.moldloft.yaml");
        const simulate::System system = simulate::systemOf(document);
        const auto files = exportKubernetes(document, {});
        QVERIFY(files);
        for (const simulate::Part &part : system.parts) {
            const Record &record = *document.find(part.id);
            const PodRange range = podRange(*record.as<Service>());
            const auto number = [&](const char *name,
                                    std::initializer_list<std::string_view> keys) {
                const std::string path = "deploy/base/shop/" + record.name + '/' + name;
                const auto file = files->find(path);
                if (file == files->end())
                    qFatal("there is no %s", path.c_str());
                return std::stoi(at((*yaml::read(file->second.bytes, path))->root, keys).text);
            };
            QCOMPARE(part.pods, range.least);
            if (record.as<Service>()->autoscale) {
                QCOMPARE(range.least, number("autoscaler.yaml", {"spec", "minReplicas"}));
                QCOMPARE(range.most, number("autoscaler.yaml", {"spec", "maxReplicas"}));
            } else {
                QCOMPARE(range.least, number("deployment.yaml", {"spec", "replicas"}));
                QCOMPARE(range.most, range.least);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestNeeds)
#include "tst_needs.moc"
