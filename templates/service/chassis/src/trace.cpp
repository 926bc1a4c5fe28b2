#include "chassis/trace.h"

#include <algorithm>

#include "chassis/ids.h"

namespace chassis {
namespace {

thread_local std::string traceId;
thread_local std::string spanId;

/// 00-<32 hexadecimal digits>-<16 hexadecimal digits>-<2 hexadecimal digits>
bool isTraceparent(std::string_view text)
{
    const auto allowed = [](char c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    };
    return text.size() == 55 && text[2] == '-' && text[35] == '-' && text[52] == '-' &&
           std::ranges::count(text, '-') == 3 && std::ranges::all_of(text, allowed);
}

} // namespace

TraceScope::TraceScope(std::string_view traceparent)
    : m_parent(isTraceparent(traceparent) ? traceparent.substr(36, 16) : std::string_view()),
      m_outerTrace(std::move(traceId)), m_outerSpan(std::move(spanId))
{
    traceId = m_parent.empty() ? randomHex(16) : std::string(traceparent.substr(3, 32));
    spanId = randomHex(8);
}

TraceScope::~TraceScope()
{
    traceId = std::move(m_outerTrace);
    spanId = std::move(m_outerSpan);
}

std::string currentTraceId()
{
    return traceId;
}

std::string currentSpanId()
{
    return spanId;
}

std::string currentTraceparent()
{
    return traceId.empty() ? std::string() : "00-" + traceId + "-" + spanId + "-01";
}

} // namespace chassis
