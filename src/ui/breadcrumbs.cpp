#include "ui/breadcrumbs.h"

#include "ui/editor.h"
#include "ui/kind_words.h"
#include "ui/translated.h"

namespace moldloft::ui
{

void Breadcrumbs::setCanvas(CanvasView *canvas)
{
    if (m_canvas == canvas)
        return;
    m_canvas = canvas;
    if (canvas) {
        connect(canvas, &CanvasView::viewChanged, this, &Breadcrumbs::follow);
        connect(canvas, &CanvasView::sceneChanged, this, &Breadcrumbs::follow);
        connect(canvas, &CanvasView::editorChanged, this, &Breadcrumbs::listen);
        listen();
    }
}

void Breadcrumbs::listen()
{
    if (Editor *editor = m_canvas->editor()) {
        connect(editor, &Editor::selectionChanged, this, &Breadcrumbs::follow);
        connect(editor, &Editor::documentChanged, this, &Breadcrumbs::follow);
        connect(editor, &Editor::fileChanged, this, &Breadcrumbs::follow);
    }
    follow();
}

void Breadcrumbs::follow()
{
    const QList<Crumb> now = read();
    if (now == m_crumbs)
        return;
    m_crumbs = now;
    Q_EMIT changed();
}

QList<Breadcrumbs::Crumb> Breadcrumbs::read() const
{
    if (!m_canvas || !m_canvas->editor())
        return {};
    const Editor &editor = *m_canvas->editor();
    const Document &document = editor.document();
    QList<Crumb> crumbs{{editor.name(), tr("Design %1").arg(editor.name()), {}}};
    const auto add = [&](const Record &record) {
        const QString name = QString::fromStdString(record.name);
        crumbs += {name, tr("%1 %2").arg(kindTitle(record.kind()), name), record.id};
    };
    const auto &edge = editor.selectedEdge();
    const Record *element = document.find(edge ? edge->from : ElementId{editor.selectedId()});
    const Record *ns = document.find(ElementId{m_canvas->namespaceAtCentre()});
    if (element)
        ns = document.findNamespace(element->ns);
    else if (!editor.selection().empty()) // several: where the first one is
        ns = document.findNamespace(document.find(editor.selection().front())->ns);
    if (ns)
        add(*ns);
    if (element && element->kind() != ElementKind::Note)
        add(*element);
    if (edge) {
        const Record *to = document.find(edge->to);
        const QString line = tr("%1 %2").arg(translated(verbOf(edge->kind)),
                                             to ? QString::fromStdString(to->name) : QString());
        crumbs += {line, line, {}};
    }
    return crumbs;
}

QVariantList Breadcrumbs::crumbs() const
{
    QVariantList all;
    for (const Crumb &crumb : m_crumbs)
        all += QVariantMap{{QStringLiteral("title"), crumb.title},
                           {QStringLiteral("spoken"), crumb.spoken}};
    return all;
}

void Breadcrumbs::go(int crumb)
{
    if (crumb < 0 || crumb >= m_crumbs.size())
        return;
    const ElementId element = m_crumbs[crumb].element;
    if (crumb == 0) {
        m_canvas->editor()->clearSelection();
        m_canvas->fit();
    } else {
        if (element)
            m_canvas->editor()->selectElement(element.value);
        m_canvas->zoomToSelection();
    }
}

} // namespace moldloft::ui
