#include "yaml/writer.h"

#include <algorithm>

#include "base/text.h"
#include "yaml/scalar.h"

namespace moldloft::yaml
{

namespace
{

constexpr int step = 2;
constexpr std::size_t usualSize = 2048; ///< of a document, in bytes: most need no second buffer
/// A key that is followed by `:` on its line may have 1,024 characters; longer ones need a `?`.
constexpr std::size_t longestSimpleKey = 1000;

void appendScalar(std::string &out, const Value &value, Context context)
{
    if (value.isString())
        yaml::appendScalar(out, value.asString(), context);
    else if (value.isNull())
        out += "null";
    else if (value.isNumber() && !looksLikeNumber(value.asNumber()))
        out += quoted(value.asNumber());
    else
        out += value.scalarText();
}

int heightOf(const Value &value)
{
    int highest = 0;
    if (value.isList()) {
        for (const Value &item : value.asList())
            highest = std::max(highest, heightOf(item));
        return highest + 1;
    }
    if (value.isMap()) {
        for (const auto &entry : value.asMap())
            highest = std::max(highest, heightOf(entry.value));
        return highest + 1;
    }
    return 0;
}

void flow(const Value &value, std::string &out)
{
    if (value.isScalar()) {
        appendScalar(out, value, Context::Flow);
        return;
    }
    bool first = true;
    const auto separate = [&] { out += std::exchange(first, false) ? "" : ", "; };
    if (value.isList()) {
        out += '[';
        for (const Value &item : value.asList()) {
            separate();
            flow(item, out);
        }
        out += ']';
        return;
    }
    out += '{';
    for (const auto &entry : value.asMap()) {
        separate();
        const std::string key = scalar(entry.key, Context::Flow);
        out += key.size() > longestSimpleKey ? "? " + key + " : " : key + ": ";
        flow(entry.value, out);
    }
    out += '}';
}

class Writer
{
public:
    explicit Writer(const WriteOptions &options) : m_options(options) { m_out.reserve(usualSize); }

    std::string take() { return std::move(m_out); }

    void root(const Value &value)
    {
        if (value.isScalar())
            appendScalar(m_out, value, Context::Block);
        else if (value.size() == 0)
            m_out += writeFlow(value);
        else if (value.isMap())
            return entries(value.asMap(), 0, false);
        else
            return items(value.asList(), 0, false);
        m_out += '\n';
    }

    void entry(std::string_view key, const Value &value, int indent, bool startsLine = true)
    {
        if (startsLine)
            pad(indent);
        const std::size_t start = m_out.size();
        yaml::appendScalar(m_out, key);
        if (m_out.size() - start > longestSimpleKey) {
            m_out.insert(start, "? ");
            m_out += '\n';
            pad(indent);
        }
        m_out += ':';
        if (onThisLine(value))
            m_out += '\n';
        else if (value.isString())
            literal(value.asString(), indent + step);
        else if (value.isMap())
            m_out += '\n', entries(value.asMap(), indent + step, false);
        else
            m_out += '\n',
                items(value.asList(), indent + (m_options.indentLists ? step : 0), false);
    }

    void item(const Value &value, int indent, bool startsLine = true)
    {
        if (startsLine)
            pad(indent);
        m_out += '-';
        if (onThisLine(value))
            m_out += '\n';
        else if (value.isString())
            literal(value.asString(), indent + step);
        else if (value.isMap())
            m_out += ' ', entries(value.asMap(), indent + step, true);
        else
            m_out += ' ', items(value.asList(), indent + step, true);
    }

private:
    /// Adds a space and the value where it stays on the line that has been begun; else false, and
    /// nothing is added.
    bool onThisLine(const Value &value)
    {
        if (value.isString() && isLiteralSafe(value.asString()))
            return false;
        if (value.isScalar()) {
            m_out += ' ';
            appendScalar(m_out, value, Context::Block);
            return true;
        }
        if (value.size() == 0) {
            m_out += value.isMap() ? " {}" : " []";
            return true;
        }
        if (m_options.flowColumns <= 0 || heightOf(value) > m_options.flowHeight)
            return false;
        const std::string line = ' ' + writeFlow(value);
        const std::size_t lineStart = m_out.rfind('\n') + 1; // npos + 1 is 0
        const std::size_t column = m_out.size() - lineStart;
        if (column + line.size() > static_cast<std::size_t>(m_options.flowColumns))
            return false;
        m_out += line;
        return true;
    }

    void entries(const Value::Map &map, int indent, bool lineIsBegun)
    {
        for (const auto &each : map)
            entry(each.key, each.value, indent, !std::exchange(lineIsBegun, false));
    }

    void items(const Value::List &list, int indent, bool lineIsBegun)
    {
        for (const Value &each : list)
            item(each, indent, !std::exchange(lineIsBegun, false));
    }

    void literal(std::string_view text, int indent)
    {
        const bool endsLine = text.ends_with('\n');
        m_out += endsLine ? " |\n" : " |-\n";
        if (endsLine)
            text.remove_suffix(1);
        for (const std::string &line : split(text, '\n')) {
            if (!line.empty())
                pad(indent);
            m_out += line + '\n';
        }
    }

    void pad(int columns) { m_out.append(static_cast<std::size_t>(columns), ' '); }

    const WriteOptions &m_options;
    std::string m_out;
};

} // namespace

std::string write(const Value &value, const WriteOptions &options)
{
    Writer writer(options);
    writer.root(value);
    return writer.take();
}

std::string writeDocuments(const std::vector<Value> &documents, const WriteOptions &options)
{
    std::string text;
    for (const Value &document : documents)
        text += (text.empty() ? "" : "---\n") + write(document, options);
    return text;
}

std::string writeFlow(const Value &value)
{
    std::string text;
    flow(value, text);
    return text;
}

std::string writeEntry(std::string_view key, const Value &value, int indent,
                       const WriteOptions &options)
{
    Writer writer(options);
    writer.entry(key, value, indent);
    return writer.take();
}

std::string writeItem(const Value &value, int indent, const WriteOptions &options)
{
    Writer writer(options);
    writer.item(value, indent);
    return writer.take();
}

} // namespace moldloft::yaml
