#pragma once

#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

/// Where one is: design, namespace, element, line. It follows the selection and, where nothing is
/// selected, the namespace in the middle of the view.
class Breadcrumbs : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::CanvasView *canvas READ canvas WRITE setCanvas NOTIFY changed)
    Q_PROPERTY(QVariantList crumbs READ crumbs NOTIFY changed)

public:
    using QObject::QObject;

    CanvasView *canvas() const { return m_canvas; }
    void setCanvas(CanvasView *canvas);
    /// [{title, spoken}], the design first.
    QVariantList crumbs() const;
    /// Selects what that part names and shows it.
    Q_INVOKABLE void go(int crumb);

Q_SIGNALS:
    void changed();

private:
    struct Crumb {
        QString title;
        QString spoken; ///< with its kind
        ElementId element;
        bool operator==(const Crumb &) const = default;
    };
    void listen();
    void follow();
    QList<Crumb> read() const;

    QPointer<CanvasView> m_canvas;
    QList<Crumb> m_crumbs;
};

} // namespace moldloft::ui
