#include "export/services/settings_data.h"

#include <fmt/format.h>

#include "base/text.h"
#include "export/escape.h"
#include "export/runtime_contract.h"
#include "export/services/cpp_layout.h"

namespace moldloft::services
{
namespace
{

using escape::cppString;

Value checkOf(const std::string &function, const std::string &name, const std::string &value)
{
    const std::string call = parameterList(4, function, {cppString(name), cppString(value)}, 1);
    return Value::map({{"check", call + ';'}});
}

/// What MOLDLOFT_MOCK=1 needs to know: seconds and a share, as designated initializers.
std::string modelledOf(const Service &service)
{
    std::vector<std::string> parts;
    const auto seconds = [](Duration duration) {
        return fmt::format("std::chrono::microseconds({})", duration.value.count());
    };
    if (service.latency) {
        parts.push_back(".p50 = " + seconds(service.latency->p50));
        if (service.latency->p99)
            parts.push_back(".p99 = " + seconds(*service.latency->p99));
    }
    if (service.errorRate)
        parts.push_back(fmt::format(".errorRate = {}", fractionOf(*service.errorRate)));
    const std::string line = join(parts, ", ");
    const bool fits = line.size() + std::string_view("        app.modelled({});").size() <= 100;
    return fits ? line : join(parts, ",\n                      ");
}

} // namespace

void addSettings(Value &data, const ServiceModel &model)
{
    Value urls = Value::list();
    for (const BrokerUse &broker : model.brokers)
        urls.push(checkOf("settings.url", broker.urlEnv, broker.url));
    for (const ClientUse &client : model.clients)
        urls.push(checkOf("settings.url", client.urlEnv, client.url));
    Value secrets = Value::list();
    for (const std::string &secret : model.service().secrets) {
        secrets.push(checkOf("settings.secretFile", runtime::envPrefix(secret),
                             fmt::format("{0}/{0}", secret)));
    }
    const std::string modelled = modelledOf(model.service());
    data.set("is_modelled", !modelled.empty() && !model.isJob())
        .set("modelled", "{" + modelled + "}");
    data.set("urls", std::move(urls)).set("secrets", std::move(secrets));
}

} // namespace moldloft::services
