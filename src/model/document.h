#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "model/elements.h"

namespace moldloft
{

using RecordPtr = std::shared_ptr<const Record>;

/// A whole design as an immutable value: copying is cheap, records are shared between versions, and
/// a Document may be read by several threads at once. Every edit returns a new Document.
/// Records stand in the order of the design file.
class Document
{
public:
    Document();
    /// `records` need distinct ids (0 is given a fresh one).
    Document(Settings settings, std::vector<RecordPtr> records);

    const Settings &settings() const;
    /// The same object as long as the settings are the same: for diff by pointer.
    const std::shared_ptr<const Settings> &settingsPtr() const;
    const std::vector<RecordPtr> &records() const;
    bool empty() const { return records().empty(); }

    /// nullptr where there is none. Lookups cost O(1) after the first, which indexes in O(n).
    const Record *find(ElementId id) const;
    RecordPtr findPtr(ElementId id) const;
    /// Where several elements share kind and name (an error of its own), the first of the file.
    const Record *find(ElementKind kind, std::string_view ns, std::string_view name) const;
    const Record *findNamespace(std::string_view name) const;
    /// Services, databases, brokers and externals share one name space: each becomes a Service
    /// object.
    const Record *findObject(std::string_view ns, std::string_view name) const;
    /// The elements of a namespace, in file order.
    const std::vector<const Record *> &elementsOf(std::string_view ns) const;
    /// All elements of a kind, in file order.
    const std::vector<const Record *> &all(ElementKind kind) const;

    /// Replaces the record of the same id in place, or adds it: at the end of its namespace's
    /// records (a namespace at the end). An id of 0 is given a fresh one; lastId() of the result
    /// tells which.
    [[nodiscard]] Document with(Record record) const;
    /// The same for many records at once, in O(n).
    [[nodiscard]] Document with(std::vector<Record> records) const;
    [[nodiscard]] Document without(const std::vector<ElementId> &ids) const;
    [[nodiscard]] Document withSettings(Settings settings) const;

    /// The same records with those of a namespace together, namespaces in their order: after a
    /// move.
    [[nodiscard]] Document regrouped() const;

    /// The highest id that this document or one before it has given.
    ElementId lastId() const;

    /// Equal content: settings and records in order, ids included.
    bool operator==(const Document &other) const;

private:
    struct Data;
    explicit Document(std::shared_ptr<const Data> data);
    const class Index &index() const;

    std::shared_ptr<const Data> m_data;
};

/// Whether the kind takes part in the shared name space of Service objects.
constexpr bool becomesServiceObject(ElementKind kind)
{
    return kind == ElementKind::Service || kind == ElementKind::Database ||
           kind == ElementKind::Broker || kind == ElementKind::External;
}

} // namespace moldloft
