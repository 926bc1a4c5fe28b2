#pragma once

#include <cstddef>

namespace moldloft
{

/// For a program that runs for a moment: memory comes in large steps, and is not given back and
/// fetched again between two of them. Called before anything else.
void takeMemoryInLargeSteps();

/// Memory that is about to be filled: pages of 2 MiB where the system has them, which it hands out
/// in a hundredth of the time. Only a help.
void expectFilling(void *memory, std::size_t size);

/// Gives back what is free, where it is much: before work of another kind, which would take its
/// own beside it.
void giveBackMemory();

} // namespace moldloft
