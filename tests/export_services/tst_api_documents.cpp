#include <QtTest>

#include <set>

#include "base/text.h"
#include "design_at.h"
#include "export/services/export_services.h"
#include "yaml/reader.h"

using namespace moldloft;

namespace
{

void collectReferences(const Value &tree, std::set<std::string> &found)
{
    if (tree.isList()) {
        for (const Value &item : tree.asList())
            collectReferences(item, found);
    }
    if (!tree.isMap())
        return;
    for (const auto &[key, value] : tree.asMap()) {
        if (key == "$ref" && value.isString())
            found.insert(value.asString());
        else
            collectReferences(value, found);
    }
}

bool leadsSomewhere(const Value &document, const std::string &reference)
{
    const Value *place = &document;
    for (const std::string &step : split(reference, '/'))
        place = step == "#" || !place ? place : place->find(step);
    return place != nullptr;
}

} // namespace

/// api/openapi.yaml and api/asyncapi.yaml say what is common to several routes or events once.
class TestApiDocuments : public QObject
{
    Q_OBJECT
private slots:
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo_data() { addDesignRows(); }
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo()
    {
        QFETCH(std::string, path);
        const auto files = exportServices(designAt(path), {});
        QVERIFY(files);
        int documents = 0;
        for (const auto &[name, file] : *files) {
            if (!name.ends_with("/openapi.yaml") && !name.ends_with("/asyncapi.yaml"))
                continue;
            ++documents;
            const auto tree = yaml::read(file.bytes, name);
            QVERIFY2(tree, name.c_str());
            const Value document = yaml::toValue((*tree)->root);
            std::set<std::string> references;
            collectReferences(document, references);
            QVERIFY(!references.empty());
            for (const std::string &reference : references)
                QVERIFY2(leadsSomewhere(document, reference), (name + ": " + reference).c_str());
            for (const auto &[kind, named] : document.find("components")->asMap()) {
                for (const auto &entry : named.asMap()) {
                    const std::string reference = "#/components/" + kind + '/' + entry.key;
                    QVERIFY2(references.contains(reference), (name + ": " + reference).c_str());
                }
            }
        }
        QVERIFY(documents > 0);
    }
};

QTEST_APPLESS_MAIN(TestApiDocuments)
#include "tst_api_documents.moc"
