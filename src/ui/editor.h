#pragma once

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/edits.h"
#include "model/layout.h"
#include "model/references.h"
#include "ui/canvas/drafting.h"
#include "ui/file_fault.h"
#include "ui/inspector_model.h"
#include "ui/palette_model.h"
#include "ui/picture_export.h"
#include "ui/preview_model.h"
#include "ui/problems_model.h"
#include "ui/project_job.h"
#include "ui/safety/file_state.h"
#include "ui/safety/recovery.h"
#include "ui/start_lists.h"

namespace moldloft
{
struct Design;
}

namespace moldloft::ui
{

class Arrangement;
class Clipboard;
class Renaming;

/// The worst that the rules say of one element, for the badge on the canvas.
struct ElementFindings {
    int errors = 0;
    int warnings = 0;
    bool operator==(const ElementFindings &) const = default;
};

class LayoutJob;

/// One editing session: a design, its layout, what is selected, and everything that a person can do
/// with it. The one door through which the window changes a design: each change is a pure edit of
/// src/model that becomes one labelled undo step.
/// CanvasView (src/ui/canvas, QML_ELEMENT) takes `property Editor *editor`, `bool dark`, `qreal
/// textScale`; has `zoom` (real, notifies) and the invokables zoomIn(), zoomOut(), fit(),
/// reveal(quint64 id), cancel(); and for a palette item that is dragged over it (item coordinates):
/// bool dragPaletteItem(QString key, qreal x, qreal y), leavePaletteItem(), quint64
/// dropPaletteItem(QString key, qreal x, qreal y), which finds the container and calls the editor.
/// Ids cross into QML as numbers (quint64); 0 names nothing. Positions are world pixels.
class Editor : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("ui/arrangement.h")
    Q_MOC_INCLUDE("ui/clipboard.h")
    Q_MOC_INCLUDE("ui/renaming.h")
    QML_ELEMENT
    QML_UNCREATABLE("The program makes the editor.")
    Q_MOC_INCLUDE("ui/layout_job.h")
    Q_PROPERTY(bool hasDesign READ hasDesign NOTIFY fileChanged)
    Q_PROPERTY(QString name READ name NOTIFY documentChanged)
    Q_PROPERTY(QString title READ title NOTIFY fileChanged)
    Q_PROPERTY(QString filePath READ filePath NOTIFY fileChanged)
    Q_PROPERTY(QString savedAt READ savedAt NOTIFY fileChanged)
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile NOTIFY fileChanged)
    Q_PROPERTY(moldloft::ui::FileFault broken READ broken NOTIFY fileChanged)
    Q_PROPERTY(QString kubernetes READ kubernetes NOTIFY documentChanged)
    Q_PROPERTY(moldloft::ui::PaletteModel *palette READ palette CONSTANT)
    Q_PROPERTY(moldloft::ui::InspectorModel *inspector READ inspector CONSTANT)
    Q_PROPERTY(moldloft::ui::ProblemsModel *problems READ problems CONSTANT)
    Q_PROPERTY(moldloft::ui::PreviewModel *preview READ preview CONSTANT)
    Q_PROPERTY(moldloft::ui::ProjectJob *project READ project CONSTANT)
    Q_PROPERTY(moldloft::ui::PictureExport *picture READ picture CONSTANT)
    Q_PROPERTY(moldloft::ui::LayoutJob *layoutJob READ layoutJob CONSTANT)
    Q_PROPERTY(moldloft::ui::Clipboard *clipboard READ clipboard CONSTANT)
    Q_PROPERTY(moldloft::ui::Arrangement *arrangement READ arrangement CONSTANT)
    Q_PROPERTY(moldloft::ui::Renaming *renaming READ renaming CONSTANT)
    Q_PROPERTY(moldloft::ui::Drafting *drafting READ drafting CONSTANT)
    Q_PROPERTY(moldloft::ui::RecentDesigns *recentDesigns READ recentDesigns CONSTANT)
    Q_PROPERTY(moldloft::ui::TemplateList *templates READ templates CONSTANT)
    Q_PROPERTY(moldloft::ui::Recovery *recovery READ recovery CONSTANT)
    Q_PROPERTY(moldloft::ui::FileState *fileState READ fileState CONSTANT)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY fileChanged)
    Q_PROPERTY(bool edited READ isEdited NOTIFY editedChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY historyChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY historyChanged)
    Q_PROPERTY(QString undoLabel READ undoLabel NOTIFY historyChanged)
    Q_PROPERTY(QString redoLabel READ redoLabel NOTIFY historyChanged)
    Q_PROPERTY(int elementCount READ elementCount NOTIFY documentChanged)
    Q_PROPERTY(int serviceCount READ serviceCount NOTIFY documentChanged)
    Q_PROPERTY(int selectionCount READ selectionCount NOTIFY selectionChanged)
    Q_PROPERTY(quint64 selectedId READ selectedId NOTIFY selectionChanged)
    Q_PROPERTY(QString status READ status NOTIFY statusChanged)

