#pragma once

#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include "ui/fuzzy.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

class Editor;

/// One line of the command palette.
struct PaletteLine {
    enum class What { Command, Element, Design, Template };

    QString
        key; ///< its identity, kept for what was used last: "command:undo", "element:shop/orders"
    What what = What::Command;
    QString title;
    QString detail; ///< the group of a command; kind and namespace of an element; a folder
    QString keys;
    QString icon;
    QString reason; ///< why it cannot be done now
    quint64 element = 0;
    bool operator==(const PaletteLine &) const = default;
};

/// Everything that can be done or gone to, by a few letters of its name: commands, the elements of
/// the design, the designs that were open before, templates. What was used last comes first.
class CommandFinder : public RowsModel<PaletteLine>
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged)
    Q_PROPERTY(QObject *source MEMBER m_source NOTIFY editorChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY queryChanged)

public:
    /// More than that nobody reads.
    static constexpr std::size_t mostLines = 60;

    using RowsModel::RowsModel;

    Editor *editor() const;
    void setEditor(Editor *editor);
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    int count() const { return rowCount(); }

    /// Takes what is there now; to be called when the palette opens.
    Q_INVOKABLE void begin();
    /// Does it and remembers it. False where it cannot be done now.
    Q_INVOKABLE bool activate(int row);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void editorChanged();
    void queryChanged();
    /// The window asks about unsaved edits first.
    void designChosen(const QString &path);
    void templateChosen(const QString &name);

protected:
    QVariant rowData(const PaletteLine &line, int role) const override;

private:
    struct Candidate {
        PaletteLine line;
        FuzzyText text;
        QPointer<QObject> command;
        int bonus = 0; ///< for what was used lately
    };
    struct Match {
        int score;
        std::size_t candidate;
    };

    void addCommands();
    void addElements();
    void addFiles();
    void add(PaletteLine line, QObject *command = nullptr);
    void show();
    std::vector<Match> matches();
    void remember(const QString &key);

    QPointer<Editor> m_editor;
    QPointer<QObject> m_source;
    QString m_query;
    std::vector<Candidate> m_all;
    std::vector<std::size_t>
        m_left; ///< what m_narrowed left of m_all: a longer query asks only these
    QString m_narrowed;
};

} // namespace moldloft::ui
