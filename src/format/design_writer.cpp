#include "format/design_file.h"

#include <fmt/format.h>

#include "format/design_writer.h"
#include "format/merger.h"
#include "format/pieces.h"
#include "yaml/reader.h"

namespace moldloft::format
{

DesignWriter::DesignWriter(const Document &document, const DesignFile &previous)
    : m_document(document), m_previous(previous), m_now(piecesOf(document))
{
}

std::string DesignWriter::canonical() const
{
    std::string text(yaml::endMarkerLine);
    text += '\n';
    for (const Piece &piece : m_now)
        text += emit(piece, 0);
    return text + "...\n";
}

Result<std::string> DesignWriter::merged() const
{
    std::shared_ptr<const yaml::Tree> tree = m_previous.marks.m_tree;
    if (!tree || tree->text != m_previous.text) {
        auto parsed = yaml::read(m_previous.text, m_previous.name);
        if (!parsed)
            return parsed.error().front();
        tree = *parsed;
    }
    const std::vector<Piece> before = piecesOf(m_previous.document);
    if (sameContent(before, m_now))
        return m_previous.text;
    if (auto text = Merger(*tree).file(before, m_now))
        return *std::move(text);
    return canonical();
}

Result<DesignFile, Errors> DesignWriter::checked(const std::string &text) const
{
    auto file = read(text, m_previous.name, {}, &m_document);
    if (!file || sameContent(piecesOf(file->document), m_now))
        return file;
    return Errors{{ErrorCode::Input,
                   phrase("format", "The text would say something else than the design."),
                   std::nullopt, ""}};
}

Result<DesignFile> DesignWriter::write() const
{
    const bool isNew = m_previous.text.empty();
    Result<std::string> text = isNew ? Result<std::string>(canonical()) : merged();
    if (!text)
        return text.error();
    auto file = checked(*text);
    if (!file && !isNew)
        file = checked(canonical()); // rather without comments than wrong
    if (!file) {
        Error error = file.error().front();
        error.message = phrase("format", "The design cannot be written: {0}")(error.message);
        return error;
    }
    file->document = m_document;
    file->layout = m_previous.layout;
    file->warnings = m_previous.warnings;
    return *std::move(file);
}

Result<DesignFile> write(const Document &document, const DesignFile &previous)
{
    return DesignWriter(document, previous).write();
}

} // namespace moldloft::format
