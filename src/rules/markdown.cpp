#include "rules/engine.h"

#include <fmt/format.h>

namespace moldloft::rules
{

namespace
{

std::string section(const Rule &rule)
{
    return fmt::format("## {}\n\n"
                       "**{}** Severity: {}.\n\n"
                       "{}\n\n"
                       "{}\n\n"
                       "Breaks the rule:\n\n```yaml\n{}```\n\n"
                       "Keeps it:\n\n```yaml\n{}```\n",
                       rule.id, rule.title.text, nameOf(rule.severity), rule.why.text,
                       rule.remediation.text, rule.example.wrong, rule.example.right);
}

} // namespace

std::string rulesMarkdown()
{
    std::string text =
        "# Rules\n\n"
        "What `moldloft validate` and the window check, in the order in which they check it. This "
        "page is what\n`moldloft rules --markdown` prints.\n\n"
        "An error stops the export unless `--allow-errors` is given; a warning and an info do "
        "not.\n\n"
        "How much a rule matters in one design is its own business. At the top of the file, "
        "`rules:` gives a\nrule another severity; below its own it wants a reason, and "
        "`ignore` "
        "waives all that it finds:\n\n"
        "```yaml\nrules:\n  image-unpinned: error\n"
        "  channel-without-subscriber: {severity: ignore, because: readers live in other "
        "designs}\n```\n\n"
        "`ignore:` of an element, or at the top for the design's settings, waives what one rule "
        "finds there:\n\n"
        "```yaml\nservices:\n  legacy:\n    image: example/legacy\n"
        "    ignore: [{rule: image-unpinned, because: the vendor publishes no tags}]\n```\n\n"
        "What is waived is still reported, as waived and with the reason (SARIF: "
        "`suppressions`), and does not\ncount: neither for the exit status nor for the "
        "export.\n\n"
        "| rule | severity | what holds |\n| --- | --- | --- |\n";
    for (const Rule &rule : allRules())
        text += fmt::format("| [{0}](#{0}) | {1} | {2} |\n", rule.id, nameOf(rule.severity),
                            rule.title.text);
    for (const Rule &rule : allRules())
        text += '\n' + section(rule);
    return text;
}

Value rulesValue()
{
    Value list = Value::list();
    for (const Rule &rule : allRules()) {
        Value entry = Value::map();
        entry.set("id", rule.id);
        entry.set("title", rule.title.text);
        entry.set("severity", nameOf(rule.severity));
        entry.set("why", rule.why.text);
        entry.set("remediation", rule.remediation.text);
        entry.set("example",
                  Value::map({{"wrong", rule.example.wrong}, {"right", rule.example.right}}));
        list.push(std::move(entry));
    }
    return list;
}

} // namespace moldloft::rules
