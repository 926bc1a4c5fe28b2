#include "cli/parser.h"

#include <functional>
#include <map>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"

namespace moldloft::cli
{

namespace
{

using Run = std::function<Status(Session &)>;

/// The options of every command, and which one was named.
struct Commands {
    Run run;
    NewOptions newDesign;
    ValidateOptions validate;
    Format rulesFormat = Format::Text;
    bool rulesMarkdown = false;
    ExportOptions project;
    ExplainOptions explain;
    EjectOptions eject;
    ManifestsOptions manifests;
    RenderOptions render;
    LayoutOptions layout;
    SimulateOptions simulate;
    DiffOptions diff;
    CommitOptions commit;
    HistoryOptions history;
    MergeDriverOptions mergeDriver;
    std::vector<std::string> studio;
};

const std::map<std::string, Format> textOrJson{{"text", Format::Text}, {"json", Format::Json}};
const std::map<std::string, Format> findingFormats{
    {"text", Format::Text}, {"json", Format::Json}, {"sarif", Format::Sarif}};

const std::map<std::string, Format> differenceFormats{{"text", Format::Text},
                                                      {"json", Format::Json},
                                                      {"svg", Format::Svg},
                                                      {"markdown", Format::Markdown}};

/// The words stand in the help as the option's type already.
CLI::Validator oneOf(const std::vector<std::string> &words)
{
    return CLI::IsMember(words).description("");
}

/// `--format text|json`, with the words themselves in the help.
void addFormat(CLI::App *command, Format &format, const std::map<std::string, Format> &formats)
{
    std::vector<std::string> words;
    for (const auto &[word, value] : formats)
        words.push_back(word);
    command
        ->add_option_function<std::string>(
            "--format", [&format, &formats](const std::string &word) { format = formats.at(word); },
            "How the result is written")
        ->check(oneOf(words))
        ->type_name(join(words, "|"));
}

// What several commands take.

void addDesign(CLI::App *command, std::string &file)
{
    command->add_option("FILE", file, "The design, or - for standard input")->required();
}

void addFolder(CLI::App *command, std::string &folder)
{
    command->add_option("DIR", folder, "Folder of the project")->required();
}

void addProject(CLI::App *command, std::string &folder)
{
    command->add_option("--output", folder, "Folder of the project")->required()->type_name("DIR");
}

void addOverlay(CLI::App *command, std::string &overlay, const char *summary)
{
    command->add_option("--overlay", overlay, summary)
        ->check(oneOf({"dev", "staging", "prod"}))
        ->type_name("dev|staging|prod")
        ->capture_default_str();
}

void addImageTag(CLI::App *command, std::string &tag)
{
    command->add_option("--image-tag", tag, "Tag of the images of the project's own services")
        ->type_name("TAG");
}

void addAllowErrors(CLI::App *command, bool &allow)
{
    command->add_flag("--allow-errors", allow, "Also where the design breaks rules");
}

CLI::App *add(CLI::App &app, Commands &commands, const char *name, const char *summary,
              const char *examples, Run run)
{
    CLI::App *command = app.add_subcommand(name, summary);
    command->footer(std::string("Examples:\n") + examples);
    command->callback([&commands, run = std::move(run)] { commands.run = run; });
    return command;
}

void addStartCommands(CLI::App &app, Commands &commands)
{
    CLI::App *fresh = add(app, commands, "new", "Starts a design from a template",
                          "  moldloft new ticketing -o ticketing.moldloft.yaml\n"
                          "  moldloft new empty > shop.moldloft.yaml",
                          [&](Session &session) { return runNew(session, commands.newDesign); });
    fresh->add_option("TEMPLATE", commands.newDesign.name, "See: moldloft templates")->required();
    fresh
        ->add_option("-o,--output", commands.newDesign.output,
                     "Where it is written; else to standard output")
        ->type_name("FILE");

    add(app, commands, "templates", "Lists the templates", "  moldloft templates",
        [](Session &session) { return runTemplates(session); });
}

void addValidate(CLI::App &app, Commands &commands)
{
    CLI::App *validate =
        add(app, commands, "validate", "Checks a design by all rules",
            "  moldloft validate ticketing.moldloft.yaml\n"
            "  moldloft validate ticketing.moldloft.yaml --fail-on warning\n"
            "  moldloft validate ticketing.moldloft.yaml --format sarif > findings.sarif\n"
            "  moldloft validate - < ticketing.moldloft.yaml\n"
            "A finding is FILE:LINE:COLUMN: severity: message [rule-id]. Exit status 1: errors.",
            [&](Session &session) { return runValidate(session, commands.validate); });
    addDesign(validate, commands.validate.file);
    addFormat(validate, commands.validate.format, findingFormats);
    validate
        ->add_option_function<std::string>(
            "--fail-on",
            [&](const std::string &word) {
                commands.validate.failOn = word == "warning" ? FailOn::Warning : FailOn::Error;
            },
            "From which severity on the exit status is 1")
        ->check(oneOf({"error", "warning"}))
        ->type_name("error|warning");
}

void addRules(CLI::App &app, Commands &commands)
{
    CLI::App *rules =
        add(app, commands, "rules", "Lists the rules, what each means and how to mend it",
            "  moldloft rules\n"
            "  moldloft rules --markdown > rules.md\n"
            "  moldloft rules --format json",
            [&](Session &session) {
                return runRules(session,
                                commands.rulesMarkdown ? Format::Markdown : commands.rulesFormat);
            });
    CLI::Option *markdown =
        rules->add_flag("--markdown", commands.rulesMarkdown, "With examples, as a document");
    addFormat(rules, commands.rulesFormat, textOrJson);
    rules->get_option("--format")->excludes(markdown);
}

void addSimulate(CLI::App &app, Commands &commands)
{
    SimulateOptions &options = commands.simulate;
    CLI::App *command =
        add(app, commands, "simulate", "Latency, failures, availability and placement, computed",
            "  moldloft simulate ticketing.moldloft.yaml\n"
            "  moldloft simulate ticketing.moldloft.yaml --down orders-db\n"
            "  moldloft simulate ticketing.moldloft.yaml --slow payments=300ms --down events\n"
            "  moldloft simulate ticketing.moldloft.yaml --node-down general=2 --format json\n"
            "  moldloft simulate ticketing.moldloft.yaml --load 20 --autoscale\n"
            "NAME is a service, database, broker, external host or namespace.",
            [&](Session &session) { return runSimulate(session, options); });
    addDesign(command, options.file);
    command->add_option("--down", options.down, "What fails; may be given again")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command->add_option("--slow", options.slow, "What becomes slower, and by how much")
        ->type_name("NAME=TIME")
        ->allow_extra_args(false);
    command->add_option("--node-down", options.nodesDown, "Nodes of a pool that die")
        ->type_name("POOL[=N]")
        ->allow_extra_args(false);
    command->add_option("--load", options.load, "Times the requests that the design says")
        ->check(CLI::Range(0.0, 1000.0).description(""))
        ->type_name("X");
    command->add_flag("--autoscale", options.autoscale, "As many pods as autoscalers run then");
    command->add_option("--requests", options.requests, "Requests of each entry point")
        ->check(CLI::Range(100, 10'000'000).description(""))
        ->type_name("N")
        ->capture_default_str();
    command->add_option("--seed", options.seed, "Another seed draws other requests")
        ->type_name("N")
        ->capture_default_str();
    addFormat(command, options.format, textOrJson);
}

void addDiff(CLI::App &app, Commands &commands)
{
    DiffOptions &options = commands.diff;
    CLI::App *command =
        add(app, commands, "diff", "Compares two designs, and what it does to their numbers",
            "  moldloft diff old.moldloft.yaml new.moldloft.yaml\n"
            "  moldloft diff main:shop.moldloft.yaml shop.moldloft.yaml --format markdown\n"
            "A and B are files, or REV:FILE of the git repository around. The exit status is 0\n"
            "whatever it finds.",
            [&](Session &session) { return runDiff(session, options); });
    command->add_option("A", options.before, "The design before")->required();
    command->add_option("B", options.after, "The design after")->required();
    addFormat(command, options.format, differenceFormats);
}

void addExport(CLI::App &app, Commands &commands)
{
    ExportOptions &options = commands.project;
    CLI::App *command =
        add(app, commands, "export", "Generates the project: manifests, services, compose.yaml",
            "  moldloft export ticketing.moldloft.yaml --output out\n"
            "  moldloft export ticketing.moldloft.yaml --output out --dry-run --diff\n"
            "  moldloft export ticketing.moldloft.yaml --output out --leave README.md\n"
            "  moldloft export ticketing.moldloft.yaml --output out --only kubernetes\n"
            "  moldloft export ticketing.moldloft.yaml --output out --format helm\n"
            "  moldloft export ticketing.moldloft.yaml --output out --commit -m \"First export\"\n"
            "What was changed by hand is merged with what is new; where both changed the same "
            "lines, the file shows both and the exit status is 1.",
            [&](Session &session) { return runExport(session, options); });
    addDesign(command, options.file);
    addProject(command, options.output);
    command->add_option("--only", options.only, "Only this part; may be given again")
        ->type_name("kubernetes|services|compose")
        ->allow_extra_args(false);
    command->add_option("--format", options.format, "How the manifests are laid out")
        ->check(oneOf({"kustomize", "helm", "plain"}))
        ->type_name("kustomize|helm|plain")
        ->capture_default_str();
    addImageTag(command, options.imageTag);
    command->add_flag("--dry-run", options.dryRun, "Print what would change, and change nothing");
    command->add_flag("--diff", options.diff, "With --dry-run: the lines that would change, too");
    command->add_flag("--check", options.check,
                      "As --dry-run; exit status 1 if anything would change");
    command
        ->add_option("--leave", options.leave,
                     "Leave this file or folder as it is; may be given again")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command
        ->add_option("--take", options.take,
                     "Write what is generated there, whatever stands there; may be given again")
        ->type_name("PATH")
        ->allow_extra_args(false);
    command->add_flag("--commit", options.commit, "Commit what was generated to git");
    command->add_option("-m,--message", options.message, "Message of the commit");
    addAllowErrors(command, options.allowErrors);
}

void addManifests(CLI::App &app, Commands &commands)
{
    ManifestsOptions &options = commands.manifests;
    CLI::App *command =
        add(app, commands, "manifests", "Prints the objects of one place, writes no file",
            "  moldloft manifests ticketing.moldloft.yaml\n"
            "  moldloft manifests ticketing.moldloft.yaml --overlay prod | kubectl diff -f -\n"
            "They are those of deploy/plain, in the order in which they are applied. Secrets are\n"
            "not among them: tools/secrets-manifest.sh makes these.",
            [&](Session &session) { return runManifests(session, options); });
    addDesign(command, options.file);
    addOverlay(command, options.overlay, "The place to deploy to");
    command->add_option("--project", options.project, "Folder whose deploy/ejected counts")
        ->type_name("DIR");
    addImageTag(command, options.imageTag);
    addAllowErrors(command, options.allowErrors);
}

void addExplain(CLI::App &app, Commands &commands)
{
    ExplainOptions &options = commands.explain;
    CLI::App *command = add(
        app, commands, "explain", "Says what a value of the manifests comes from",
        "  moldloft explain ticketing.moldloft.yaml\n"
        "  moldloft explain ticketing.moldloft.yaml tickets/orders\n"
        "  moldloft explain ticketing.moldloft.yaml deployment/tickets/orders\n"
        "  moldloft explain ticketing.moldloft.yaml deploy/orders.spec.replicas --overlay prod\n"
        "  moldloft explain ticketing.moldloft.yaml "
        "'deploy/orders.spec.template.spec.containers[orders].image'\n"
        "Without OBJECT, or with an element, it lists the objects. KIND is any that kubectl\n"
        "knows, short names too; the namespace can be left out where the name is the only one.",
        [&](Session &session) { return runExplain(session, options); });
    addDesign(command, options.file);
    command->add_option("OBJECT", options.object, "KIND/NAMESPACE/NAME[.field], or an element");
    addOverlay(command, options.overlay, "The place whose objects are explained");
    addFormat(command, options.format, textOrJson);
}

void addEject(CLI::App &app, Commands &commands)
{
    EjectOptions &options = commands.eject;
    CLI::App *command =
        add(app, commands, "eject", "Hands an object of the manifests over to be written by hand",
            "  moldloft eject ticketing.moldloft.yaml deployment/tickets/orders --output out\n"
            "The object's file in out/deploy/ejected is then yours: every export keeps it and\n"
            "takes it instead of what it would make. To undo: remove the file and export again.",
            [&](Session &session) { return runEject(session, options); });
    addDesign(command, options.file);
    command->add_option("OBJECT", options.object, "KIND/NAMESPACE/NAME")->required();
    addProject(command, options.output);
}

void addPictureCommands(CLI::App &app, Commands &commands)
{
    constexpr double largestScale = 100;
    RenderOptions &options = commands.render;
    CLI::App *picture =
        add(app, commands, "render", "Draws the design into a picture file",
            "  moldloft render ticketing.moldloft.yaml -o ticketing.svg\n"
            "  moldloft render ticketing.moldloft.yaml -o ticketing.png --theme dark --scale 2\n"
            "  moldloft render ticketing.moldloft.yaml -o ticketing.mmd",
            [&](Session &session) { return runRender(session, options); });
    addDesign(picture, options.file);
    picture->add_option("-o,--output", options.output, "The picture; its end says its kind")
        ->required()
        ->type_name("OUT.svg|png|pdf|mmd");
    picture
        ->add_option_function<std::string>(
            "--theme", [&](const std::string &word) { options.dark = word == "dark"; },
            "Its colours")
        ->check(oneOf({"light", "dark"}))
        ->type_name("light|dark");
    picture->add_option("--scale", options.scale, "Pixels of the picture for one of the canvas")
        ->check(CLI::Range(0.01, largestScale).description(""))
        ->type_name("N");

    CLI::App *layout = add(app, commands, "layout", "Lays out a design and writes its layout file",
                           "  moldloft layout ticketing.moldloft.yaml\n"
                           "  moldloft layout ticketing.moldloft.yaml --anew\n"
                           "What has a place already keeps it, but for --anew.",
                           [&](Session &session) { return runLayout(session, commands.layout); });
    addDesign(layout, commands.layout.file);
    layout->add_flag("--anew", commands.layout.anew, "Place everything anew");
}

void addProjectCommands(CLI::App &app, Commands &commands)
{
    CLI::App *commit =
        add(app, commands, "commit", "Commits a generated project to git",
            "  moldloft commit out -m \"Retry captures\"\n"
            "Only files of the project are committed, hand-edited or not; no other file, "
            "no secret.",
            [&](Session &session) { return runCommit(session, commands.commit); });
    addFolder(commit, commands.commit.folder);
    commit->add_option("-m,--message", commands.commit.message, "Message of the commit")
        ->required();

    CLI::App *history =
        add(app, commands, "history", "Shows the commits that changed a project's design",
            "  moldloft history out\n"
            "  moldloft history out --limit 10 --format json",
            [&](Session &session) { return runHistory(session, commands.history); });
    addFolder(history, commands.history.folder);
    history->add_option("--limit", commands.history.limit, "At most so many, the newest first");
    addFormat(history, commands.history.format, textOrJson);

    CLI::App *driver =
        add(app, commands, "merge-driver", "Merges designs element by element, for git",
            "  moldloft merge-driver --install\n"
            "  git config merge.moldloft.driver \"moldloft merge-driver %O %A %B %P\"\n"
            "Two people who add different services never conflict; a field that both changed does "
            "(1).\n.gitattributes names the files: *.moldloft.yaml merge=moldloft",
            [&](Session &session) { return runMergeDriver(session, commands.mergeDriver); });
    MergeDriverOptions &merge = commands.mergeDriver;
    driver->add_option("BASE", merge.base, "The common ancestor; with --install the repository");
    driver->add_option("MINE", merge.mine, "The current version; gets the result");
    driver->add_option("THEIRS", merge.theirs, "The other version");
    driver->add_option("PATH", merge.path, "The file's path, for messages");
    driver->add_flag("--install", merge.install, "Tell the repository's git to use it");

    CLI::App *studio = add(app, commands, "studio", "Opens the window",
                           "  moldloft studio\n"
                           "  moldloft studio ticketing.moldloft.yaml",
                           [&](Session &session) { return runStudio(session, commands.studio); });
    studio->add_option("FILE", commands.studio, "The design to open");
}

std::vector<std::string> namesOf(const CLI::App &app)
{
    std::vector<std::string> names;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        names.push_back(command->get_name());
    return names;
}

std::vector<std::string> optionsOf(const CLI::App &command)
{
    std::vector<std::string> names;
    for (const CLI::Option *option : command.get_options()) {
        for (const std::string &name : option->get_lnames())
            names.push_back("--" + name);
    }
    return names;
}

/// "Did you mean `validate`?" for a word that is no command, or no option of the command before it.
std::string suggestion(const CLI::App &app, int argc, char **argv)
{
    const std::vector<std::string> commands = namesOf(app);
    const std::string first = argc > 1 ? argv[1] : "";
    const bool known = std::find(commands.begin(), commands.end(), first) != commands.end();
    if (!known && !first.starts_with('-')) {
        const std::optional<std::string> near = closestMatch(first, commands);
        return near ? fmt::format("Did you mean `{}`?", *near)
                    : std::string("See: moldloft --help");
    }
    if (!known)
        return "See: moldloft --help";
    const CLI::App *command = app.get_subcommand(first);
    const std::vector<std::string> options = optionsOf(*command);
    for (int i = 2; i < argc; ++i) {
        const std::string word = std::string(argv[i]).substr(0, std::string(argv[i]).find('='));
        if (!word.starts_with("--") ||
            std::find(options.begin(), options.end(), word) != options.end())
            continue;
        if (const std::optional<std::string> near = closestMatch(word, options))
            return fmt::format("Did you mean `{}`?", *near);
    }
    return fmt::format("See: moldloft {} --help", first);
}

int reportParse(const CLI::App &app, const CLI::ParseError &error, int argc, char **argv)
{
    if (error.get_exit_code() == 0)
        return app.exit(error); // help and version, on standard output
    const std::string first = argc > 1 ? argv[1] : "";
    const std::vector<std::string> commands = namesOf(app);
    const bool known = std::find(commands.begin(), commands.end(), first) != commands.end();
    std::string what = error.what();
    if (argc == 1)
        what = "No command was given.";
    else if (!known && !first.starts_with('-'))
        what = fmt::format("There is no command `{}`.", first);
    if (!what.ends_with('.'))
        what += '.';
    fmt::print(stderr, "moldloft: error: {} {}\n", what, suggestion(app, argc, argv));
    return WrongInput;
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    CLI::App app("Draws microservice systems, checks them, and generates what they need to run.",
                 "moldloft");
    app.set_version_flag("--version", fmt::format("moldloft {}", pipeline::programVersion()));
    app.footer(
        "Examples:\n"
        "  moldloft new ticketing -o ticketing.moldloft.yaml\n"
        "  moldloft validate ticketing.moldloft.yaml\n"
        "  moldloft export ticketing.moldloft.yaml --output out --commit -m \"First export\"\n"
        "  moldloft studio ticketing.moldloft.yaml\n"
        "Exit status: 0 fine; 1 the design has errors, or a conflict or drift was found; 2 the "
        "input or the\ncommand is wrong; 3 the environment failed. `moldloft COMMAND --help` "
        "explains each command.");
    app.require_subcommand(1);
    Commands commands;
    addStartCommands(app, commands);
    addValidate(app, commands);
    addRules(app, commands);
    addSimulate(app, commands);
    addDiff(app, commands);
    addExport(app, commands);
    addManifests(app, commands);
    addExplain(app, commands);
    addEject(app, commands);
    addPictureCommands(app, commands);
    addProjectCommands(app, commands);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return reportParse(app, error, argc, argv);
    }
    Session session;
    return session.finish(commands.run(session));
}

} // namespace moldloft::cli
