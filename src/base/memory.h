#pragma once

namespace moldloft
{

/// For a program that runs for a moment: memory comes in large steps, and is not given back and
/// fetched again between two of them. Called before anything else.
void takeMemoryInLargeSteps();

/// Gives back what is free, where it is much: before work of another kind, which would take its
/// own beside it.
void giveBackMemory();

} // namespace moldloft
