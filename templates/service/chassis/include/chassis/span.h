#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "chassis/trace.h"

/// What a service does, as spans of OpenTelemetry: sent to a collector by OTLP over HTTP (JSON)
/// where OTEL_EXPORTER_OTLP_ENDPOINT says where it is (http://collector:4318), else not even kept.
namespace chassis {

/// The numbers are those of OTLP.
enum class SpanKind { Internal = 1, Server = 2, Client = 3, Producer = 4, Consumer = 5 };

struct SpanRecord {
    std::string traceId;
    std::string spanId;
    std::string parentId; ///< "" where the trace begins here
    std::string name;
    SpanKind kind = SpanKind::Internal;
    std::chrono::system_clock::time_point begin;
    std::chrono::system_clock::time_point end;
    bool failed = false;
    std::vector<std::pair<std::string, std::string>> attributes;
};

/// A piece of work on this thread, from its construction to its destruction. It continues the trace
/// of `traceparent`, or begins one. What is not `recorded` is part of the trace, but not exported.
class Span
{
public:
    Span(SpanKind kind, std::string_view name, std::string_view traceparent, bool recorded = true);
    ~Span();
    Span(const Span &) = delete;
    Span &operator=(const Span &) = delete;

    void rename(std::string_view name);
    void fail();
    void attribute(std::string_view name, std::string_view value);

private:
    TraceScope m_trace;
    std::unique_ptr<SpanRecord> m_record; ///< none where nothing is exported
};

/// Sends what is recorded, a few times a second, as long as it lives. What the collector does not
/// take is lost, and so is what comes faster than it takes: the service goes on.
class SpanExporter
{
public:
    /// Does nothing where `endpoint` is empty.
    SpanExporter(std::string service, const std::string &endpoint);
    /// Sends what is left.
    ~SpanExporter();
    SpanExporter(const SpanExporter &) = delete;
    SpanExporter &operator=(const SpanExporter &) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace chassis
