#pragma once

#include <optional>

#include "export/explain/explain.h"

namespace moldloft::explain
{

/// What a line of a file comes from: one field, or all that stand below it.
struct LineReason {
    std::string place;                                    ///< `spec.replicas`
    Value value;                                          ///< of one field; else null
    std::vector<Cause> causes;                            ///< the nearest first
    Message reason;                                       ///< the rule behind it
    std::vector<std::pair<std::string, Value>> elsewhere; ///< as in Leaf
    bool operator==(const LineReason &) const = default;
};

/// A generated file with one object, or one patch of it, explained line by line.
class ExplainedFile
{
public:
    /// Nothing where the file holds no object of the export: a kustomization, a README, code.
    /// Costs as much as explain().
    static std::optional<ExplainedFile> of(const Document &document, const ExportOptions &options,
                                           const std::string &path, std::string_view text);

    /// Lines count from 0; nothing where nothing stands there.
    std::optional<LineReason> at(std::size_t line) const;
    /// What the object would not be there without.
    const std::vector<Cause> &stands() const { return m_made.stands; }

private:
    Explanation m_made;
    std::vector<std::string> m_places; ///< of each line, in the object: JSON pointers
};

} // namespace moldloft::explain
