#include "chassis/metrics.h"

#include <array>
#include <cstdio>
#include <map>
#include <mutex>

namespace chassis::metrics {
namespace {

constexpr std::array<double, 12> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                        0.1,   0.25,   0.5,   1,    2.5,   5};

struct Histogram {
    std::array<double, bounds.size()> buckets{};
    double sum = 0;
    double count = 0;
};

std::mutex mutex;
/// By name, then by labels. Found by a view: a metric that there is already makes no new text.
template<class Value>
using Series = std::map<std::string, std::map<std::string, Value>, std::less<>>;
Series<double> counters;
Series<double> gauges;
Series<Histogram> histograms;

template<class Value>
Value &seriesOf(Series<Value> &all, std::string_view name, const std::string &labels)
{
    auto found = all.find(name);
    if (found == all.end())
        found = all.try_emplace(std::string(name)).first;
    return found->second[labels];
}

std::string labelText(Labels labels)
{
    std::string text;
    for (const Label &label : labels) {
        if (!text.empty())
            text += ',';
        text.append(label.name).append("=\"");
        for (const char c : label.value) {
            if (c == '\\' || c == '"')
                text += '\\';
            text += c == '\n' ? ' ' : c;
        }
        text += '"';
    }
    return text;
}

std::string number(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.10g", value);
    return text.data();
}

std::string line(const std::string &name, const std::string &labels, double value)
{
    return name + (labels.empty() ? "" : "{" + labels + "}") + " " + number(value) + "\n";
}

void renderHistogram(std::string &text, const std::string &name, const std::string &labels,
                     const Histogram &histogram)
{
    const std::string comma = labels.empty() ? "" : ",";
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        text += line(name + "_bucket", labels + comma + "le=\"" + number(bounds[i]) + "\"",
                     histogram.buckets[i]);
    }
    text += line(name + "_bucket", labels + comma + "le=\"+Inf\"", histogram.count);
    text += line(name + "_sum", labels, histogram.sum);
    text += line(name + "_count", labels, histogram.count);
}

std::string rendered(const Series<double> &all, const std::string &type)
{
    std::string text;
    for (const auto &[name, series] : all) {
        text.append("# TYPE ").append(name).append(" ").append(type).append("\n");
        for (const auto &[labels, value] : series)
            text += line(name, labels, value);
    }
    return text;
}

} // namespace

void count(std::string_view name, Labels labels, double amount)
{
    const std::string key = labelText(labels);
    const std::lock_guard lock(mutex);
    seriesOf(counters, name, key) += amount;
}

void set(std::string_view name, Labels labels, double value)
{
    const std::string key = labelText(labels);
    const std::lock_guard lock(mutex);
    seriesOf(gauges, name, key) = value;
}

void observeSeconds(std::string_view name, Labels labels, double seconds)
{
    const std::string key = labelText(labels);
    const std::lock_guard lock(mutex);
    Histogram &histogram = seriesOf(histograms, name, key);
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (seconds <= bounds[i])
            histogram.buckets[i] += 1;
    }
    histogram.sum += seconds;
    histogram.count += 1;
}

std::string render()
{
    const std::lock_guard lock(mutex);
    std::string text = rendered(counters, "counter") + rendered(gauges, "gauge");
    for (const auto &[name, series] : histograms) {
        text += "# TYPE " + name + " histogram\n";
        for (const auto &[labels, histogram] : series)
            renderHistogram(text, name, labels, histogram);
    }
    return text;
}

} // namespace chassis::metrics
