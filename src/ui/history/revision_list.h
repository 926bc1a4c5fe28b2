#pragma once

#include <QDateTime>
#include <QtQml/qqmlregistration.h>

#include <string>

#include "ui/rows_model.h"

namespace moldloft::ui
{

/// One version of the design: what is open, what was saved last, or a commit.
struct RevisionRow {
    QString key;  ///< "open", "saved", or the commit's whole id
    QString path; ///< of the file then, from the work tree
    QString pathBefore;
    QString subject;
    QString message; ///< all of it
    QString author;
    QString fault; ///< why there is no design to be shown; empty: there is one
    QDateTime when;
    int added = 0;
    int changed = 0;
    int removed = 0;
    int moved = 0;
    bool settings = false;
    bool isGone = false; ///< the commit took the file away
    bool isSame = false; ///< "open" and "saved": it is as the version below
    bool operator==(const RevisionRow &) const = default;

    bool isCommit() const { return !when.isNull(); }
};

/// The versions of a design, newest first.
class RevisionList : public RowsModel<RevisionRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The history has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;
    void show(std::vector<RevisionRow> rows);
    int count() const { return rowCount(); }
    /// nullptr where there is none of that key.
    const RevisionRow *find(const QString &key) const;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const RevisionRow &row, int role) const override;
};

} // namespace moldloft::ui
