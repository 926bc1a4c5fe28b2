#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "canvas/geometry.h"
#include "model/layout.h"
#include "model/pieces.h"

class QMimeData;

namespace moldloft::ui
{

class Editor;

/// Copy, cut, paste and duplicate. A piece of a design travels as YAML that a person can paste into
/// a design file or an editor, and as such any text is read back; beside it, for another window,
/// stands where the elements stood.
class Clipboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")

public:
    explicit Clipboard(Editor *editor);

    Q_INVOKABLE void copy();
    Q_INVOKABLE void cut();
    /// What the clipboard holds, into the selected namespace or where it came from, beside what
    /// stands there. What cannot be pasted changes nothing; the status says why, and where.
    Q_INVOKABLE void paste();
    /// The same with its upper left corner there, in world pixels.
    Q_INVOKABLE void pasteAt(qreal x, qreal y);
    /// A copy of what is selected beside it; the clipboard keeps what it holds.
    Q_INVOKABLE void duplicate();

    /// A piece of a design with the places of its elements, by the piece's ids.
    struct Content {
        Piece piece;
        Layout layout;
    };
    static constexpr const char *placesType = "application/x-moldloft-places";

private:
    bool putSelection();
    Content selected() const;
    std::optional<Content> read(const QMimeData &data);
    void insert(const Content &content, const std::string &into, std::optional<canvas::Point> at,
                const QString &label);
    std::string selectedNamespace() const;
    std::string homeNamespace() const;

    Editor *m_editor;
};

} // namespace moldloft::ui