public:
    explicit Editor(QObject *parent = nullptr);
    ~Editor() override;

    // What is shown. During a gesture document() and layout() are its preview.
    const Document &document() const;
    /// What stood before the last edit; the same where there was none.
    const Document &documentBefore() const;
    /// Where elements stand; an element without a placement is placed by the canvas (src/canvas).
    const Layout &layout() const;
    bool hasDesign() const;
    QString name() const;
    bool isEdited() const;
    int elementCount() const;
    int serviceCount() const;
    QString kubernetes() const;

    // Its parts.
    PaletteModel *palette() const;
    InspectorModel *inspector() const;
    ProblemsModel *problems() const;
    PreviewModel *preview() const;
    ProjectJob *project() const;
    LayoutJob *layoutJob() const;
    PictureExport *picture() const;
    Clipboard *clipboard() const;
    Arrangement *arrangement() const;
    Renaming *renaming() const;
    Drafting *drafting() const;
    RecentDesigns *recentDesigns() const;
    TemplateList *templates() const;
    Recovery *recovery() const;
    FileState *fileState() const;

    // The file. Whatever replaces the design asks nobody: the window asks first (edited).
    QString title() const;    ///< "ticketing" of ticketing.moldloft.yaml
    QString filePath() const; ///< "" until it is saved
    QString savedAt() const;  ///< "14:32", or "" where it was not saved yet
    QUrl suggestedFile() const;
    FileFault broken() const;
    Q_INVOKABLE void newDesign();
    Q_INVOKABLE void newFromTemplate(const QString &name);
    /// Starts to read; isBusy() until then. Where the file cannot be read, broken() says why and
    /// the design that is open stays.
    Q_INVOKABLE void open(const QString &path);
    /// Starts to write; saveFinished() tells how it went.
    Q_INVOKABLE void save();
    Q_INVOKABLE void saveAs(const QString &path);
    bool isBusy() const;
    /// A version to be looked at alone, without a file: no edit, gesture or undo changes it, and no
    /// rule is asked about it.
    void showOnly(const Design &design);
    bool isReadOnly() const;
    /// This version of the design, for another thread.
    struct DesignSnapshot snapshot() const;
    /// The design as it was read or saved last, and the same with what was placed automatically
    /// since.
    const pipeline::Design &base() const;
    const Design &saved() const;
    /// Whether that is what was read or saved last, or what setSeen() said is no news.
    bool isAsSeen(const pipeline::DesignTexts &texts) const;
    void setSeen(pipeline::DesignTexts texts);
    /// The file is another one now: `design` follows as one undo step, and `saved` is what counts
    /// as saved.
    void adoptFile(pipeline::Design file, const QString &label, const Design &design,
                   const Design &saved);
    /// A design whose file is gone counts as edited.
    void setFileGone(bool gone);
    void openRecovered(const RecoveredDesign &recovered);
    Q_INVOKABLE void closeDesign();
    Q_INVOKABLE void discardEdits();
    Q_INVOKABLE void dismissBroken();
    Q_INVOKABLE QString pathOf(const QUrl &url) const;
    Q_INVOKABLE QUrl urlOf(const QString &path) const;

    // Undo and redo; labels say what they would undo, "" where there is nothing.
    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    // A gesture: one undo step however many updates it takes, and none where it is cancelled.
    // updateGesture replaces what is shown without recording it.
    Q_INVOKABLE void beginGesture(const QString &label);
    void updateGesture(const Document &document, const Layout &layout);
    /// The same with the document that stood when the gesture began.
    void updateGesture(const Layout &layout);
    Q_INVOKABLE void commitGesture();
    Q_INVOKABLE void cancelGesture();
    bool inGesture() const;
    /// One edit as one undo step, outside of a gesture. False where it changes nothing.
    bool apply(const QString &label, const Document &document);
    bool apply(const QString &label, const Document &document, const Layout &layout);
    /// The same; a step of that label which was made less than a second ago takes it in, so that
    /// keys pressed one after the other are undone at once.
    bool applyMerged(const QString &label, const Document &document, const Layout &layout);
    /// Layout as the canvas computed it (automatic placement): not an undo step, not an edit.
    void adoptLayout(const Layout &layout);

    // Selection: elements or one edge.
    const std::vector<ElementId> &selection() const;
    const std::optional<Edge> &selectedEdge() const;
    bool isSelected(ElementId id) const;
    void select(std::vector<ElementId> ids);
    void selectEdge(std::optional<Edge> edge);
    int selectionCount() const;
    quint64 selectedId() const;
    Q_INVOKABLE void selectElement(quint64 id, bool toggle = false);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();

    // Edits for the canvas and the palette.
    /// What a line from one element to another can mean, the most likely first:
    /// [{kind: int, label: "orders calls charges", meaning: "sync"}]; empty where it makes no
    /// sense.
    Q_INVOKABLE QVariantList connectionChoices(quint64 from, quint64 to) const;
    /// Adds the connection: the given kind (an EdgeKind), or -1 for the only one; where there are
    /// several, connectionChoiceNeeded is emitted instead and false is returned.
    Q_INVOKABLE bool connectElements(quint64 from, quint64 to, int kind = -1);
    /// Adds what a palette item stands for (keys of paletteKinds()) at a place in the world, inside
    /// the namespace (or, for a channel, broker) `container`, or 0. A channel without a broker
    /// brings one; anything without a namespace brings one. Answers the new element's id, or 0 with
    /// the reason in status(). Service types ask exposeService where `container` is a service.
    Q_INVOKABLE quint64 dropPaletteItem(const QString &key, qreal x, qreal y, quint64 container);
    /// What dropPaletteItem would record. Without a place, the canvas finds one.
    struct Addition {
        Document document;
        Layout layout;
        ElementId id;
    };
    Result<Addition> additionOf(const QString &key, const std::optional<QPointF> &at,
                                quint64 container) const;
    /// Whether that item could be dropped there: what lights up while dragging. `container` is the
    /// element under the pointer, or 0 for the empty floor.
    Q_INVOKABLE bool acceptsPaletteItem(const QString &key, quint64 container) const;
    /// clusterip | nodeport | loadbalancer
    Q_INVOKABLE bool exposeService(quint64 service, const QString &type);
    /// The namespaces from which a service could be made reachable by an ExternalName: their names.
    Q_INVOKABLE QVariantList aliasChoices(quint64 service) const;
    Q_INVOKABLE quint64 addAlias(quint64 service, const QString &ns);
    /// The same element from the keyboard: in the selected namespace (or that of the selection), at
    /// a free place that the canvas finds.
    Q_INVOKABLE quint64 addFromKeyboard(const QString &key);
    bool moveIntoNamespace(const std::vector<ElementId> &ids, const std::string &ns,
                           const Layout &layout);
    Q_INVOKABLE void deleteSelection();

    /// Places everything anew, as one undo step.
    Q_INVOKABLE void arrange();

    /// What the rules said last, for the badges and the inspector.
    void adoptProblems(const std::vector<Problem> &problems);
    std::vector<InspectorSource::Finding> inspectorFindings() const;
    void setStatus(const QString &status);

    /// What the rules say per element; updated shortly after each edit.
    ElementFindings findingsOf(ElementId id) const;
    /// True for an edge that a finding is about.
    bool isFaulty(const Edge &edge) const;
    /// All of them: who holds each, and where.
    const std::set<std::pair<ElementId, std::string>> &faultyEdges() const;

    QString status() const;

