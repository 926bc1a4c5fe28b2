// export_design DESIGN FOLDER: the Kubernetes export of a design, for the goldens (see
// tests/golden/README.md) and for looking at it.

#include <filesystem>
#include <fstream>
#include <iostream>

#include "design_loader.h"
#include "export/kubernetes/export_kubernetes.h"

int main(int argc, char **argv)
{
    using namespace moldloft;
    if (argc != 3) {
        std::cerr << "usage: export_design DESIGN FOLDER\n";
        return 2;
    }
    ExportOptions options;
    options.secretSource = [count = 0]() mutable {
        return "secret-for-tests-" + std::to_string(++count);
    };
    const auto files = exportKubernetes(testing::designFromFile(argv[1]), options);
    if (!files) {
        std::cerr << toString(files.error()) << '\n';
        return 1;
    }
    for (const auto &[path, file] : *files) {
        const std::filesystem::path target = std::filesystem::path(argv[2]) / path;
        std::filesystem::create_directories(target.parent_path());
        std::ofstream(target, std::ios::binary) << file.bytes;
        if (file.executable)
            std::filesystem::permissions(target, std::filesystem::perms::owner_exec,
                                         std::filesystem::perm_options::add);
    }
}
