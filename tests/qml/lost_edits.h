#pragma once

#include <QDateTime>
#include <QString>

#include <sys/wait.h>
#include <unistd.h>

#include "files/real_disk.h"
#include "format/design_file.h"
#include "history/journal.h"
#include "model/edits.h"

/// A design that is edited in another process, which is then gone without a word.
inline const char *const lostDesign = "moldloft: 1\nname: shop\nnamespaces:\n  front:\n"
                                      "    services:\n      page: {replicas: 2}   # a comment\n"
                                      "      api: {}\n";

/// Its edits: page is called site, cart is new. Without a path it was never saved.
inline bool loseEdits(const QString &journalFolder, const QString &path)
{
    using namespace moldloft;
    const std::string root = journalFolder.toStdString();
    const pid_t child = ::fork();
    if (child == 0) {
        RealDisk disk;
        Journal journal(disk, root);
        const auto file = format::read(lostDesign, path.toStdString());
        const ElementId page = file->document.find(ElementKind::Service, "front", "page")->id;
        const auto renamed = renameElement(file->document, page, "site");
        Record added;
        added.ns = "front";
        added.name = "cart";
        added.body = Service();
        const auto grown = addElement(*renamed, added);
        (void)journal.write({"shop", path.toStdString(), QDateTime::currentMSecsSinceEpoch(), 0},
                            {*file, {}}, grown->document, {});
        ::_exit(0);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && status == 0;
}
