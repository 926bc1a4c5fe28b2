#include "model/elements.h"

namespace moldloft
{

std::string Ref::name() const
{
    const auto slash = text.find('/');
    return slash == std::string::npos ? text : text.substr(slash + 1);
}

std::string Ref::namespaceFrom(const std::string &from) const
{
    const auto slash = text.find('/');
    return slash == std::string::npos ? from : text.substr(0, slash);
}

Ref Ref::to(const std::string &ns, const std::string &name, const std::string &from)
{
    return {ns == from ? name : ns + '/' + name};
}

} // namespace moldloft