Q_SIGNALS:
    void documentChanged();
    void layoutChanged();
    void selectionChanged();
    void findingsChanged();
    void historyChanged();
    void editedChanged();
    void fileChanged();
    /// Another design is open now, or none.
    void started();
    void statusChanged();
    void busyChanged();
    void saveFinished(bool saved);
    /// The canvas shows the choices (connectionChoices) in a menu and calls connectElements again.
    void connectionChoiceNeeded(quint64 from, quint64 to);
    /// The window asks which namespace shall reach the service (aliasChoices, addAlias).
    void aliasNamespaceNeeded(quint64 service);
    /// The canvas brings the element into view.
    void revealRequested(quint64 id);
    /// The canvas shows the whole design.
    void fitRequested();

private:
    /// Tells everybody what differs from what was shown before.
    void announce();
    void dropLostSelection();
    /// `placed`: its layout with what the file does not place, where that has been made already.
    void start(pipeline::Design design, const std::optional<Layout> &placed = {});
    void setBusy(bool busy);
    std::string namespaceFor(const Record *container) const;
    Result<Added> withBrokerFor(const Record &channel, const Record *target) const;
    quint64 containerOf(const Record &selected, const QString &key) const;
    /// Without a place, the canvas finds one.
    quint64 add(const QString &key, const std::optional<QPointF> &at, quint64 container);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace moldloft::ui
