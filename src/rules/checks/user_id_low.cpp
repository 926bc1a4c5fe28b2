#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/thresholds.h"

namespace moldloft::rules
{

namespace
{

constexpr int usualUser = 10001; // what services without `security:` run as

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service || !service->security || !service->security->uid ||
        *service->security->uid >= firstPodUser)
        return;
    Finding &finding = report.add(
        "security/uid",
        phrase("rules", "{0} runs as user {1}.")(record.name, *service->security->uid),
        phrase("rules", "That may be a user of the node, too: what leaves the container has that "
                        "user's rights."));
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
            .reads = Reads::Element};
}

} // namespace moldloft::rules
