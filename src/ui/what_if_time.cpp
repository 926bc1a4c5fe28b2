#include "ui/what_if_time.h"

#include <algorithm>
#include <cmath>

#include "ui/translated.h"
#include "ui/what_if_rows.h"

namespace moldloft::ui
{

namespace
{

enum Role { Time = Qt::UserRole + 1, What, Begins };

constexpr double beside = 1e-6; ///< of a mark: it counts as the mark

QString sentences(const simulate::Moment &moment)
{
    QStringList all;
    for (const Message &what : moment.what)
        all += translated(what);
    return all.join(QLatin1Char(' '));
}

} // namespace

WhatIfTime::WhatIfTime(QObject *parent) : RowsModel(parent) {}

void WhatIfTime::setPosition(double position)
{
    position = std::clamp(position, 0.0, last());
    if (position == m_position)
        return;
    m_position = position;
    Q_EMIT moved();
}

QString WhatIfTime::time() const
{
    return timeWords(seconds());
}

QString WhatIfTime::what() const
{
    return sentences(m_timeline.moments[static_cast<std::size_t>(m_position + beside)]);
}

double WhatIfTime::lastWavePosition() const
{
    return m_timeline.positionOf(m_timeline.moments.back().wave);
}

void WhatIfTime::show(simulate::Timeline timeline, bool fromTheBeginning, bool keep)
{
    m_timeline = std::move(timeline);
    m_position = fromTheBeginning ? 0 : keep ? std::min(m_position, last()) : lastWavePosition();
    retranslate();
    Q_EMIT moved();
}

void WhatIfTime::next()
{
    setPosition(std::floor(m_position + beside) + 1);
}

void WhatIfTime::previous()
{
    setPosition(std::ceil(m_position - beside) - 1);
}

QHash<int, QByteArray> WhatIfTime::roleNames() const
{
    return {{Time, "time"}, {What, "what"}, {Begins, "begins"}};
}

QVariant WhatIfTime::rowData(const MomentRow &row, int role) const
{
    switch (role) {
    case Time:
        return row.time;
    case What:
        return row.what;
    case Begins:
        return row.begins;
    default:
        return {};
    }
}

void WhatIfTime::retranslate()
{
    std::vector<MomentRow> rows;
    for (const simulate::Moment &moment : m_timeline.moments)
        rows.push_back({QString::number(rows.size()), timeWords(moment.time), sentences(moment),
                        moment.begins});
    setRows(std::move(rows));
}

} // namespace moldloft::ui
