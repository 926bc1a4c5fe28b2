#pragma once

#include <string>

namespace moldloft::bench
{

/// A design file of that many services, the same at every call and without findings: twenty
/// services a namespace, each with a database, a channel, two calls and two subscriptions; every
/// fifth also calls into the namespace before it, through an alias. The routes of a namespace stand
/// on one ingress. The size of the text is proportional to the number of services.
std::string generateDesign(int services);

} // namespace moldloft::bench
