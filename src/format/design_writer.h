#pragma once

#include <string>
#include <vector>

#include "format/design_file.h"
#include "format/pieces.h"

namespace moldloft::format
{

/// Writes a Document as a file, into the previous text where there is one, and reads it again to
/// see that it says the same.
class DesignWriter
{
public:
    DesignWriter(const Document &document, const DesignFile &previous);

    Result<DesignFile> write() const;

private:
    std::string canonical() const;
    Result<std::string> merged() const;
    Result<DesignFile, Errors> checked(const std::string &text) const;

    const Document &m_document;
    const DesignFile &m_previous;
    std::vector<Piece> m_now;
};

} // namespace moldloft::format
