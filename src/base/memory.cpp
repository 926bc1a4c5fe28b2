#include "base/memory.h"

#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

#ifdef __linux__
/// Of mimalloc, in programs that are linked to it; nullptr in all others.
extern "C" __attribute__((weak)) void mi_collect(bool force) noexcept;
#endif

namespace moldloft
{

namespace
{

/// Whether memory comes from the C library.
bool isSystemsAllocator()
{
#ifdef __linux__
    return mi_collect == nullptr;
#else
    return true;
#endif
}

} // namespace

// Other C libraries than glibc know nothing of this, and their own ways will do.

void takeMemoryInLargeSteps()
{
#ifdef __GLIBC__
    if (!isSystemsAllocator())
        return;
    constexpr int step = 16 << 20;
    constexpr int first = 2 * step;
    ::mallopt(M_TRIM_THRESHOLD, 4 * step);
    ::mallopt(M_MMAP_THRESHOLD, step); // 128 KiB: each longer list would be a mapping of its own
    // What most designs need, at once: what nobody writes to takes no memory.
    ::mallopt(M_TOP_PAD, first);
    constexpr std::size_t some = std::size_t{1} << 20; // more than there is yet
    void *const begin = std::malloc(some);
    ::mallopt(M_TOP_PAD, step);
    if (begin)
        expectFilling(begin, first);
    std::free(begin);
#endif
}

void expectFilling([[maybe_unused]] void *memory, [[maybe_unused]] std::size_t size)
{
#ifdef MADV_HUGEPAGE
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(memory);
    const std::uintptr_t first = (begin + page - 1) / page * page; // whole pages only
    const std::uintptr_t last = (begin + size) / page * page;
    if (first < last)
        ::madvise(reinterpret_cast<void *>(first), last - first, MADV_HUGEPAGE);
#endif
}

void giveBackMemory()
{
    constexpr std::size_t much = std::size_t{32} << 20;
#ifdef __linux__
    rusage used{};
    if (!isSystemsAllocator()) {
        // What is free cannot be asked for; where it is much, twice that was taken at least.
        if (::getrusage(RUSAGE_SELF, &used) == 0 &&
            static_cast<std::size_t>(used.ru_maxrss) * 1024 >= 2 * much)
            mi_collect(true);
        return;
    }
#endif
#ifdef __GLIBC__
    if (::mallinfo2().fordblks >= much)
        ::malloc_trim(0);
#endif
}

} // namespace moldloft
