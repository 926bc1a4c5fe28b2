#pragma once

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "model/reconnect.h"

namespace moldloft::ui
{

class Editor;

/// What a person draws by hand on the canvas, beyond moving and connecting: elements at the end of
/// a line, lines put elsewhere, notes, namespaces folded. Each call is one undo step with a name;
/// what cannot be is said in the editor's status.
class Drafting : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")

public:
    explicit Drafting(Editor &editor);

    /// What could be added in that container (an element, or 0 for the floor):
    /// [{key, title, glyph, letter}].
    Q_INVOKABLE QVariantList additions(quint64 container) const;
    /// What could stand at the other end of a line from that element, that for which the handle is
    /// first (its meaning: entry, sync, async or data): [{key, title, glyph, kind, meaning,
    /// sentence: "orders calls it"}].
    Q_INVOKABLE QVariantList endsFor(quint64 from, const QString &meaning) const;
    /// Adds what a palette item stands for and the line to it. `container` as for dropPaletteItem;
    /// 0: beside the other end. Answers the new element's id, or 0.
    Q_INVOKABLE quint64 addAtEnd(quint64 from, int kind, const QString &key, QPointF at,
                                 quint64 container);
    /// Puts one end of a line to another element.
    bool reconnect(const Edge &edge, EdgeEnd end, ElementId id);

    Q_INVOKABLE bool isNote(quint64 id) const;
    Q_INVOKABLE QString noteText(quint64 id) const;
    Q_INVOKABLE void setNoteText(quint64 id, const QString &text);

    Q_INVOKABLE bool isNamespace(quint64 id) const;
    Q_INVOKABLE bool isFolded(quint64 id) const;
    Q_INVOKABLE void setFolded(quint64 id, bool folded);
    /// Folds what is selected (or holds what is selected), or unfolds it where all is folded.
    Q_INVOKABLE void toggleFold();
    Q_INVOKABLE void foldAll(bool folded);
    /// Unfolds the namespace in which the element is hidden.
    Q_INVOKABLE void uncover(quint64 id);

private:
    void fold(const std::vector<ElementId> &namespaces, bool folded);

    Editor &m_editor;
};

} // namespace moldloft::ui
