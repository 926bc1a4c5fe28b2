#pragma once

#include "kinds/field.h"

// Forms of texts that the design file has: each says what is wrong with a text.

namespace moldloft::kinds
{

/// Five fields, or @yearly, @monthly, @weekly, @daily, @hourly: what a CronJob takes.
extern const TextForm cronForm;
/// A name of the tz database, such as Europe/Lisbon.
extern const TextForm timeZoneForm;
/// Addresses as `192.0.2.0/24` or `2001:db8::/32`.
extern const TextForm cidrForm;
/// A place in an object, such as `/spec/replicas` (RFC 6901).
extern const TextForm pointerForm;
/// The name of an object of Kubernetes that has no dots in it.
extern const TextForm labelForm;
/// The name of an object of Kubernetes.
extern const TextForm objectNameForm;
/// A regular expression that means the same in JSON Schema and in POSIX.
extern const TextForm patternForm;
/// Where something is mounted: from the root, without a colon.
extern const TextForm folderForm;

} // namespace moldloft::kinds
