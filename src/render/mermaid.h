#pragma once

#include <string>

#include "canvas/scene.h"
#include "render/theme_colors.h"

namespace moldloft::render
{

/// The design as a Mermaid flowchart, which GitHub, GitLab and many wikis draw from its text:
/// namespaces and brokers as subgraphs, the four meanings by arrow, dash and colour. Mermaid places
/// the nodes itself. The text is the same for the same scene; ids follow from names, so that a
/// renamed element changes its own lines and no others.
std::string mermaidText(const canvas::Scene &scene, const std::string &title,
                        const ThemeColors &colors);

} // namespace moldloft::render
