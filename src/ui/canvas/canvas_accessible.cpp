// The canvas as a screen reader sees it: one child for each namespace, node and line in view.
#include <QAccessibleEvent>
#include <QQuickWindow>

#include <algorithm>
#include <map>

#include "canvas/reading_order.h"
#include "ui/accessible_items.h"
#include "ui/canvas/canvas_view.h"
#include "ui/element_words.h"

namespace moldloft::ui
{

/// What a child is about: an element, or the line of a reference that an element holds.
struct CanvasPart {
    ElementId id;
    std::string path; ///< "" for the element itself
    auto operator<=>(const CanvasPart &) const = default;
};

class CanvasInterface;

/// It has no QObject of its own; it lives as long as its element is on the canvas.
class CanvasPartInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CanvasPartInterface(CanvasInterface *canvas, CanvasPart part)
        : m_canvas(canvas), m_part(std::move(part))
    {
    }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    QStringList actionNames() const override
    {
        return {pressAction(), setFocusAction(), showMenuAction()};
    }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    const CanvasPart &part() const { return m_part; }

private:
    const Record *record() const;
    std::optional<Edge> edge() const;

    CanvasInterface *m_canvas;
    CanvasPart m_part;
};

/// The canvas itself. A friend of CanvasView, and the only one that its parts ask.
class CanvasInterface : public AccessibleItem
{
public:
    explicit CanvasInterface(CanvasView *view) : AccessibleItem(view)
    {
        const auto outdate = [this] { m_known = false; };
        const auto follow = [this, view, outdate] {
            m_known = false;
            if (!view->editor())
                return;
            QObject::connect(view->editor(), &Editor::documentChanged, view, outdate);
            QObject::connect(view->editor(), &Editor::layoutChanged, view, outdate);
        };
        QObject::connect(view, &CanvasView::viewChanged, view, outdate);
        QObject::connect(view, &CanvasView::sceneChanged, view, outdate);
        QObject::connect(view, &CanvasView::editorChanged, view, follow);
        follow();
    }
    ~CanvasInterface() override
    {
        for (const auto &[part, id] : m_made)
            QAccessible::deleteAccessibleInterface(id);
    }

    CanvasView *view() const { return static_cast<CanvasView *>(object()); }
    Editor *editor() const { return view() ? view()->m_editor : nullptr; }

    QAccessible::Role role() const override { return QAccessible::Canvas; }
    QString text(QAccessible::Text kind) const override
    {
        if (!editor())
            return {};
        if (kind == QAccessible::Name)
            return CanvasView::tr("Canvas of %1").arg(editor()->title());
        return kind == QAccessible::Description ? view()->description() : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = AccessibleItem::state();
        state.focusable = true;
        state.focused = view()->hasActiveFocus();
        state.multiSelectable = true;
        return state;
    }
    QStringList actionNames() const override { return {setFocusAction(), showMenuAction()}; }
    void doAction(const QString &name) override
    {
        view()->forceActiveFocus(Qt::OtherFocusReason);
        if (name == showMenuAction())
            Q_EMIT view()->menuRequested(0, view()->boundingRect().center());
    }

