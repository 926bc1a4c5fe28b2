#pragma once

#include <string>

#include "files/real_disk.h"
#include "pipeline/commit_project.h"
#include "pipeline/generation.h"

namespace moldloft::pipeline
{

inline std::string numberedLines(const std::string &first, const std::string &last)
{
    std::string text = first + '\n';
    for (int i = 0; i < 30; ++i)
        text += "line " + std::to_string(i) + '\n';
    return text + last + '\n';
}

/// The plan of a little export: the first, or the second, in which a file of each fate is.
inline Result<ExportPlan> littleExport(Disk &disk, const std::string &folder, bool second)
{
    Generation generation;
    generation.design = "x.moldloft.yaml";
    FileSet files;
    const std::string version = second ? "two" : "one";
    files["changed.txt"].bytes = numberedLines(version, "end");
    files["merged.txt"].bytes = numberedLines(version, "end");
    files["kept.txt"].bytes = "same\n";
    files["src/once.cpp"] = {numberedLines(version, "end"), FilePolicy::WriteOnce, false};
    if (second) {
        files["sub/added.txt"].bytes = "new\n";
        files["services/shop/sales/s.h"].bytes = "sales\n";
        Record space;
        space.name = "shop";
        Record sales;
        sales.ns = "shop";
        sales.name = "sales";
        sales.body = Service{};
        sales.was = "orders";
        generation.moves = FolderMoves(Document().with(space).with(sales));
    } else {
        files["gone/deleted.txt"].bytes = "old\n";
        files["services/shop/orders/s.h"].bytes = "orders\n";
    }
    generation.files = madeOf(std::move(files));
    const auto opened = disk.openFolder(folder);
    if (!opened)
        return opened.error();
    return compare(**opened, folder, std::move(generation), {}, BaseFiles::of(folder));
}

inline ProjectCommit littleCommit()
{
    return {"Export", git::Identity{"Ada Test", "ada@example.com"}};
}

} // namespace moldloft::pipeline
