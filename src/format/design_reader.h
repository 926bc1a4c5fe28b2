#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "format/design_file.h"
#include "kinds/kind.h"
#include "yaml/reader.h"

namespace moldloft::format
{

/// Turns a positioned tree into a Document, and remembers where everything stood.
class DesignReader
{
public:
    DesignReader(std::shared_ptr<const yaml::Tree> tree, const Document *sameIdentitiesAs);

    /// What is wrong is in errors() afterwards.
    Document read();
    SourceMap marks() const { return m_marks; }
    const Errors &errors() const { return m_errors; }

private:
    using Place = SourceMap::Place;

    bool checkVersion();
    void readTop(Settings &settings);
    void readNamespaces(const Place &place);
    void readNamespace(const Place &place);
    void readSection(const Kind &kind, const Place &place, const std::string &ns);
    void addElement(Record record, const Place &place, const Value &value,
                    FieldProblems problems = {});
    bool isMappingOrNothing(const Place &place, const std::string &what);
    ElementId idFor(const Record &record);
    void report(const SourceMark &mark, Message message, Message hint);
    void report(const Place &place, const Message &subject, const FieldProblems &problems);

    std::shared_ptr<const yaml::Tree> m_tree;
    const Document *m_same;
    std::uint64_t m_lastId = 0;
    std::vector<RecordPtr> m_records;
    std::unordered_map<ElementId, Place> m_places;
    SourceMap m_marks;
    Errors m_errors;
};

} // namespace moldloft::format
