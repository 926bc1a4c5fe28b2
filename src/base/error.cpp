#include "base/error.h"

namespace moldloft
{

std::string toString(const Error &error)
{
    std::string text;
    if (error.mark) {
        text += error.mark->file.empty() ? "<input>" : error.mark->file;
        text += ':' + std::to_string(error.mark->line) + ':' + std::to_string(error.mark->column) +
                ": ";
    }
    text += "error: " + error.message.text();
    if (!error.hint.empty())
        text += ' ' + error.hint.text();
    return text;
}

} // namespace moldloft
