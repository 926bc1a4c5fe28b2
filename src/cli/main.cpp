#include "cli/parser.h"

int main(int argc, char **argv)
{
    return moldloft::cli::runCommandLine(argc, argv);
}
