#pragma once

#include <QCoreApplication>

#include <optional>

#include "model/references.h"
#include "ui/inspector_rows.h"

namespace moldloft::ui
{

/// The meaning of the references that a field holds; nothing for other fields.
std::optional<Meaning> meaningOfField(const std::string &key);

bool isCollection(const Field &field);
bool isScalar(const Field &field);

/// A field and where it stands.
struct FieldPlace {
    const Field *field = nullptr;
    std::string path;
};

/// Makes the rows of the inspector: groups in inspector_rows.cpp, what stands in them in
/// inspector_fields.cpp.
class InspectorBuilder
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    explicit InspectorBuilder(const InspectorSource &source) : m_source(source) {}

    std::vector<InspectorEntry> build();
    QStringList choicesAt(const std::string &path) const;

private:
    void addTop(const std::vector<Field> &fields, const std::string &path);
    /// Whether the field means something beside what its siblings say, or is set all the same.
    bool isAsked(const Field &field, const std::string &parent) const;
    void addGroups();
    void addGroup(const std::vector<FieldPlace> &places);
    QStringList choicesFor(const FieldPlace &place, bool withVerb) const;
    bool offersAny(const Field &field) const;
    void addQuiet(const std::vector<FieldPlace> &places);
    void addFindings(const QString &path);
    void addEnds();
    void addLine(const std::string &path, const QString &label, const QString &detail,
                 const QString &icon, int depth = 0);
    /// x-… keys: kept as they are, and shown.
    void addWhatIf();
    void addExtras();
    static InspectorEntry start(const char *kind, const QString &path);

    void addEntries(const FieldPlace &place, int depth);
    void addEntry(const FieldPlace &place, const std::string &path, const Value &value,
                  const QString &key, int depth);
    /// An object as one row that opens its members.
    void addObject(const Field &field, const std::string &path, const QString &title, int depth,
                   const Field *list = nullptr);
    /// "500ms, 2 retries"; the first becomes the label where there is none.
    static QString briefOf(const Field &field, const Value *value, QString &label);
    void addMember(const Field &member, const std::string &path, int depth);
    /// A list or map within an object.
    void addInnerGroup(const FieldPlace &place, int depth);
    void addYaml(const Field &field, const std::string &path, int depth);
    /// On or off, and where it is on, its secret or issuer.
    void addTls(const Field &field, const std::string &path, int depth);
    void addField(const Field &field, const std::string &path, int depth, const QString &label = {},
                  bool removable = false);
    /// The object around the path is written as this member alone.
    bool isShortForm(const std::string &path) const;
    void describe(const Field &field, InspectorEntry &row) const;
    bool isMixed(const std::string &path) const;
    InspectorEntry withDraft(InspectorEntry row) const;

    const InspectorSource &m_source;
    std::vector<FieldPlace> m_groups;
    std::vector<InspectorEntry> m_rows;
};

} // namespace moldloft::ui
