#include "base/message.h"

#include "base/text.h"

namespace moldloft
{

namespace
{

std::vector<std::string> textsOf(const std::vector<Message> &messages)
{
    std::vector<std::string> texts;
    texts.reserve(messages.size());
    for (const Message &message : messages)
        texts.push_back(message.text());
    return texts;
}

/// A name of megabytes is shown by its beginning: a message is read by people.
std::string_view shortened(const std::string &argument)
{
    constexpr std::size_t most = 2000;
    if (argument.size() <= most)
        return argument;
    std::size_t end = most;
    while ((static_cast<unsigned char>(argument[end]) & 0xC0) == 0x80) // within a character
        --end;
    return std::string_view(argument).substr(0, end);
}

} // namespace

std::string filled(std::string_view text, const std::vector<std::string> &arguments)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' &&
                             text[i + 1] >= '0' && text[i + 1] <= '9';
        const auto number = isPlace ? static_cast<std::size_t>(text[i + 1] - '0') : 0;
        if (isPlace && number < arguments.size()) {
            const std::string_view argument = shortened(arguments[number]);
            result += argument;
            if (argument.size() < arguments[number].size())
                result += "…";
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

Message::Message(const Phrase &phrase)
    : m_text(phrase.text), m_parts(std::make_shared<const Parts>(Parts{{}, phrase, {}}))
{
}

Message::Message(const Phrase &phrase, std::vector<Message> arguments, long long count)
    : m_text(filled(phrase.one && count == 1 ? phrase.one : phrase.text, textsOf(arguments))),
      m_parts(std::make_shared<const Parts>(
          Parts{Parts::Kind::Phrase, phrase, std::move(arguments), count}))
{
}

Message enumerated(std::vector<Message> items)
{
    Message message(enumerate(textsOf(items)));
    message.m_parts = std::make_shared<const Message::Parts>(
        Message::Parts{Message::Parts::Kind::List, {}, std::move(items)});
    return message;
}

Message enumerated(const std::vector<std::string> &names)
{
    return enumerated(std::vector<Message>(names.begin(), names.end()));
}

Message inSequence(std::vector<Message> items)
{
    Message message(join(textsOf(items), ""));
    message.m_parts = std::make_shared<const Message::Parts>(
        Message::Parts{Message::Parts::Kind::Sequence, {}, std::move(items)});
    return message;
}

} // namespace moldloft
