#pragma once

#include <string>

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// deploy/README.md: how to deploy, who may reach whom, what was left out and why. Markdown.
std::string readme(const Context &context);

} // namespace moldloft::kubernetes
