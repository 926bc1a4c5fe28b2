#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ui/language.h"

namespace moldloft::ui
{

/// A list model over plain values that is never reset: setRows() compares by Row::key and content
/// and tells the view only what was inserted, removed or changed, so that delegates, focus and
/// scrolling survive. Row needs `QString key` and `==`; rowData() turns a role into a value.
template<class Row>
class RowsModel : public QAbstractListModel
{
public:
    explicit RowsModel(QObject *parent = nullptr) : QAbstractListModel(parent)
    {
        whenLanguageChanges(this, [this] { retranslate(); });
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return index.row() >= 0 && index.row() < rowCount() ? rowData(at(index.row()), role)
                                                            : QVariant();
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

protected:
    virtual QVariant rowData(const Row &row, int role) const = 0;

    /// The language has changed. Rows that hold words are made anew; those that find their words in
    /// rowData() need no more than this.
    virtual void retranslate()
    {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }

    void setRows(std::vector<Row> next)
    {
        std::unordered_set<QString> wanted;
        for (const Row &row : next)
            wanted.insert(row.key);
        for (int i = rowCount() - 1; i >= 0; --i) {
            if (!wanted.contains(at(i).key))
                removeAt(i);
        }
        for (int i = 0; i < static_cast<int>(next.size()); ++i) {
            Row &row = next[static_cast<std::size_t>(i)];
            const auto found =
                std::find_if(m_rows.begin() + i, m_rows.end(),
                             [&row](const Row &other) { return other.key == row.key; });
            if (found != m_rows.end() && found != m_rows.begin() + i)
                removeAt(static_cast<int>(found - m_rows.begin())); // stood elsewhere
            if (found == m_rows.end() || i >= rowCount() || at(i).key != row.key)
                insertAt(i, std::move(row));
            else if (!(at(i) == row)) {
                m_rows[static_cast<std::size_t>(i)] = std::move(row);
                Q_EMIT dataChanged(index(i), index(i));
            }
        }
        while (rowCount() > static_cast<int>(next.size()))
            removeAt(rowCount() - 1);
    }

private:
    void removeAt(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    void insertAt(int row, Row value)
    {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, std::move(value));
        endInsertRows();
    }

    std::vector<Row> m_rows;
};

} // namespace moldloft::ui
