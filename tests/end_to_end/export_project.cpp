// e2e_export DESIGN DIR: every file that the exporters make of a design, written into DIR.
// The tests of the generated system use it, so that they test the exporters and nothing above them.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "export/exporter.h"
#include "format/design_file.h"

using namespace moldloft;

namespace
{

std::string readFile(const std::string &path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeFile(const std::filesystem::path &path, const File &file)
{
    std::filesystem::create_directories(path.parent_path());
    if (readFile(path) == file.bytes)
        return; // keeps its time, so that nothing is built for nothing
    std::ofstream(path, std::ios::binary) << file.bytes;
    if (file.executable)
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "usage: e2e_export DESIGN DIR\n";
        return 2;
    }
    const auto design = format::read(readFile(argv[1]), argv[1]);
    if (!design) {
        for (const Error &error : design.error())
            std::cerr << toString(error) << '\n';
        return 2;
    }
    ExportOptions options;
    options.secretSource = [] { return std::string("of-the-end-to-end-test"); };
    for (const Exporter &exporter : exporters()) {
        HeldFiles made;
        if (const Result<void> done = exporter.run(design->document, options, made); !done) {
            std::cerr << toString(done.error()) << '\n';
            return 1;
        }
        for (const auto &[path, file] : made.files)
            writeFile(std::filesystem::path(argv[2]) / path, file);
    }
    return 0;
}
