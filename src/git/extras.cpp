// What the user's own git would do with a commit, and libgit2 would not.

#include <algorithm>
#include <array>
#include <set>

#include <unistd.h>

#include "base/text.h"
#include "git/git_error.h"
#include "git/repository_state.h"

namespace moldloft::git
{

namespace
{

constexpr std::array commitHooks{"pre-commit",  "prepare-commit-msg",    "commit-msg",
                                 "post-commit", "reference-transaction", "post-index-change"};

std::string hooksFolder(git_repository *repository, git_config *config)
{
    Buffer path;
    if (git_config_get_path(path.get(), config, "core.hooksPath") == 0) {
        const std::string configured = path.text();
        const char *work = git_repository_workdir(repository);
        return configured.starts_with('/') || !work ? configured : work + configured;
    }
    Buffer usual;
    if (git_repository_item_path(usual.get(), repository, GIT_REPOSITORY_ITEM_HOOKS) != 0)
        return {};
    return usual.text();
}

bool hasFilters(git_config *config)
{
    // Not by a pattern: libgit2 1.5 leaks 20 KB for each key that it compares with one.
    git_config_iterator *iterator = nullptr;
    git_config_entry *entry = nullptr;
    bool found = false;
    if (git_config_iterator_new(&iterator, config) != 0)
        return false;
    while (!found && git_config_next(&entry, iterator) == 0) {
        const std::string_view name = entry->name;
        found =
            name.starts_with("filter.") && (name.ends_with(".clean") || name.ends_with(".process"));
    }
    git_config_iterator_free(iterator);
    return found;
}

/// Names of the filters with a clean command that the attributes give to these paths.
std::vector<std::string> cleanFilters(git_repository *repository, git_config *config,
                                      const Changes &changes)
{
    std::set<std::string> names;
    if (!hasFilters(config))
        return {};
    for (const auto &[path, file] : changes) {
        const char *value = nullptr;
        if (file && git_attr_get(&value, repository, 0, path.c_str(), "filter") == 0 &&
            git_attr_value(value) == GIT_ATTR_VALUE_STRING)
            names.insert(value);
    }
    std::vector<std::string> active;
    for (const std::string &name : names) {
        Buffer command;
        if (git_config_get_string_buf(command.get(), config,
                                      ("filter." + name + ".clean").c_str()) == 0 ||
            git_config_get_string_buf(command.get(), config,
                                      ("filter." + name + ".process").c_str()) == 0)
            active.push_back(name);
    }
    return active;
}

} // namespace

Result<Extras> Repository::extras(const Changes &changes) const
{
    Extras found;
    ConfigHandle config;
    if (const int code = git_repository_config_snapshot(out(config), m_state->get()))
        return gitError(code, phrase("git", "read the configuration"), m_state->folder);
    std::string hooks = hooksFolder(m_state->get(), config.get());
    if (!hooks.empty() && !hooks.ends_with('/'))
        hooks += '/';
    for (const char *name : commitHooks) {
        if (!hooks.empty() && ::access((hooks + name).c_str(), X_OK) == 0)
            found.hooks.emplace_back(name);
    }
    int signing = 0;
    found.signing =
        git_config_get_bool(&signing, config.get(), "commit.gpgsign") == 0 && signing != 0;
    found.filters = cleanFilters(m_state->get(), config.get(), changes);
    found.environment = isConfiguredByEnvironment();
    return found;
}

std::string Repository::configured(const std::string &key) const
{
    ConfigHandle config;
    Buffer value;
    if (git_repository_config_snapshot(out(config), m_state->get()) != 0 ||
        git_config_get_string_buf(value.get(), config.get(), key.c_str()) != 0)
        return {};
    return value.text();
}

std::string Repository::attribute(const std::string &path, const std::string &name) const
{
    const char *value = nullptr;
    git_attr_cache_flush(m_state->get()); // the files may have changed since
    if (git_attr_get(&value, m_state->get(), 0, path.c_str(), name.c_str()) != 0 ||
        git_attr_value(value) != GIT_ATTR_VALUE_STRING)
        return {};
    return value;
}

Result<bool> Repository::isIgnored(const std::string &path) const
{
    int ignored = 0;
    if (const int code = git_ignore_path_is_ignored(&ignored, m_state->get(), path.c_str()))
        return gitError(code, phrase("git", "read the ignore rules"), m_state->folder);
    return ignored != 0;
}

} // namespace moldloft::git