    int childCount() const override { return static_cast<int>(parts().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const std::vector<CanvasPart> &all = parts();
        return index >= 0 && index < static_cast<int>(all.size())
                   ? interfaceOf(all[static_cast<std::size_t>(index)])
                   : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *wanted = dynamic_cast<const CanvasPartInterface *>(child);
        const std::vector<CanvasPart> &all = parts();
        const auto found = wanted ? std::find(all.begin(), all.end(), wanted->part()) : all.end();
        return found == all.end() ? -1 : static_cast<int>(found - all.begin());
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPointF at = view()->mapFromGlobal({static_cast<qreal>(x), static_cast<qreal>(y)});
        const canvas::Hit hit = view()->hitAt(at);
        if (hit.kind == canvas::HitKind::Edge) {
            const canvas::SceneEdge &line = view()->m_source.scene().edges[hit.edge];
            return interfaceOf({line.from, line.path});
        }
        return hit.id ? interfaceOf({hit.id, {}}) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return view()->m_focused ? interfaceOf({view()->m_focused, {}}) : nullptr;
    }

    QAccessibleInterface *interfaceOf(const CanvasPart &part) const
    {
        const auto found = m_made.find(part);
        if (found != m_made.end())
            return QAccessible::accessibleInterface(found->second);
        auto *made = new CanvasPartInterface(const_cast<CanvasInterface *>(this), part);
        m_made[part] = QAccessible::registerAccessibleInterface(made);
        return made;
    }

    QRectF boxOf(const CanvasPart &part) const
    {
        if (part.path.empty())
            return view()->elementRect(part.id.value);
        parts();
        const auto found = m_lines.find(part);
        const auto &edges = view()->m_source.scene().edges;
        if (found == m_lines.end() || found->second >= edges.size())
            return {};
        const canvas::Rect &bounds = edges[found->second].bounds;
        return {view()->m_viewport.toItem({bounds.x, bounds.y}),
                QSizeF(bounds.width, bounds.height) * view()->zoom()};
    }
    bool isFocused(const CanvasPart &part) const
    {
        return part.path.empty() && view()->hasActiveFocus() && view()->m_focused == part.id;
    }
    void press(const CanvasPart &part, const std::optional<Edge> &edge) const
    {
        view()->forceActiveFocus(Qt::OtherFocusReason);
        view()->m_showsFocus = true;
        if (edge)
            editor()->selectEdge(edge);
        else
            view()->focusOn(part.id);
    }

private:
    /// Of what is in view, as one reads it: each namespace, its nodes, and at last the lines.
    const std::vector<CanvasPart> &parts() const
    {
        if (m_known)
            return m_parts;
        m_known = true;
        m_parts.clear();
        m_lines.clear();
        if (!editor())
            return m_parts;
        const canvas::Scene &scene = view()->m_source.scene();
        const canvas::Rect seen = view()->m_viewport.visible(view()->size());
        const auto add = [&](ElementId id) {
            const auto box = scene.boxOf(id);
            if (id && box && box->intersects(seen))
                m_parts.push_back({id, {}});
        };
        for (const canvas::ReadingGroup &group : canvas::readingOrder(scene)) {
            add(group.ns);
            for (const ElementId node : group.nodes)
                add(node);
        }
        for (std::size_t i = 0; i < scene.edges.size(); ++i) {
            const canvas::SceneEdge &line = scene.edges[i];
            if (!line.bounds.intersects(seen))
                continue;
            m_parts.push_back({line.from, line.path});
            m_lines[m_parts.back()] = i;
        }
        dropLost();
        return m_parts;
    }
    void dropLost() const
    {
        std::erase_if(m_made, [this](const auto &made) {
            const bool lost = !editor()->document().find(made.first.id);
            if (lost)
                QAccessible::deleteAccessibleInterface(made.second);
            return lost;
        });
    }

    mutable bool m_known = false; ///< m_parts and m_lines are of what is in view now
    mutable std::vector<CanvasPart> m_parts;
    mutable std::map<CanvasPart, std::size_t> m_lines; ///< indices of the scene's edges
    mutable std::map<CanvasPart, QAccessible::Id> m_made;
};

// --- a part --------------------------------------------------------------------------------------

const Record *CanvasPartInterface::record() const
{
    const Editor *editor = m_canvas->isValid() ? m_canvas->editor() : nullptr;
    return editor ? editor->document().find(m_part.id) : nullptr;
}

std::optional<Edge> CanvasPartInterface::edge() const
{
    const Record *holder = m_part.path.empty() ? nullptr : record();
    if (!holder)
        return std::nullopt;
    for (Edge &found : edgesOf(m_canvas->editor()->document(), *holder)) {
        if (found.path == m_part.path)
            return std::move(found);
    }
    return std::nullopt;
}

bool CanvasPartInterface::isValid() const
{
    return m_part.path.empty() ? record() != nullptr : edge().has_value();
}

QWindow *CanvasPartInterface::window() const
{
    return m_canvas->window();
}

QAccessibleInterface *CanvasPartInterface::parent() const
{
    return m_canvas;
}

QString CanvasPartInterface::text(QAccessible::Text kind) const
{
    const Record *about = record();
    if (!about || kind != QAccessible::Name)
        return {};
    const Editor &editor = *m_canvas->editor();
    if (m_part.path.empty())
        return elementSentence(editor, *about);
    const std::optional<Edge> line = edge();
    if (!line)
        return {};
    const QString sentence = edgeSentence(editor.document(), *line);
    return editor.isFaulty(*line) ? CanvasView::tr("%1, has an error").arg(sentence) : sentence;
}

QRect CanvasPartInterface::rect() const
{
    const QRect inside = m_canvas->item()->mapRectToScene(m_canvas->boxOf(m_part)).toAlignedRect();
    const QWindow *shown = window();
    return shown ? QRect(shown->mapToGlobal(inside.topLeft()), inside.size()) : inside;
}

QAccessible::Role CanvasPartInterface::role() const
{
    if (!m_part.path.empty())
        return QAccessible::Graphic;
    const Record *about = record();
    return about && about->kind() == ElementKind::Namespace ? QAccessible::Grouping
                                                            : QAccessible::ListItem;
}

QAccessible::State CanvasPartInterface::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const Editor &editor = *m_canvas->editor();
    state.selectable = true;
    state.focusable = m_part.path.empty();
    state.focused = m_canvas->isFocused(m_part);
    state.selected = m_part.path.empty() ? editor.isSelected(m_part.id)
                                         : editor.selectedEdge() && editor.selectedEdge() == edge();
    return state;
}

void CanvasPartInterface::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_canvas->press(m_part, edge());
    if (name == showMenuAction()) {
        const quint64 id = m_part.path.empty() ? m_part.id.value : 0;
        Q_EMIT m_canvas->view()->menuRequested(id, m_canvas->boxOf(m_part).center());
    }
}

QAccessibleInterface *accessibleCanvas(QQuickItem *canvas)
{
    return new CanvasInterface(static_cast<CanvasView *>(canvas));
}

// --- what is told
// ----------------------------------------------------------------------------------

void CanvasView::announce()
{
    if (!hasActiveFocus())
        return;
    auto *canvas = static_cast<CanvasInterface *>(QAccessible::queryAccessibleInterface(this));
    const QString name = description();
    const bool moved = m_announced != m_focused;
    if (!canvas || (!moved && name == m_announcedAs))
        return;
    m_announced = m_focused;
    m_announcedAs = name;
    if (!m_focused) {
        QAccessibleEvent event(this, moved ? QAccessible::Focus : QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
        return;
    }
    QAccessibleEvent event(canvas->interfaceOf({m_focused, {}}),
                           moved ? QAccessible::Focus : QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace moldloft::ui
