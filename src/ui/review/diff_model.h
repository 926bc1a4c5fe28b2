#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

#include "pipeline/side_by_side.h"

namespace moldloft::ui
{

/// Two versions of a file, compared on a worker thread.
struct ComparedText {
    std::vector<pipeline::DiffRow> rows;
    std::vector<pipeline::Fold> folds;
    int longest = 0; ///< line, in characters
    int added = 0;   ///< lines
    int removed = 0;
    bool isOneSided = false; ///< a file that is new, or goes
};
using ComparedPtr = std::shared_ptr<const ComparedText>;
Result<ComparedPtr> comparedText(const std::string &before, const std::string &after);

/// The lines of a comparison: beside each other, or one under the other (`unified`). What is the
/// same on both sides is folded, and unfolds.
class DiffModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The review has it.")
    Q_PROPERTY(bool unified READ isUnified WRITE setUnified NOTIFY shownChanged)
    Q_PROPERTY(int longest READ longest NOTIFY textChanged)
    Q_PROPERTY(int added READ added NOTIFY textChanged)
    Q_PROPERTY(int removed READ removed NOTIFY textChanged)
    Q_PROPERTY(bool oneSided READ isOneSided NOTIFY textChanged)
    Q_PROPERTY(int lines READ lines NOTIFY shownChanged)

public:
    enum Role {
        Kind = Qt::UserRole + 1, ///< same | changed | added | removed | fold
        LeftNumber,              ///< 0: none
        LeftText,
        LeftMarks, ///< start, length, start, length, … in characters
        RightNumber,
        RightText,
        RightMarks,
        Count, ///< lines of a fold
    };

    using QAbstractListModel::QAbstractListModel;

    /// nullptr: nothing to compare.
    void show(ComparedPtr text);

    bool isUnified() const { return m_unified; }
    void setUnified(bool unified);
    int longest() const { return m_text ? m_text->longest : 0; }
    int added() const { return m_text ? m_text->added : 0; }
    int removed() const { return m_text ? m_text->removed : 0; }
    bool isOneSided() const { return m_text && m_text->isOneSided; }
    int lines() const { return static_cast<int>(m_lines.size()); }

    Q_INVOKABLE void unfold(int line);
    /// The first line of the next stretch of changes (by 1) or the one before (by -1); -1: none.
    Q_INVOKABLE int changeFrom(int line, int by) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void textChanged();
    void shownChanged();

private:
    struct Line {
        enum class Part { Both, Before, After, Fold };
        std::size_t row = 0;
        std::size_t count = 0; ///< of a fold
        Part part = Part::Both;
    };

    void build();
    void addRows(std::size_t first, std::size_t count, std::vector<Line> &lines) const;
    const char *kindOf(const Line &line) const;
    bool isChange(int line) const;

    ComparedPtr m_text;
    std::vector<Line> m_lines;
    bool m_unified = false;
};

} // namespace moldloft::ui
