#pragma once

#include "model/elements.h"

// What the export knows of the controllers that bring traffic into a cluster.

namespace moldloft
{

/// Known by the way in which its Ingresses are told a timeout.
enum class EntryController {
    Nginx,   ///< kubernetes/ingress-nginx
    Contour, ///< projectcontour.io
    Other,   ///< none that takes a timeout for each Ingress
};

/// By the class that the cluster's Ingresses name, else by the namespace of its pods. F5's
/// controller, at home in `nginx-ingress`, is Other: it does not join several Ingresses of one
/// host, and its annotations hold for a whole Ingress.
EntryController entryControllerOf(const Settings &settings);

} // namespace moldloft
