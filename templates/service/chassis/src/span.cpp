#include "chassis/span.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <thread>

#include "chassis/broker.h"
#include "chassis/http_client.h"
#include "chassis/log.h"
#include "chassis/metrics.h"

namespace chassis {
namespace {

constexpr std::size_t mostKept = 4096;
constexpr std::size_t mostAtOnce = 512;

std::atomic<bool> exporting = false;
std::mutex mutex; // of what follows
std::vector<SpanRecord> finished;

/// At most `mostAtOnce`, the oldest first.
std::vector<SpanRecord> takeFinished()
{
    const std::lock_guard lock(mutex);
    const auto count = std::min(finished.size(), mostAtOnce);
    const auto end = finished.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<SpanRecord> taken(std::make_move_iterator(finished.begin()),
                                  std::make_move_iterator(end));
    finished.erase(finished.begin(), end);
    return taken;
}

std::string nanoseconds(std::chrono::system_clock::time_point time)
{
    using namespace std::chrono;
    return std::to_string(duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count());
}

Json attribute(std::string_view key, std::string_view value)
{
    return Json::object({{"key", key}, {"value", Json::object({{"stringValue", value}})}});
}

Json spanJson(const SpanRecord &span)
{
    Json json = Json::object({{"traceId", span.traceId}, {"spanId", span.spanId}});
    if (!span.parentId.empty())
        json.set("parentSpanId", span.parentId);
    json.set("name", span.name);
    json.set("kind", static_cast<int>(span.kind));
    json.set("startTimeUnixNano", nanoseconds(span.begin));
    json.set("endTimeUnixNano", nanoseconds(span.end));
    Json attributes = Json::array();
    for (const auto &[key, value] : span.attributes)
        attributes.push(attribute(key, value));
    json.set("attributes", std::move(attributes));
    constexpr int unset = 0;
    constexpr int error = 2;
    json.set("status", Json::object({{"code", span.failed ? error : unset}}));
    return json;
}

Json requestOf(const std::string &service, const std::vector<SpanRecord> &spans)
{
    Json list = Json::array();
    for (const SpanRecord &span : spans)
        list.push(spanJson(span));
    const Json scope = Json::object({{"name", "chassis"}});
    const Json resource =
        Json::object({{"attributes", Json::array({attribute("service.name", service)})}});
    const Json scopeSpans = Json::object({{"scope", scope}, {"spans", std::move(list)}});
    const Json resourceSpans =
        Json::object({{"resource", resource}, {"scopeSpans", Json::array({scopeSpans})}});
    return Json::object({{"resourceSpans", Json::array({resourceSpans})}});
}

} // namespace

Span::Span(SpanKind kind, std::string_view name, std::string_view traceparent, bool recorded)
    : m_trace(traceparent)
{
    if (!exporting || !recorded)
        return;
    m_record = std::make_unique<SpanRecord>();
    m_record->traceId = currentTraceId();
    m_record->spanId = currentSpanId();
    m_record->parentId = m_trace.parentSpan();
    m_record->name = name;
    m_record->kind = kind;
    m_record->begin = std::chrono::system_clock::now();
}

Span::~Span()
{
    if (!m_record)
        return;
    m_record->end = std::chrono::system_clock::now();
    const std::lock_guard lock(mutex);
    if (finished.size() < mostKept)
        finished.push_back(std::move(*m_record));
    else
        metrics::count("spans_lost_total");
}

void Span::rename(std::string_view name)
{
    if (m_record)
        m_record->name = name;
}

void Span::fail()
{
    if (m_record)
        m_record->failed = true;
}

void Span::attribute(std::string_view name, std::string_view value)
{
    if (m_record)
        m_record->attributes.emplace_back(name, value);
}

struct SpanExporter::Impl {
    Impl(std::string name, const std::string &endpoint)
        : service(std::move(name)),
          collector("collector", endpoint, {.timeout = std::chrono::seconds(2)}),
          thread([this](const std::stop_token &stop) { run(stop); })
    {
    }

    void run(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            pause(std::chrono::milliseconds(300), stop);
            sendAll();
        }
        sendAll();
    }

    void sendAll()
    {
        for (auto spans = takeFinished(); !spans.empty(); spans = takeFinished()) {
            const bool taken = send(requestOf(service, spans));
            metrics::count(taken ? "spans_sent_total" : "spans_lost_total", {},
                           static_cast<double>(spans.size()));
            if (!taken)
                break;
        }
    }

    bool send(const Json &request)
    {
        try {
            const ClientResponse answer = collector.send("POST", "/v1/traces", request);
            if (answer.ok())
                return true;
            log::debug("collector refused spans", {{"status", answer.status}});
        } catch (const CallFailed &error) {
            log::debug("collector does not answer", {{"reason", error.what()}});
        }
        return false;
    }

    const std::string service;
    HttpClient collector;
    std::jthread thread; ///< the last member: it ends before the others do
};

SpanExporter::SpanExporter(std::string service, const std::string &endpoint)
{
    if (endpoint.empty())
        return;
    m_impl = std::make_unique<Impl>(std::move(service), endpoint);
    exporting = true;
}

SpanExporter::~SpanExporter()
{
    exporting = false;
}

} // namespace chassis
