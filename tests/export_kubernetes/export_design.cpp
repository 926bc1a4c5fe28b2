// export_design DESIGN FOLDER [--secrets]: the Kubernetes export of a design, for the goldens (see
// tests/golden/README.md) and for looking at it.

#include <iostream>
#include <string_view>

#include "design_loader.h"
#include "rendering.h"

int main(int argc, char **argv)
{
    using namespace moldloft;
    const bool secrets = argc == 4 && std::string_view(argv[3]) == "--secrets";
    if (argc != 3 && !secrets) {
        std::cerr << "usage: export_design DESIGN FOLDER [--secrets]\n";
        return 2;
    }
    const auto files = exportKubernetes(testing::designFromFile(argv[1]),
                                        secrets ? testing::optionsWithSecrets() : ExportOptions());
    if (!files) {
        std::cerr << toString(files.error()) << '\n';
        return 1;
    }
    testing::writeFiles(*files, argv[2]);
}
