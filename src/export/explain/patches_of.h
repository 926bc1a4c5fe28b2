#pragma once

#include "export/explain/explain.h"

namespace moldloft::explain
{

/// The design with the patches of this object alone: those of objects that are not there would be
/// errors of a smaller design.
Document withPatchesOf(const Document &document, const Object &object);

/// Where the patch stands in the whole design whose path is `patches/N…` in what withPatchesOf()
/// left of it. Other paths are returned as they are.
std::string patchInDesign(const Document &document, const Object &object, const std::string &path);

} // namespace moldloft::explain
