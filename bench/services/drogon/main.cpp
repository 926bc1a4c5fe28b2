// The GET of the same service with Drogon: documents in memory at /things. Counts requests and
// seconds for each route, as the generated ones do. Without the POST to a database.
#include <chrono>
#include <cstdlib>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include <drogon/drogon.h>

namespace
{

using Answer = std::function<void(const drogon::HttpResponsePtr &)>;
using Clock = std::chrono::steady_clock;

std::shared_mutex thingsMutex;
std::map<std::string, Json::Value> things;
std::mutex countMutex;
std::map<std::string, std::pair<long, double>> counted;

class Observed
{
public:
    explicit Observed(const char *route) : m_route(route) {}
    ~Observed()
    {
        const std::chrono::duration<double> taken = Clock::now() - m_begin;
        const std::lock_guard lock(countMutex);
        auto &[count, seconds] = counted[m_route];
        ++count;
        seconds += taken.count();
    }

private:
    const char *m_route;
    Clock::time_point m_begin = Clock::now();
};

drogon::HttpResponsePtr jsonOf(const Json::Value &body, drogon::HttpStatusCode status)
{
    auto response = drogon::HttpResponse::newHttpJsonResponse(body);
    response->setStatusCode(status);
    return response;
}

void readThing(const drogon::HttpRequestPtr &, Answer &&answer, const std::string &id)
{
    const Observed observed("GET /things/{id}");
    const std::shared_lock lock(thingsMutex);
    const auto found = things.find(id);
    if (found == things.end())
        answer(jsonOf(Json::objectValue, drogon::k404NotFound));
    else
        answer(jsonOf(found->second, drogon::k200OK));
}

void createThing(const drogon::HttpRequestPtr &request, Answer &&answer)
{
    const Observed observed("POST /things");
    const auto body = request->getJsonObject();
    if (!body)
        return answer(jsonOf(Json::objectValue, drogon::k400BadRequest));
    Json::Value made = *body;
    const std::string id = drogon::utils::getUuid();
    made["id"] = id;
    made["createdAt"] = trantor::Date::now().toDbStringLocal();
    {
        const std::lock_guard lock(thingsMutex);
        things[id] = made;
    }
    answer(jsonOf(made, drogon::k201Created));
}

} // namespace

int main()
{
    drogon::app()
        .registerHandler("/things/{1}", &readThing, {drogon::Get})
        .registerHandler("/things", &createThing, {drogon::Post})
        .addListener("127.0.0.1", static_cast<std::uint16_t>(std::atoi(std::getenv("PORT"))))
        .setThreadNum(0) // as many as there are cores
        .setLogLevel(trantor::Logger::kWarn)
        .run();
}
