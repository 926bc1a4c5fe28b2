#pragma once

#include "pipeline/design.h"

namespace moldloft::ui
{

/// One version of the design, for another thread: what is drawn, and the text that it was read
/// from.
struct DesignSnapshot {
    Document document;
    Layout layout;
    pipeline::Design base;

    /// The design with its text brought up to date; untouched blocks keep their bytes.
    Result<pipeline::Design> written() const;
    /// The same under another name.
    Result<pipeline::Design> writtenAs(const std::string &path) const;
};

} // namespace moldloft::ui
