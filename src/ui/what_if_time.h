#pragma once

#include <QtQml/qqmlregistration.h>

#include "simulate/timeline.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

/// A mark of the scrubber.
struct MomentRow {
    QString key;
    QString time; ///< "15 s"
    QString what; ///< "shop/orders fails."
    bool begins = true;
    bool operator==(const MomentRow &) const = default;
};

/// Simulated time of the what-if: where its scrubber stands. Its marks are the moments at which
/// something changes, evenly spaced; between two of them time goes on evenly.
class WhatIfTime : public RowsModel<MomentRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The what-if has it.")
    Q_PROPERTY(double position READ position WRITE setPosition NOTIFY moved)
    Q_PROPERTY(double last READ last NOTIFY moved)
    Q_PROPERTY(QString time READ time NOTIFY moved) ///< "12.8 s"
    Q_PROPERTY(QString what READ what NOTIFY moved) ///< what has happened last, as sentences
    /// Where the waves end: there it stands until somebody moves it.
    Q_PROPERTY(double lastWavePosition READ lastWavePosition NOTIFY moved)

public:
    explicit WhatIfTime(QObject *parent = nullptr);

    double position() const { return m_position; }
    void setPosition(double position);
    double last() const { return m_timeline.last(); }
    QString time() const;
    QString what() const;
    double lastWavePosition() const;
    int wave() const { return m_timeline.waveAt(m_position); }
    double seconds() const { return m_timeline.timeAt(m_position); }
    void setWave(int wave) { setPosition(m_timeline.positionOf(wave)); }

    /// Another failure: it stands at its beginning, or where its waves have ended. `keep` leaves it
    /// where it is as far as that goes: the failure is the same, the design has been edited.
    void show(simulate::Timeline timeline, bool fromTheBeginning, bool keep);

    /// The next mark, or the one before.
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void moved();

protected:
    QVariant rowData(const MomentRow &row, int role) const override;
    void retranslate() override;

private:
    simulate::Timeline m_timeline{{simulate::Moment()}};
    double m_position = 0;
};

} // namespace moldloft::ui
