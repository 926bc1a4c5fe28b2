#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/document.h"

namespace moldloft::format
{

/// The longest text that is read as a piece of a design; a design of 10,000 services is shorter.
inline constexpr std::size_t maxSnippetBytes = 4u << 20;

/// A piece of a design file that somebody cut out of one, or wrote into a README: a whole design,
/// its `namespaces:`, one namespace or several, the sections of a namespace (`services: …`), or
/// bare elements (`orders: {replicas: 2}`), indented or between the fences of Markdown. What names
/// no namespace stands in `home`. Errors have the place in `text`; they are like those of a design
/// file, and so are the limits.
Result<Document, Errors> readSnippet(std::string_view text, const std::string &home);

/// The elements of the document as such a piece: from `namespaces:` on.
Result<std::string> writeSnippet(const Document &document);

} // namespace moldloft::format
