#pragma once

#include <QDateTime>

#include <map>
#include <unordered_set>

#include "pipeline/design.h"
#include "ui/editor.h"

namespace moldloft::ui {

struct Snapshot {
    Document document;
    Layout layout;
    bool operator==(const Snapshot &) const = default;
};

struct Step {
    QString label;
    Snapshot before;
    Snapshot after;
};

struct Editor::Private {
    Snapshot shown;
    std::vector<Step> steps;
    std::size_t position = 0; ///< steps before it are done, those from it on undone
    Snapshot saved;
    bool hasDesign = false;

    std::optional<QString> gestureLabel;
    Snapshot gestureStart;

    std::vector<ElementId> selection;
    std::unordered_set<ElementId> selected;
    std::optional<Edge> selectedEdge;

    pipeline::Design base; ///< the design as it was read or saved last
    bool busy = false;
    std::map<std::string, Placement> copiedPlaces; ///< where copied elements stood, by path
    int pasteCount = 0;
    QString title;
    QDateTime savedAt;
    FileFault broken;

    PaletteModel *palette = nullptr;
    InspectorModel *inspector = nullptr;
    ProblemsModel *problems = nullptr;
    PreviewModel *preview = nullptr;
    ProjectJob *project = nullptr;
    RecentDesigns *recent = nullptr;
    TemplateList *templates = nullptr;

    QHash<quint64, ElementFindings> findings;
    std::vector<Problem> lastProblems;
    std::vector<Edge> faultyEdges;
    QPointF viewCentre;
    QString status;
};

/// "orders" for a record, "orders and charges" or "5 elements" for several: for labels.
QString namesOf(const Document &document, const std::vector<ElementId> &ids);

inline QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string toUtf8(const QString &text)
{
    return text.toStdString();
}

} // namespace moldloft::ui
