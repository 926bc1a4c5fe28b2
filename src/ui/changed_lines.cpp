#include "ui/changed_lines.h"

#include <QCoreApplication>
#include <QStringView>

#include <algorithm>
#include <vector>

namespace moldloft::ui
{

namespace
{

using Lines = QList<QStringView>;

/// Beyond, all lines between the first and the last difference count as changed.
constexpr qsizetype longestTable = 4'000'000;

/// For each pair of beginnings how long their longest common part is, from the back.
std::vector<int> commonLengths(const Lines &before, const Lines &after)
{
    const auto width = static_cast<std::size_t>(after.size()) + 1;
    std::vector<int> table((static_cast<std::size_t>(before.size()) + 1) * width, 0);
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        for (qsizetype k = after.size() - 1; k >= 0; --k) {
            const std::size_t at =
                static_cast<std::size_t>(i) * width + static_cast<std::size_t>(k);
            table[at] = before[i] == after[k] ? table[at + width + 1] + 1
                                              : std::max(table[at + width], table[at + 1]);
        }
    }
    return table;
}

} // namespace

QList<int> changedLines(const QString &before, const QString &after)
{
    Lines old = QStringView(before).split(QLatin1Char('\n'));
    Lines now = QStringView(after).split(QLatin1Char('\n'));
    while (!old.isEmpty() && !now.isEmpty() && old.last() == now.last()) {
        old.removeLast();
        now.removeLast();
    }
    qsizetype first = 0;
    while (first < old.size() && first < now.size() && old[first] == now[first])
        ++first;
    old = old.mid(first);
    now = now.mid(first);
    QList<int> changed;
    const auto mark = [&](qsizetype line) {
        const int at = static_cast<int>(first + line);
        if (changed.isEmpty() || changed.last() != at)
            changed.append(at);
    };
    if (now.isEmpty() && !old.isEmpty()) { // only removed
        mark(first > 0 ? -1 : 0);
        return changed;
    }
    if (old.size() * now.size() > longestTable) {
        for (qsizetype k = 0; k < now.size(); ++k)
            mark(k);
        return changed;
    }
    const std::vector<int> table = commonLengths(old, now);
    const auto common = [&](qsizetype i, qsizetype k) {
        return table[static_cast<std::size_t>(i) * (static_cast<std::size_t>(now.size()) + 1) +
                     static_cast<std::size_t>(k)];
    };
    qsizetype i = 0;
    for (qsizetype k = 0; k < now.size();) {
        if (i < old.size() && old[i] == now[k]) {
            ++i;
            ++k;
        } else if (i < old.size() && common(i + 1, k) >= common(i, k + 1)) {
            ++i; // removed: where it was replaced, what came instead is marked
        } else {
            mark(k++);
        }
    }
    return changed;
}

QStringList lineChanges(const QString &before, const QString &after, qsizetype most)
{
    Lines old = QStringView(before).split(QLatin1Char('\n'));
    Lines now = QStringView(after).split(QLatin1Char('\n'));
    while (!old.isEmpty() && !now.isEmpty() && old.last() == now.last()) {
        old.removeLast();
        now.removeLast();
    }
    qsizetype first = 0;
    while (first < old.size() && first < now.size() && old[first] == now[first])
        ++first;
    QStringView context = first > 0 ? old[first - 1] : QStringView();
    old = old.mid(first);
    now = now.mid(first);
    const bool tooLong = old.size() * now.size() > longestTable;
    const std::vector<int> table = tooLong ? std::vector<int>() : commonLengths(old, now);
    const auto common = [&](qsizetype i, qsizetype k) {
        return tooLong ? 0
                       : table[static_cast<std::size_t>(i) *
                                   (static_cast<std::size_t>(now.size()) + 1) +
                               static_cast<std::size_t>(k)];
    };
    QStringList lines;
    const auto add = [&](const char *sign, QStringView line) {
        if (!context.isNull() && !context.trimmed().isEmpty())
            lines += QLatin1String("  ") + context.toString();
        context = {};
        lines += QLatin1String(sign) + line.toString();
    };
    for (qsizetype i = 0, k = 0; i < old.size() || k < now.size();) {
        if (i < old.size() && k < now.size() && old[i] == now[k]) {
            context = old[i];
            ++i;
            ++k;
        } else if (i < old.size() && (k == now.size() || common(i + 1, k) >= common(i, k + 1))) {
            add("- ", old[i++]);
        } else {
            add("+ ", now[k++]);
        }
    }
    if (lines.size() > most) {
        const auto more = static_cast<int>(lines.size() - most + 1);
        lines = lines.mid(0, most - 1);
        lines += QCoreApplication::translate("LineChanges", "and %n more line(s)", nullptr, more);
    }
    return lines;
}

} // namespace moldloft::ui
