#include "heap.h"

#include <atomic>
#include <cstdlib>
#include <new>

#include <malloc.h>

namespace
{

std::atomic<std::size_t> inUse{0};
std::atomic<std::size_t> peak{0};

void *counted(std::size_t size)
{
    void *block = std::malloc(size == 0 ? 1 : size);
    if (!block)
        std::abort(); // a benchmark that runs out of memory has no figure to give
    const std::size_t now = inUse += malloc_usable_size(block);
    if (now > peak.load(std::memory_order_relaxed))
        peak.store(now, std::memory_order_relaxed);
    return block;
}

void release(void *block) noexcept
{
    if (!block)
        return;
    inUse -= malloc_usable_size(block);
    std::free(block);
}

} // namespace

void *operator new(std::size_t size)
{
    return counted(size);
}
void *operator new[](std::size_t size)
{
    return counted(size);
}
void operator delete(void *block) noexcept
{
    release(block);
}
void operator delete[](void *block) noexcept
{
    release(block);
}
void operator delete(void *block, std::size_t) noexcept
{
    release(block);
}
void operator delete[](void *block, std::size_t) noexcept
{
    release(block);
}

namespace moldloft::bench
{

std::size_t heapInUse()
{
    return inUse;
}

std::size_t heapPeak()
{
    return peak;
}

void resetHeapPeak()
{
    peak = inUse.load();
}

} // namespace moldloft::bench
