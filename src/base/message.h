#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace moldloft
{

class Message;

/// Words for the user as they stand in the source: English, with {0}, {1}, … where arguments go.
/// Made by phrase() or phrases() only, which is where the translators' tool finds them.
struct Phrase {
    const char *context = "";  ///< the folder that speaks, for the translators
    const char *text = "";     ///< for plurals: the form for many
    const char *one = nullptr; ///< the form for one; the first argument is the number
    operator std::string_view() const { return text; }
    std::string str() const { return text; }

    /// The message with its arguments: texts (put in as they are), whole numbers, other messages.
    template<class... Arguments>
    Message operator()(Arguments &&...arguments) const;
};

/// phrase("rules", "{0} calls itself."): both must be literals.
constexpr Phrase phrase(const char *context, const char *text)
{
    return {context, text};
}

/// phrases("pipeline", "{0} files would change", "{0} file would change")(count, …)
constexpr Phrase phrases(const char *context, const char *many, const char *one)
{
    return {context, many, one};
}

/// What Moldloft says: its English text, for the command line and every file, and what it was made
/// of, so that the window can say it in another language. One that was made of a plain text (a
/// name, what another program said) is the same in every language.
class Message
{
public:
    struct Parts;

    Message() = default;
    Message(std::string text) : m_text(std::move(text)) {}
    Message(const char *text) : m_text(text) {}
    Message(const Phrase &phrase);
    Message(const Phrase &phrase, std::vector<Message> arguments, long long count = 0);
    template<std::integral Number>
    explicit Message(Number number) : m_text(std::to_string(number))
    {
    }

    const std::string &text() const { return m_text; }
    operator const std::string &() const { return m_text; }
    bool empty() const { return m_text.empty(); }
    const char *c_str() const { return m_text.c_str(); }
    auto find(std::string_view words) const { return m_text.find(words); }

    /// nullptr where the text is the same in every language.
    const Parts *parts() const { return m_parts.get(); }

    friend bool operator==(const Message &a, const Message &b) { return a.m_text == b.m_text; }

private:
    friend Message enumerated(std::vector<Message> items);
    friend Message inSequence(std::vector<Message> items);

    std::string m_text;
    std::shared_ptr<const Parts> m_parts;
};

struct Message::Parts {
    enum class Kind {
        Phrase,
        List,     ///< "orders, charges and tickets"
        Sequence, ///< one after the other, nothing between them
    };
    Kind kind = Kind::Phrase;
    Phrase phrase;
    std::vector<Message> arguments;
    long long count = 0; ///< of a plural
};

/// "orders", "orders and charges", "orders, charges and tickets".
Message enumerated(std::vector<Message> items);
Message enumerated(const std::vector<std::string> &names);
/// One after the other, as they are: inSequence({sentence, " ", sentence}).
Message inSequence(std::vector<Message> items);

/// Puts the arguments, 2,000 bytes of each at most, where {0}, {1} stand; other braces are text.
std::string filled(std::string_view text, const std::vector<std::string> &arguments);

template<class... Arguments>
Message Phrase::operator()(Arguments &&...arguments) const
{
    long long count = 0;
    if constexpr (sizeof...(Arguments) > 0) {
        const auto number = [&count](const auto &first, const auto &...) {
            if constexpr (std::integral<std::decay_t<decltype(first)>>)
                count = static_cast<long long>(first);
        };
        number(arguments...);
    }
    std::vector<Message> list;
    list.reserve(sizeof...(Arguments));
    (list.push_back(Message(std::forward<Arguments>(arguments))), ...);
    return Message(*this, std::move(list), count);
}

} // namespace moldloft
