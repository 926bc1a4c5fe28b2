#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "kinds/kind.h"
#include "model/document.h"
#include "yaml/reader.h"

namespace moldloft::testing
{

/// A design from text, with the kinds' own readers and without what format/ adds. Throws where the
/// fixture is wrong.
inline Document designFromText(const std::string &text)
{
    const auto tree = yaml::read(text, "fixture");
    if (!tree)
        throw std::runtime_error(toString(tree.error().front()));
    Value root = yaml::toValue((*tree)->root);
    FieldProblems problems;
    std::vector<RecordPtr> records;
    const auto add = [&](ElementKind kind, const std::string &ns, const std::string &name,
                         const Value &fields) {
        Record record = makeRecord(kind, ns, name);
        record.id = {records.size() + 1};
        readElement(fields, record, problems);
        records.push_back(std::make_shared<const Record>(std::move(record)));
    };
    if (const Value *namespaces = root.find("namespaces")) {
        for (const auto &[ns, sections] : namespaces->asMap()) {
            Value own = Value::map();
            for (const auto &[key, value] : sections.isMap() ? sections.asMap() : Value::Map{}) {
                if (!kindOfSection(key))
                    own.set(key, value);
            }
            add(ElementKind::Namespace, "", ns, own);
            if (!sections.isMap())
                continue;
            for (const auto &[section, elements] : sections.asMap()) {
                if (!kindOfSection(section))
                    continue;
                for (const auto &[name, fields] : elements.asMap())
                    add(kindOfSection(section)->kind, ns, name, fields);
            }
        }
    }
    root.erase("moldloft");
    root.erase("namespaces");
    Settings settings;
    readSettings(root, settings, problems);
    if (!problems.empty())
        throw std::runtime_error(problems.front().path + ": " + problems.front().message.text());
    return Document(std::move(settings), std::move(records));
}

inline std::string fileText(const std::string &path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline Document designFromFile(const std::string &path)
{
    return designFromText(fileText(path));
}

} // namespace moldloft::testing
