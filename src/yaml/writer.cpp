#include "yaml/writer.h"

#include <algorithm>

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
    Writer(std::string &out, const WriteOptions &options) : m_out(out), m_options(options) {}

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
        const std::size_t columns = startsLine ? static_cast<std::size_t>(indent) : 0;
        if (isPlainWord(key) && key.size() <= longestSimpleKey) {
            if (value.isString() && isPlainWord(value.asString()))
                return line(columns, key, value.asString());
            begin(columns, key, ":");
        } else {
            odd(columns, key, indent);
        }
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
        begin(startsLine ? static_cast<std::size_t>(indent) : 0, "-", {});
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
    /// Room for so many more bytes, which are then to be filled.
    char *grow(std::size_t bytes)
    {
        const std::size_t size = m_out.size();
        m_out.resize(size + bytes);
        return m_out.data() + size;
    }

    static char *put(char *to, std::string_view text)
    {
        return std::copy(text.begin(), text.end(), to);
    }

    /// Nearly every line: `key: value`, both of them words.
    void line(std::size_t columns, std::string_view key, std::string_view value)
    {
        char *to = grow(columns + key.size() + value.size() + 3);
        to = std::fill_n(to, columns, ' ');
        to = put(put(to, key), ": ");
        *put(to, value) = '\n';
    }

    void begin(std::size_t columns, std::string_view word, std::string_view end)
    {
        char *to = grow(columns + word.size() + end.size());
        put(put(std::fill_n(to, columns, ' '), word), end);
    }

    /// A key that is no word, or a long one.
    void odd(std::size_t columns, std::string_view key, int indent)
    {
        m_out.append(columns, ' ');
        const std::size_t start = m_out.size();
        yaml::appendScalar(m_out, key);
        if (m_out.size() - start > longestSimpleKey) {
            m_out.insert(start, "? ");
            m_out += '\n';
            m_out.append(static_cast<std::size_t>(indent), ' ');
        }
        m_out += ':';
    }

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
        while (true) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (end > 0)
                m_out.append(static_cast<std::size_t>(indent), ' ');
            m_out.append(text.substr(0, end)) += '\n';
            if (end == text.size())
                break;
            text.remove_prefix(end + 1);
        }
    }

    std::string &m_out;
    const WriteOptions &m_options;
};

} // namespace

std::string write(const Value &value, const WriteOptions &options)
{
    std::string text;
    text.reserve(usualSize);
    append(text, value, options);
    return text;
}

void append(std::string &out, const Value &value, const WriteOptions &options)
{
    Writer(out, options).root(value);
}

std::string writeDocuments(const std::vector<Value> &documents, const WriteOptions &options)
{
    std::string text;
    for (const Value &document : documents) {
        text += text.empty() ? "" : "---\n";
        append(text, document, options);
    }
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
    std::string text;
    Writer(text, options).entry(key, value, indent);
    return text;
}

std::string writeItem(const Value &value, int indent, const WriteOptions &options)
{
    std::string text;
    Writer(text, options).item(value, indent);
    return text;
}

} // namespace moldloft::yaml
