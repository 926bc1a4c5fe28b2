#pragma once

#include <string>
#include <string_view>

/// W3C trace context: the trace that a request or an event belongs to follows it through calls and
/// events, and stands in every log line.
namespace chassis {

/// Continues the trace of a `traceparent` for the life of this object and on this thread, or starts
/// a new one where the text is none.
class TraceScope
{
public:
    explicit TraceScope(std::string_view traceparent);
    ~TraceScope();
    TraceScope(const TraceScope &) = delete;
    TraceScope &operator=(const TraceScope &) = delete;

    /// The span that this one is part of; "" where the trace begins here.
    const std::string &parentSpan() const { return m_parent; }

private:
    std::string m_parent;
    std::string m_outerTrace;
    std::string m_outerSpan;
};

/// "" outside of every TraceScope.
std::string currentTraceId();
std::string currentSpanId();
/// What a call or an event made here carries; "" outside of every TraceScope.
std::string currentTraceparent();

} // namespace chassis
