#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <memory>
#include <vector>

#include "pipeline/review.h"

namespace moldloft::ui
{

/// A file of the review, as it is shown; made on a worker thread.
struct ReviewFile {
    QString path;
    QString from; ///< where it stands until now; empty: at `path`
    pipeline::Action action = pipeline::Action::None;
    pipeline::ReviewGroup group = pipeline::ReviewGroup::Change;
    std::vector<pipeline::FileChoice> able; ///< the planned one first
    std::size_t index = 0;                  ///< of the plan's files
};
std::vector<ReviewFile> reviewFilesOf(const pipeline::ExportPlan &plan);

/// "write", "leave" or "take".
QString nameOf(pipeline::FileChoice choice);

/// The files that an export would touch, in groups that open and close, with what was chosen for
/// each. Ten thousand are no more work than ten: it is reset, never compared.
class ReviewFiles : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The review has it.")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY shownChanged)
    Q_PROPERTY(int total READ total NOTIFY shownChanged)
    Q_PROPERTY(int found READ found NOTIFY shownChanged)
    Q_PROPERTY(int writing READ writing NOTIFY choicesChanged)
    Q_PROPERTY(int leaving READ leaving NOTIFY choicesChanged)
    Q_PROPERTY(int conflicting READ conflicting NOTIFY choicesChanged)

public:
    enum Role {
        IsGroup = Qt::UserRole + 1,
        Title,  ///< of a group
        Number, ///< of files in the group
        IsOpen,
        Path,
        Folder,
        Name,
        From,
        Sign,
        Tint,
        Word,
        Choice,
        IsChoosable, ///< of a group: whether any file in it is
        IsWritten,   ///< of a group: whether all that can be chosen are
        IsPartly,    ///< of a group: whether some are, and some are not
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<ReviewFile> files);
    const ReviewFile *file(int row) const; ///< nullptr for a group
    pipeline::FileChoices choices() const;

    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int total() const { return static_cast<int>(m_files.size()); }
    int found() const { return m_found; }
    int writing() const; ///< files that would be written, moved or removed
    int leaving() const; ///< files that could be and are not
    /// Files that will have the markers of a conflict in them: then nothing is committed.
    int conflicting() const;

    /// Opens or closes the group that the row is, or is in. Returns the row of the group.
    Q_INVOKABLE int toggleGroup(int row);
    /// "write", "leave" or "take"; what makes no sense for the file is ignored. Of a group: all.
    Q_INVOKABLE void choose(int row, const QString &choice);
    /// Between written and left; a group that is partly written is written then.
    Q_INVOKABLE void flip(int row);
    /// The next row that is a file, from `row` on in the direction; -1: none.
    Q_INVOKABLE int fileFrom(int row, int by) const;
    Q_INVOKABLE int rowOf(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void retranslate();

Q_SIGNALS:
    void shownChanged();
    void choicesChanged();

private:
    struct Row {
        int group = 0;
        int file = -1; ///< -1: the group itself
    };

    void build();
    bool isWritten(std::size_t file) const;
    bool setChoice(std::size_t file, pipeline::FileChoice choice);
    QVariant groupData(int group, int role) const;
    QVariant fileData(std::size_t file, int role) const;

    std::vector<ReviewFile> m_files;
    std::vector<pipeline::FileChoice> m_chosen;
    std::vector<Row> m_rows;
    std::array<bool, pipeline::reviewGroups> m_closed{};
    std::array<std::vector<std::size_t>, pipeline::reviewGroups> m_groups; ///< that match
    QString m_filter;
    int m_found = 0;
};

} // namespace moldloft::ui
