#include "export/services/cpp_layout.h"

namespace moldloft::services
{
namespace
{

constexpr std::size_t columns = 100;

} // namespace

std::string wrapped(std::size_t indent, const std::string &left, const std::string &right,
                    std::size_t hanging)
{
    if (indent + left.size() + 1 + right.size() <= columns)
        return left + ' ' + right;
    return left + '\n' + std::string(indent + hanging, ' ') + right;
}

std::string parameterList(std::size_t indent, const std::string &head,
                          const std::vector<std::string> &parameters, std::size_t tail)
{
    const std::size_t hanging = indent + head.size() + 1;
    std::string text = head + '(';
    std::size_t column = hanging;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const bool last = i + 1 == parameters.size();
        const std::string piece = parameters[i] + (last ? ")" : ",");
        const std::size_t space = i == 0 ? 0 : 1;
        if (i > 0 && column + space + piece.size() + (last ? tail : 0) > columns) {
            text += '\n' + std::string(hanging, ' ');
            column = hanging;
        } else {
            text += std::string(space, ' ');
            column += space;
        }
        text += piece;
        column += piece.size();
    }
    return parameters.empty() ? text + ')' : text;
}

} // namespace moldloft::services
