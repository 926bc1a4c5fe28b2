// Who commits, and when.

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>
#include <unistd.h>

#include "base/text.h"
#include "files/process.h"
#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

struct Moment {
    std::int64_t seconds = 0;
    int offsetMinutes = 0;
};

std::string variable(const std::string &name)
{
    const char *value = std::getenv(name.c_str());
    return value ? std::string(trimmed(value)) : std::string();
}

std::string configured(git_repository *repository, const char *key)
{
    if (isConfiguredByEnvironment()) {
        const char *folder = repository ? git_repository_path(repository) : "/";
        const Result<Finished> asked =
            run({{"git", "-C", folder ? folder : ".", "config", "--get", key}, {}, {}, {}}, {});
        return asked && asked->status == 0 ? std::string(trimmed(asked->output)) : std::string();
    }
    ConfigHandle config;
    Buffer value;
    const int opened = repository ? git_repository_config_snapshot(out(config), repository)
                                  : git_config_open_default(out(config));
    if (opened != 0 || git_config_get_string_buf(value.get(), config.get(), key) != 0)
        return {};
    return value.text();
}

/// "+0200", "+02:00", "Z" in minutes.
std::optional<int> offsetOf(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    int hours = 0;
    int minutes = 0;
    const std::string digits(text.substr(std::min<std::size_t>(1, text.size())));
    if (text.empty() || (text[0] != '+' && text[0] != '-') ||
        (std::sscanf(digits.c_str(), "%2d:%2d", &hours, &minutes) != 2 &&
         std::sscanf(digits.c_str(), "%2d%2d", &hours, &minutes) != 2))
        return std::nullopt;
    constexpr int hourMinutes = 60;
    return (text[0] == '-' ? -1 : 1) * (hours * hourMinutes + minutes);
}

Moment inLocalTime(std::tm time)
{
    constexpr int minuteSeconds = 60;
    time.tm_isdst = -1;
    const std::time_t seconds = std::mktime(&time);
    return {seconds, static_cast<int>(time.tm_gmtoff / minuteSeconds)};
}

/// `@1700000000 +0100` and ISO 8601, the forms in which programs set GIT_AUTHOR_DATE.
std::optional<Moment> parseMoment(std::string_view text)
{
    constexpr int minuteSeconds = 60;
    constexpr int epochYear = 1900;
    std::string_view number = text.starts_with('@') ? text.substr(1) : text;
    Moment moment;
    const auto [end, failure] =
        std::from_chars(number.data(), number.data() + number.size(), moment.seconds);
    const std::string_view rest =
        trimmed(number.substr(static_cast<std::size_t>(end - number.data())));
    if (failure == std::errc{} && (rest.empty() || offsetOf(rest)) && !number.starts_with("-") &&
        (text.starts_with('@') || moment.seconds >= 100'000'000)) {
        moment.offsetMinutes = rest.empty() ? 0 : *offsetOf(rest);
        return moment;
    }
    std::tm time{};
    int used = 0;
    if (std::sscanf(std::string(text).c_str(), "%4d-%2d-%2d%*1[T ]%2d:%2d:%2d%n", &time.tm_year,
                    &time.tm_mon, &time.tm_mday, &time.tm_hour, &time.tm_min, &time.tm_sec,
                    &used) != 6 ||
        used == 0)
        return std::nullopt;
    time.tm_year -= epochYear;
    time.tm_mon -= 1;
    const std::string_view zone = trimmed(text.substr(static_cast<std::size_t>(used)));
    if (zone.empty())
        return inLocalTime(time);
    const std::optional<int> offset = offsetOf(zone);
    if (!offset)
        return std::nullopt;
    return Moment{::timegm(&time) - std::int64_t{*offset} * minuteSeconds, *offset};
}

Result<Moment> momentOf(const std::string &role)
{
    const std::string name = "GIT_" + role + "_DATE";
    const std::string given = variable(name);
    if (given.empty()) {
        const std::time_t now = std::time(nullptr);
        std::tm local{};
        ::localtime_r(&now, &local);
        return inLocalTime(local);
    }
    if (const std::optional<Moment> moment = parseMoment(given))
        return *moment;
    return Error{ErrorCode::Input,
                 phrase("git", "{0} is `{1}`, which is no date.")(name, given),
                 {},
                 phrase("git", "Write it like 2026-01-31T12:00:00+01:00, or take it away.")};
}

Result<SignatureHandle> signature(git_repository *repository,
                                  const std::optional<Identity> &settings, const char *role,
                                  const std::string &folder)
{
    const Result<Identity> who = resolveIdentity(repository, settings, role, folder);
    if (!who)
        return who.error();
    const Result<Moment> when = momentOf(role);
    if (!when)
        return when.error();
    SignatureHandle made;
    if (git_signature_new(out(made), who->name.c_str(), who->email.c_str(), when->seconds,
                          when->offsetMinutes) != 0)
        return Error{
            ErrorCode::Environment,
            phrase("git", "git does not accept `{0} <{1}>` as an author.")(who->name, who->email),
            {},
            phrase("git", "Name and address need a letter or digit each, and no < and >.")};
    return made;
}

} // namespace

bool isConfiguredByEnvironment()
{
    for (char **entry = environ; *entry; ++entry) {
        if (std::string_view(*entry).starts_with("GIT_CONFIG"))
            return true;
    }
    return false;
}

Result<Identity> resolveIdentity(git_repository *repository,
                                 const std::optional<Identity> &settings, const char *role,
                                 const std::string &folder)
{
    if (settings && !trimmed(settings->name).empty() && !trimmed(settings->email).empty())
        return *settings;
    const std::string prefix = std::string("GIT_") + role;
    Identity who{variable(prefix + "_NAME"), variable(prefix + "_EMAIL")};
    if (who.name.empty())
        who.name = configured(repository, "user.name");
    if (who.email.empty())
        who.email = configured(repository, "user.email");
    if (who.email.empty())
        who.email = variable("EMAIL");
    // Whoever gives only an author to a script means to commit as that author.
    if (std::string_view(role) == "COMMITTER") {
        if (who.name.empty())
            who.name = variable("GIT_AUTHOR_NAME");
        if (who.email.empty())
            who.email = variable("GIT_AUTHOR_EMAIL");
    }
    if (!who.name.empty() && !who.email.empty())
        return who;
    return Error{ErrorCode::Environment,
                 phrase("git", "git does not know who commits in `{0}`: {1} is missing.")(
                     folder, who.name.empty() && who.email.empty()
                                 ? phrase("git", "name and e-mail address")
                             : who.name.empty() ? phrase("git", "the name")
                                                : phrase("git", "the e-mail address")),
                 {},
                 phrase("git", "Run: git config --global user.name \"Your Name\" && "
                               "git config --global user.email you@example.com")};
}

Result<Signatures> signatures(git_repository *repository, const std::optional<Identity> &settings,
                              const std::string &folder)
{
    Result<SignatureHandle> author = signature(repository, settings, "AUTHOR", folder);
    if (!author)
        return std::move(author).error();
    Result<SignatureHandle> committer = signature(repository, settings, "COMMITTER", folder);
    if (!committer)
        return std::move(committer).error();
    return Signatures{std::move(*author), std::move(*committer)};
}

Result<Identity> Repository::identity(const std::optional<Identity> &settings) const
{
    return resolveIdentity(m_state->get(), settings, "AUTHOR", m_state->folder);
}

Result<Identity> Repository::identityOutside(const std::optional<Identity> &settings,
                                             const std::string &folder)
{
    initLibrary();
    return resolveIdentity(nullptr, settings, "AUTHOR", folder);
}

} // namespace moldloft::git
