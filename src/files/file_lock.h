#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "files/descriptor.h"

namespace moldloft
{

/// A lock that this process holds until the object or the process ends, however it ends. The file
/// says who holds it (process and boot), for file systems that know no locks.
class FileLock
{
public:
    /// nullptr where somebody else holds it.
    static Result<std::unique_ptr<FileLock>> tryLock(const std::string &path);

private:
    explicit FileLock(Descriptor file) : m_file(std::move(file)) {}
    Descriptor m_file;
};

} // namespace moldloft
