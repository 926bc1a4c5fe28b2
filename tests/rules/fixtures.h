#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <string>
#include <vector>

#include "base/text.h"
#include "format/design_file.h"
#include "rules/engine.h"

// Fixtures: <rule>/{pass,fail}.<what>.moldloft.yaml. A failing one begins with what the rule says
// of it, a line each: `# finds: ELEMENT PATH: MESSAGE`.
namespace moldloft::test
{

struct Fixture {
    std::string rule;
    std::string name; ///< "fail.second-client"
    std::string text;
    std::vector<std::string> expected; ///< "tickets/expiration uses/0: orders-db has …"
};

inline QString rulesFolder()
{
    return QStringLiteral(MOLDLOFT_SOURCE_DIR "/tests/rules/");
}

inline std::vector<Fixture> fixtures(const QString &pattern)
{
    std::vector<Fixture> all;
    const QDir root(rulesFolder());
    for (const QString &rule : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(root.filePath(rule));
        for (const QString &entry : folder.entryList({pattern}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(entry));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(file.fileName()));
            Fixture fixture{rule.toStdString(),
                            entry.section(".moldloft", 0, 0).toStdString(),
                            file.readAll().toStdString(),
                            {}};
            constexpr std::string_view mark = "# finds: ";
            for (const auto &line : split(fixture.text, '\n')) {
                if (line.starts_with(mark))
                    fixture.expected.push_back(line.substr(mark.size()));
            }
            all.push_back(std::move(fixture));
        }
    }
    return all;
}

inline Document documentOf(const std::string &text, const std::string &name)
{
    auto file = format::read(text, name);
    if (!file) {
        for (const Error &error : file.error())
            qWarning("%s", toString(error).c_str());
        qFatal("%s cannot be read", name.c_str());
    }
    return file->document;
}

/// "tickets/expiration uses/0: orders-db has two clients …", as a fixture writes it.
inline std::string described(const Document &document, const rules::Finding &finding)
{
    const Record *element = document.find(finding.element);
    const std::string path = finding.path.empty() ? "" : ' ' + finding.path;
    return (element ? element->path() : "settings") + path + ": " + finding.message.text();
}

inline std::vector<rules::Finding> findingsOf(const Document &document, const std::string &rule)
{
    std::vector<rules::Finding> some;
    for (rules::Finding &finding : rules::runAll(document)) {
        if (finding.rule == rule)
            some.push_back(std::move(finding));
    }
    return some;
}

} // namespace moldloft::test
