#pragma once

#include <QAbstractListModel>

#include <optional>
#include <utility>
#include <vector>

#include "ui/language.h"
#include "ui/row_changes.h"

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

    /// A view that loses a row may ask for others in turn: these follow then.
    void setRows(std::vector<Row> next)
    {
        m_next = std::move(next);
        if (m_setting)
            return;
        m_setting = true;
        while (m_next)
            become(*std::exchange(m_next, std::nullopt));
        m_setting = false;
    }

private:
    void become(std::vector<Row> next)
    {
        for (const RowChange &change : rowChanges(keysOf(m_rows), keysOf(next))) {
            const auto place = m_rows.begin() + change.row;
            const int last = change.row + change.count - 1;
            if (change.what == RowChange::What::Remove) {
                beginRemoveRows({}, change.row, last);
                m_rows.erase(place, place + change.count);
                endRemoveRows();
            } else {
                beginInsertRows({}, change.row, last);
                const auto from = next.begin() + change.from;
                m_rows.insert(place, from, from + change.count);
                endInsertRows();
            }
        }
        for (int i = 0; i < rowCount(); ++i) {
            Row &row = m_rows[static_cast<std::size_t>(i)];
            Row &now = next[static_cast<std::size_t>(i)];
            if (row == now)
                continue;
            row = std::move(now);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    static std::vector<QString> keysOf(const std::vector<Row> &rows)
    {
        std::vector<QString> keys;
        keys.reserve(rows.size());
        for (const Row &row : rows)
            keys.push_back(row.key);
        return keys;
    }

    std::vector<Row> m_rows;
    std::optional<std::vector<Row>> m_next; ///< asked for while others were set
    bool m_setting = false;
};

} // namespace moldloft::ui
