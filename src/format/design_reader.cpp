#include "format/design_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "kinds/shape.h"

namespace moldloft::format
{

DesignReader::DesignReader(std::shared_ptr<const yaml::Tree> tree, const Document *sameIdentitiesAs)
    : m_tree(std::move(tree)), m_same(sameIdentitiesAs),
      m_lastId(m_same ? m_same->lastId().value : 0)
{
    m_marks.m_tree = m_tree;
}

Document DesignReader::read()
{
    Settings settings;
    if (checkVersion())
        readTop(settings);
    m_marks.m_places =
        std::make_shared<const std::unordered_map<ElementId, Place>>(std::move(m_places));
    return {std::move(settings), std::move(m_records)};
}

bool DesignReader::checkVersion()
{
    const yaml::Node &root = m_tree->root;
    Place place{nullptr, &root};
    if (!root.isMapping()) {
        report(m_tree->mark(root), phrase("format", "A design is a mapping, and this is none."),
               phrase("format", "Start with `moldloft: 1`."));
        return false;
    }
    if (!SourceMap::step(place, "moldloft")) {
        report(
            m_tree->mark(0),
            phrase("format",
                   "The key `moldloft` is missing: it says which version of the format this is."),
            phrase("format", "Write `moldloft: {0}` as the first key.")(currentVersion));
        return false;
    }
    const Value version = yaml::toValue(*place.value);
    if (!version.isInt() || version.asInt() < 1) {
        report(m_marks.mark(place, {}, false),
               phrase("format", "`moldloft` holds no version of the format."),
               phrase("format", "Write `moldloft: {0}`.")(currentVersion));
        return false;
    }
    if (version.asInt() > currentVersion) {
        report(
            m_marks.mark(place, {}, false),
            phrase("format",
                   "The design has format version {0}; this Moldloft reads versions up to {1}.")(
                version.asInt(), currentVersion),
            phrase(
                "format",
                "Open it with a newer Moldloft that reads version {0}; the file is left as it is.")(
                version.asInt()));
        return false;
    }
    return true;
}

void DesignReader::readTop(Settings &settings)
{
    const yaml::Node &root = m_tree->root;
    Value::Map rest;
    FieldProblems problems;
    const Kind &notes = kindOf(ElementKind::Note);
    std::vector<std::string> known{"moldloft", "namespaces", notes.section};
    for (const Field &field : settingsFields())
        known.push_back(field.key);
    for (std::size_t i = 0; i < root.size(); ++i) {
        const std::string &key = root.key(i).text;
        if (key == "namespaces")
            readNamespaces({&root.key(i), &root.value(i)});
        else if (key == notes.section)
            readSection(notes, {&root.key(i), &root.value(i)}, {});
        else if (std::find(known.begin(), known.end(), key) == known.end() && !kinds::isExtra(key))
            kinds::reportUnknownKey(key, known, joinPath({}, key), problems);
        else if (key != "moldloft")
            rest.push_back({key, yaml::toValue(root.value(i))});
    }
    readSettings(Value(std::move(rest)), settings, problems);
    report({nullptr, &root}, {}, problems);
}

bool DesignReader::isMappingOrNothing(const Place &place, const std::string &what)
{
    if (place.value->isMapping() || place.value->kind == yaml::Node::Kind::Null)
        return true;
    report(m_marks.mark(place, {}, false), phrase("format", "`{0}` holds no mapping.")(what),
           phrase("format", "Write `name: …` lines below it, or `{}` for none."));
    return false;
}

void DesignReader::readNamespaces(const Place &place)
{
    if (!isMappingOrNothing(place, "namespaces"))
        return;
    const yaml::Node &all = *place.value;
    for (std::size_t i = 0; i < all.size(); ++i)
        readNamespace({&all.key(i), &all.value(i)});
}

void DesignReader::readNamespace(const Place &place)
{
    const std::string &name = place.key->text;
    if (!isMappingOrNothing(place, name))
        return;
    const yaml::Node &content = *place.value;
    std::vector<std::string> known;
    for (const Kind &kind : allKinds()) {
        if (!kind.section.empty())
            known.push_back(kind.section);
    }
    for (const Field &field : kindOf(ElementKind::Namespace).fields)
        known.push_back(field.key);
    Value::Map own;
    FieldProblems problems;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const std::string &key = content.key(i).text;
        if (kindOfSection(key))
            continue;
        if (std::find(known.begin(), known.end(), key) == known.end() && !kinds::isExtra(key))
            kinds::reportUnknownKey(key, known, joinPath({}, key), problems);
        else
            own.push_back({key, yaml::toValue(content.value(i))});
    }
    addElement(makeRecord(ElementKind::Namespace, {}, name), place, Value(std::move(own)),
               std::move(problems));
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (const Kind *kind = kindOfSection(content.key(i).text))
            readSection(*kind, {&content.key(i), &content.value(i)}, name);
    }
}

void DesignReader::readSection(const Kind &kind, const Place &place, const std::string &ns)
{
    if (!isMappingOrNothing(place, kind.section))
        return;
    const yaml::Node &elements = *place.value;
    for (std::size_t i = 0; i < elements.size(); ++i)
        addElement(makeRecord(kind.kind, ns, elements.key(i).text),
                   {&elements.key(i), &elements.value(i)}, yaml::toValue(elements.value(i)));
}

ElementId DesignReader::idFor(const Record &record)
{
    const Record *known = m_same ? m_same->find(record.kind(), record.ns, record.name) : nullptr;
    return known ? known->id : ElementId{++m_lastId};
}

void DesignReader::addElement(Record record, const Place &place, const Value &value,
                              FieldProblems problems)
{
    record.id = idFor(record);
    m_places.emplace(record.id, place);
    readElement(value, record, problems);
    report(place, record.path() + ": ", problems);
    m_records.push_back(std::make_shared<const Record>(std::move(record)));
}

void DesignReader::report(const SourceMark &mark, Message message, Message hint)
{
    m_errors.push_back({ErrorCode::Input, std::move(message), mark, std::move(hint)});
}

void DesignReader::report(const Place &place, const Message &subject, const FieldProblems &problems)
{
    for (const FieldProblem &problem : problems) {
        if (m_errors.size() >= yaml::maxErrors)
            return;
        report(m_marks.mark(place, problem.path, problem.onKey),
               inSequence({subject, problem.message}), problem.hint);
    }
}

Result<DesignFile, Errors> read(std::string_view text, std::string fileName,
                                std::string_view layoutText, const Document *sameIdentitiesAs)
{
    auto tree = yaml::read(text, fileName);
    if (!tree)
        return tree.error();
    DesignReader reader(*tree, sameIdentitiesAs);
    DesignFile file;
    file.document = reader.read();
    if (!reader.errors().empty()) {
        Errors errors = reader.errors();
        std::stable_sort(errors.begin(), errors.end(),
                         [](const Error &a, const Error &b) { return a.mark < b.mark; });
        return errors;
    }
    file.marks = reader.marks();
    file.text = text;
    if (!layoutText.empty())
        file.layout =
            readLayout(layoutText, layoutFileName(fileName), file.document, file.warnings);
    file.name = std::move(fileName);
    return file;
}

} // namespace moldloft::format
