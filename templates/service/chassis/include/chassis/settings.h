#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chassis {

/// What a service reads from its surroundings, looked at before anything starts, so that whoever
/// deploys it is told everything that is wrong at once and not one thing a restart.
class Settings
{
public:
    /// Looks at what every service reads: its ports, LOG_LEVEL, DRAIN_SECONDS,
    /// MOLDLOFT_MOCK and OTEL_EXPORTER_OTLP_ENDPOINT.
    Settings();

    /// A whole number within these limits, where it is set.
    void number(const std::string &name, int least, int most);
    void oneOf(const std::string &name, const std::vector<std::string> &values);
    /// An address like `fallback`, which holds where none is set: the same scheme (http or https
    /// for both of them), a host and perhaps a port. Several are separated by commas.
    void url(const std::string &name, std::string_view fallback);
    /// The file of chassis::secret(name, path): it can be read and is not empty.
    void secretFile(const std::string &name, const std::string &path);
    /// <PREFIX>_HOST, _PORT, _NAME, _USER and the password of a database of this name.
    void database(const std::string &prefix, const std::string &name);

    /// One that somebody else found.
    void addMistake(std::string mistake) { m_mistakes.push_back(std::move(mistake)); }

    /// What is wrong and what to do about it, a sentence or two each.
    const std::vector<std::string> &mistakes() const { return m_mistakes; }
    /// Throws ConfigError with all mistakes, a line each.
    void check() const;

private:
    void notEmpty(const std::string &name);

    std::vector<std::string> m_mistakes;
};

} // namespace chassis
