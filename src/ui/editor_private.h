#pragma once

#include <QDateTime>
#include <QElapsedTimer>

#include <concepts>
#include <set>
#include <unordered_set>

#include "history/history.h"
#include "pipeline/design.h"
#include "ui/editor.h"
#include "ui/translated.h"

namespace moldloft::ui
{

struct Editor::Private {
    History history;
    Design shown; ///< what was announced last
    Design gestureStart;
    bool hasDesign = false;
    bool readOnly = false;

    std::vector<ElementId> selection;
    std::unordered_set<ElementId> selected;
    std::optional<Edge> selectedEdge;

    pipeline::Design base;      ///< the design as it was read or saved last
    pipeline::DesignTexts seen; ///< what else the file may say without anybody being asked
    bool fileGone = false;
    bool busy = false;
    QString title;
    QDateTime savedAt;
    FileFault broken;

    PaletteModel *palette = nullptr;
    InspectorModel *inspector = nullptr;
    ProblemsModel *problems = nullptr;
    PreviewModel *preview = nullptr;
    ProjectJob *project = nullptr;
    LayoutJob *layoutJob = nullptr;
    PictureExport *picture = nullptr;
    Clipboard *clipboard = nullptr;
    Arrangement *arrangement = nullptr;
    Renaming *renaming = nullptr;
    QElapsedTimer sinceMerged; ///< since the last step of applyMerged()
    Drafting *drafting = nullptr;
    RecentDesigns *recent = nullptr;
    TemplateList *templates = nullptr;
    Recovery *recovery = nullptr;
    FileState *fileState = nullptr;

    QHash<quint64, ElementFindings> findings;
    std::vector<Problem> lastProblems;
    std::set<std::pair<ElementId, std::string>> faultyEdges; ///< who holds it, and where
    QString status;
};

/// "orders" for a record, "orders and charges" or "5 elements" for several: for labels.
QString namesOf(const Document &document, const std::vector<ElementId> &ids);

inline QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What the core says is translated on its way in.
template<class Words>
requires std::same_as<Words, Message> || std::same_as<Words, Phrase>
    QString fromUtf8(const Words &message)
{
    return translated(message);
}

inline std::string toUtf8(const QString &text)
{
    return text.toStdString();
}

} // namespace moldloft::ui
