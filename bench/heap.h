#pragma once

#include <cstddef>

// How much the program holds on the heap: bench/ replaces operator new to count it.
namespace moldloft::bench
{

std::size_t heapInUse();
/// The most that was held at once since the last resetHeapPeak().
std::size_t heapPeak();
void resetHeapPeak();

} // namespace moldloft::bench
