#include "ui/translated.h"

#include <QCoreApplication>
#include <QLocale>

namespace moldloft::ui
{

namespace
{

QString inWindow(const Message::Parts &parts)
{
    if (parts.kind == Message::Parts::Kind::List) {
        QStringList items;
        for (const Message &item : parts.arguments)
            items += translated(item);
        return QLocale().createSeparatedList(items);
    }
    if (parts.kind == Message::Parts::Kind::Sequence) {
        QString text;
        for (const Message &item : parts.arguments)
            text += translated(item);
        return text;
    }
    const Phrase &phrase = parts.phrase;
    const QString form = QCoreApplication::translate(
        phrase.context, phrase.text, phrase.one, phrase.one ? static_cast<int>(parts.count) : -1);
    std::vector<std::string> arguments;
    arguments.reserve(parts.arguments.size());
    for (const Message &argument : parts.arguments)
        arguments.push_back(translated(argument).toStdString());
    return QString::fromStdString(filled(form.toStdString(), arguments));
}

} // namespace

QString translated(const Message &message)
{
    // English is as the core made it: that is where its plurals are.
    const QLocale::Language language = QLocale().language();
    if (!message.parts() || language == QLocale::English || language == QLocale::C)
        return QString::fromStdString(message.text());
    return inWindow(*message.parts());
}

} // namespace moldloft::ui
