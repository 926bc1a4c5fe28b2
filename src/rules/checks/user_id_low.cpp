#include "rules/mend.h"
#include "rules/patches.h"
#include "rules/rule.h"
#include "rules/thresholds.h"

namespace moldloft::rules
{

namespace
{

constexpr int usualUser = 10001; // what services without `security:` run as

Message consequence()
{
    return phrase("rules", "That may be a user of the node, too: what leaves the container has "
                           "that user's rights.");
}

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !service->security || !service->security->uid ||
        *service->security->uid >= firstPodUser)
        return;
    Finding &finding =
        report.add("security/uid",
                   phrase("rules", "{0} runs as user {1}.")(record.name, *service->security->uid),
                   consequence());
    finding.fixes.push_back(
        {phrase("rules", "Run as user {0}")(usualUser), [id = record.id](const Document &document) {
             return mendedAs<Service>(document, id, [](Service &now) {
                 if (!now.security)
                     return false;
                 now.security->uid = usualUser;
                 return true;
             });
         }});
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        visitFields(patches[i], i, [&](const PatchField &field) {
            const bool isUser = field.key() == "runAsUser" && field.value.isInt();
            if (!isUser || field.value.asInt() <= 0 || field.value.asInt() >= firstPodUser)
                return true; // root is the business of patch-unsafe
            const PatchTarget &target = patches[i].target;
            report
                .add(field.path,
                     phrase("rules", "The patch of {0} {1} sets {2}.")(target.kind, target.name,
                                                                       field.shown()),
                     consequence())
                .fixes.push_back(withoutField(patches[i], field));
            return false;
        });
    }
}

} // namespace

Rule userIdLowRule()
{
    return {.id = "user-id-low",
            .title = phrase("rules", "A container runs as a user that no node has."),
            .severity = Severity::Info,
            .why =
                phrase("rules",
                       "User ids are the same numbers inside and outside of a container. Low ones "
                       "belong to programs and people of the node; from 10000 on there is usually "
                       "nobody (Checkov CKV_K8S_40)."),
            .remediation =
                phrase("rules", "Write a `uid` of 10000 or more, if the image can run as any "
                                "user."),
            .example = {.wrong = "services:\n"
                                 "  page: {image: \"example/page:1.0\", security: {uid: 1000}}\n",
                        .right = "services:\n"
                                 "  page: {image: \"example/page:1.0\", security: {uid: 10001}}\n"},
            .check = check,
            .reads = Reads::Element,
            .checkSettings = checkPatches};
}

} // namespace moldloft::rules
