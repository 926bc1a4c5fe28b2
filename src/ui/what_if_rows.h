#pragma once

#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "pipeline/what_if.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

/// A row of one of the tables of the what-if.
struct WhatIfRow {
    QString key;
    QString name;
    QStringList cells;
    QString detail; ///< a sentence that explains it
    QString state;  ///< up | degraded | slow | down
    int wave = -1;
    quint64 element = 0;
    bool operator==(const WhatIfRow &) const = default;
};

class WhatIfRows : public RowsModel<WhatIfRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The what-if has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QStringList headers READ headers NOTIFY headersChanged)

public:
    using RowsModel::RowsModel;

    int count() const { return rowCount(); }
    QStringList headers() const { return m_headers; } ///< above name and cells
    void show(std::vector<WhatIfRow> rows, const QStringList &headers);
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void headersChanged();

protected:
    QVariant rowData(const WhatIfRow &row, int role) const override;
    void retranslate() override {} // the what-if makes them anew

private:
    QString spokenOf(const WhatIfRow &row) const;

    QStringList m_headers;
};

/// Both designs asked the same: what is drawn, and what stood before the last edit.
struct WhatIfAnswer {
    pipeline::WhatIf now;
    pipeline::WhatIf before;
    bool hasFailure = false;
    bool edited = false; ///< there was a last edit
};

/// Where the scrubber stands.
struct Instant {
    int wave = 0;
    double time = 0;
};

/// "12.5 ms", "1.2 s", "6 min", "9 h"; with a thin space, in the user's language.
QString timeWords(double seconds);
/// "99.95 %": as many digits as it takes to tell it from 100 %.
QString shareWords(double share);

/// Three digits that count, in the user's language: "0.93", "1,240".
QString numberWords(double value);
/// up | degraded | slow | down
QString stateName(simulate::State state);
/// Without its host, where no other entry point is called so then.
QString entryName(const simulate::System &system, std::size_t index);

void showEntries(WhatIfRows &model, const WhatIfAnswer &answer, const Instant &at);
void showCascade(WhatIfRows &model, const WhatIfAnswer &answer, const Instant &at);
void showBlasts(WhatIfRows &model, const WhatIfAnswer &answer);
/// What the last edit did: every entry point before and after it.
void showComparison(WhatIfRows &model, const WhatIfAnswer &answer);
/// "This change adds 140 ms to /api/orders and removes 3 services from the blast radius of
/// orders-db."; "" where there was no edit.
QString changeSentence(const WhatIfAnswer &answer);
void showNodes(WhatIfRows &model, const WhatIfAnswer &answer);

} // namespace moldloft::ui
