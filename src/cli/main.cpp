#include "base/memory.h"
#include "cli/parser.h"

int main(int argc, char **argv)
{
    moldloft::takeMemoryInLargeSteps();
    return moldloft::cli::runCommandLine(argc, argv);
}
