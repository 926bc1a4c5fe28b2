#include "kinds/defaults.h"
#include "kinds/needs.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || podRange(*service).most < 2)
        return;
    for (const auto &[name, volume] : service->volumes) {
        if (volume.accessMode.value_or(defaultAccessMode) == "ReadWriteMany")
            continue;
        Finding &finding = report.add(
            "volumes/" + name,
            phrase("rules", "{0} runs {1} pods, and its volume {2} can be mounted on one node "
                            "only.")(record.name, podRange(*service).most, name),
            phrase("rules", "Pods on other nodes never start."));
        finding.fixes.push_back({phrase("rules", "Let all nodes mount {0}")(name),
                                 [id = record.id, volumeName = name](const Document &document) {
                                     return mendedAs<Service>(document, id, [&](Service &now) {
                                         for (auto &[key, one] : now.volumes) {
                                             if (key == volumeName &&
                                                 one.accessMode != "ReadWriteMany") {
                                                 one.accessMode = "ReadWriteMany";
                                                 return true;
                                             }
                                         }
                                         return false;
                                     });
                                 }});
    }
}

} // namespace

Rule volumeOneNodeRule()
{
    return {.id = "volume-one-node",
            .title = phrase("rules", "Several pods share a volume that all nodes can mount."),
            .severity = Severity::Warning,
            .why = phrase("rules", "A volume of ReadWriteOnce is bound to one node. The pods of a "
                                   "service are spread over nodes, and wait for it for ever."),
            .remediation =
                phrase("rules", "Use ReadWriteMany with a storage class that has it, run "
                                "one pod, or keep the data in a database."),
            .example = {.wrong = "services:\n"
                                 "  uploads: {replicas: 2, volumes: {files: /files}}\n",
                        .right = "services:\n"
                                 "  uploads: {replicas: 2, volumes: {files: {path: /files, "
                                 "accessMode: ReadWriteMany}}}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
