#include "base/memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace moldloft
{

// Other C libraries than glibc know nothing of this, and their own ways will do.

void takeMemoryInLargeSteps()
{
#ifdef __GLIBC__
    constexpr int step = 16 << 20;
    ::mallopt(M_TOP_PAD, step);
    ::mallopt(M_TRIM_THRESHOLD, 4 * step);
    ::mallopt(M_MMAP_THRESHOLD, step); // 128 KiB: each longer list would be a mapping of its own
#endif
}

void giveBackMemory()
{
#ifdef __GLIBC__
    constexpr std::size_t much = std::size_t{32} << 20;
    if (::mallinfo2().fordblks >= much)
        ::malloc_trim(0);
#endif
}

} // namespace moldloft
