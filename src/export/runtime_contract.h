#pragma once

#include <string>
#include <string_view>

#include "kinds/reserved.h"

/// What a generated service and the place where it runs (Kubernetes, Compose, a test) agree upon:
/// ports, paths, the names of environment variables and where secrets lie. The exporters of all
/// three read it here; templates/service/chassis repeats the fixed part for the running program.
///
/// A name is the name of an element in its namespace (`orders-db`); `inNamespace` is the namespace
/// of whoever reads the variable, `targetNamespace` that of the element named.
namespace moldloft::runtime
{

// ---- ports and health -----------------------------------------------------------------------

/// The port of `ports: {http: …}` where the design says nothing.
inline constexpr int defaultHttpPort = 8080;
/// Health and metrics; never exposed by a Service. Its container port is called adminPortName.
inline constexpr int adminPort = reservedAdminPort;
inline constexpr std::string_view adminPortName = reservedAdminPortName;
/// 200 as long as the process can answer at all.
inline constexpr std::string_view livePath = "/livez";
/// 200 once the own databases answer; 503 while they do not and while the service drains.
/// A broker that is down leaves a service with an outbox ready.
inline constexpr std::string_view readyPath = "/readyz";
/// 200 once the ports are open; waits for no database.
inline constexpr std::string_view startupPath = "/startupz";
inline constexpr std::string_view metricsPath = "/metrics";
/// `service --health` asks its own readyPath and exits 0 or 1: for Compose, which has no probes.
inline constexpr std::string_view healthFlag = "--health";

/// Seconds between SIGTERM ("not ready") and the end of accepting connections, and the whole time
/// that a service may take to stop: terminationGracePeriodSeconds is above it.
inline constexpr int drainSeconds = 5;
inline constexpr int terminationGraceSeconds = 30;

/// Who runs in the container, and where the program lies in the image.
inline constexpr int userId = 10001;
inline constexpr std::string_view programPath = "/app/service";

// ---- secrets: files, never environment variables ---------------------------------------------

/// `<secretsDir>/<database>/password` and `<secretsDir>/<secret>/<secret>`: what a service reads
/// when nothing is said. SECRETS_DIR moves the folder, `<DB>_PASSWORD_FILE` one file; both are for
/// places other than Kubernetes, where neither is set.
inline constexpr std::string_view secretsDir = "/run/secrets";
inline constexpr std::string_view passwordKey = "password";
std::string secretsMount(std::string_view name);     ///< /run/secrets/orders-db
std::string passwordFile(std::string_view database); ///< /run/secrets/orders-db/password
std::string secretFile(std::string_view secret);     ///< /run/secrets/stripe-key/stripe-key
std::string credentialsSecretName(std::string_view database); ///< orders-db-credentials

// ---- environment -----------------------------------------------------------------------------

/// `orders-db` → `ORDERS_DB`.
std::string envPrefix(std::string_view name);
/// The same for an element of another namespace, `PAYMENTS__CHARGES`; without it for the own one.
std::string envPrefix(std::string_view inNamespace, std::string_view targetNamespace,
                      std::string_view target);
std::string databaseHostEnv(std::string_view database);         ///< ORDERS_DB_HOST
std::string databasePortEnv(std::string_view database);         ///< ORDERS_DB_PORT
std::string databaseNameEnv(std::string_view database);         ///< ORDERS_DB_NAME
std::string databaseUserEnv(std::string_view database);         ///< ORDERS_DB_USER
std::string databasePasswordFileEnv(std::string_view database); ///< ORDERS_DB_PASSWORD_FILE
/// EVENTS_URL, or TICKETS__EVENTS_URL for a broker of another namespace.
std::string brokerUrlEnv(std::string_view inNamespace, std::string_view targetNamespace,
                         std::string_view broker);
/// CHARGES_URL, or PAYMENTS__CHARGES_URL for a service of another namespace (the real target, also
/// where an alias makes it reachable).
std::string callUrlEnv(std::string_view inNamespace, std::string_view targetNamespace,
                       std::string_view target);
/// Names that the chassis reads itself; `env:` of a design must not use them.
/// HTTP_PORT, ADMIN_PORT, LOG_LEVEL, DRAIN_SECONDS, SECRETS_DIR.
bool isReservedEnv(std::string_view name);

// ---- databases and brokers -------------------------------------------------------------------

/// The database inside the server, and the user that owns it: `orders-db` → `orders_db`.
std::string databaseSchemaName(std::string_view database);
/// 5432, 3306, 27017, 6379 for postgresql, mariadb, mongodb, redis; 0 for any other engine.
int databasePort(std::string_view engine);
/// 4222, 5672, 9092, 6379 for nats, rabbitmq, kafka, redis; 0 for any other engine.
int brokerPort(std::string_view engine);
/// `nats://events.tickets:4222`; the scheme follows from the engine.
std::string brokerUrl(std::string_view engine, std::string_view host);
/// `http://charges:80`.
std::string httpUrl(std::string_view host, int port);
/// The port of an external whose design names none.
inline constexpr int defaultExternalPort = 443;
/// `https://api.stripe.com:443`: the real host, for certificates are made out to it; http on every
/// port but 443 and 8443.
std::string externalUrl(std::string_view host, int port);
/// What the server runs, pinned: `docker.io/library/postgres:16`. An empty version is our default.
std::string databaseImage(std::string_view engine, std::string_view version);
std::string brokerImage(std::string_view engine, std::string_view version);

/// `<registry>/<project>-<namespace>-<service>:<tag>`; no registry: without it and its slash.
std::string serviceImage(std::string_view registry, std::string_view project,
                         std::string_view nameSpace, std::string_view service,
                         std::string_view tag);

} // namespace moldloft::runtime
