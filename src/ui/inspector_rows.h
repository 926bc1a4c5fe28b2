#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

#include "kinds/field.h"

namespace moldloft::ui
{

/// One row of the inspector: a heading, a field, an entry of a list, or what a rule says.
struct InspectorEntry {
    QString key;  ///< identity of the row from one version of the element to the next
    QString kind; ///< group | field | item | line (nothing to edit) | link (an element) | finding
    QString path;
    QString label;
    QString control; ///< of a field: text | integer | boolean | choice | endpoint | yaml
    QString value;
    QString placeholder;
    QString unit;
    QString error;
    QString doc;
    QStringList choices;
    int from = 0;
    int to = 0;
    int depth = 0;
    QString detail;
    QString meaning;
    QString icon;
    QString verb;
    quint64 element = 0; ///< of a link
    bool removable = false;
    bool addable = false;
    bool offers = false; ///< adding asks which (inspectorChoices)
    bool ruled = false;
    bool expandable = false;
    bool expanded = false;
    bool operator==(const InspectorEntry &) const = default;
};

/// What the rows are made from.
struct InspectorSource {
    const std::vector<Field> *fields = nullptr;
    Value value;
    /// Names that a reference field could hold, as the element would write them.
    std::function<QStringList(const Field &)> candidates;
    std::function<bool(const Field &)> hasCandidates; ///< the same, without making the names
    struct Finding {
        QString path;
        QString icon; ///< error | warning | info
        QString text;
    };
    std::vector<Finding> findings;
    /// Either end of a line.
    struct End {
        QString label;
        QString name;
        QString icon;
        quint64 element = 0;
    };
    std::vector<End> ends;
    QString impliedService; ///< why there is a ClusterIP that nobody wrote; "" where there is none
    QHash<QString, QPair<QString, QString>>
        drafts; ///< path → what was typed, what is wrong with it
    QSet<QString> expanded;
    QSet<QString> naming; ///< maps whose new entry is being named
    bool several = false; ///< elements: value is what they share
    QSet<QString> mixed;  ///< paths where they differ
};

std::vector<InspectorEntry> inspectorRows(const InspectorSource &source);

/// What can be added to the list there; empty where it is typed, or filled in later. Such a list
/// can be long, so it is made when somebody asks for it.
QStringList inspectorChoices(const InspectorSource &source, const std::string &path);

/// The choice that an "add" menu of a group of several reference fields offers: "publishes NAME".
QString choiceText(const Field &field, const QString &name);

/// A title within a sentence: "replicas", but "CPU".
QString lowered(const QString &title);

} // namespace moldloft::ui
