#pragma once

#include <string>

#include "base/value.h"
#include "model/elements.h"

/// Databases and brokers as entries of compose.yaml.
namespace moldloft::compose
{

/// `<name>.<namespace>`: the key of the element's entry, and its host name.
std::string hostOf(const Record &record);
/// The folder with the password of a database, as a volume.
std::string credentialsMount(const Record &database);
Value databaseEntry(const Record &record);
Value brokerEntry(const Record &record);

} // namespace moldloft::compose
