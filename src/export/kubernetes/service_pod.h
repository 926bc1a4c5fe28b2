#pragma once

#include <string_view>
#include <vector>

#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// The template of a service's pods, as its Deployment or Job has it.
Value podTemplate(const Context &context, const Record &record, const Service &service,
                  std::string_view version);

/// Whether sidecars are init containers that go on running: they start before the service, and do
/// not keep a job from ending. Kubernetes has that since 1.29.
bool hasNativeSidecars(const Context &context);

/// `volumes:` as PersistentVolumeClaims.
std::vector<Manifest> volumeClaims(const Context &context, const Record &record);

} // namespace moldloft::kubernetes
