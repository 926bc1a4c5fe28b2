#include "export/kafka_settings.h"

#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "export/runtime_contract.h"

namespace moldloft
{
namespace
{

/// A cluster needs an identity that stays: made from the broker's, by FNV-1a, as Kafka writes one
/// (22 characters of base64url).
std::string clusterId(const std::string &identity)
{
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<unsigned char, 16> bytes{};
    for (std::size_t half = 0; half < 2; ++half) {
        std::uint64_t hash = 14695981039346656037ULL + half;
        for (const char c : identity)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        for (std::size_t i = 0; i < 8; ++i)
            bytes[half * 8 + i] = static_cast<unsigned char>(hash >> (8 * i));
    }
    bytes[0] &= 0x7f; // Kafka takes no identity that begins with '-'
    std::string text;
    for (std::size_t bit = 0; bit < 128; bit += 6) {
        unsigned value = 0;
        for (std::size_t i = bit; i < bit + 6; ++i)
            value = value << 1 | (i < 128 ? bytes[i / 8] >> (7 - i % 8) & 1U : 0U);
        text += alphabet[value];
    }
    return text;
}

} // namespace

std::vector<std::pair<std::string, std::string>>
kafkaSettings(const std::string &project, const Record &record, const std::string &address)
{
    const int port = runtime::brokerPort("kafka");
    return {
        {"CLUSTER_ID", clusterId(project + '/' + record.path())},
        {"KAFKA_NODE_ID", "1"},
        {"KAFKA_PROCESS_ROLES", "broker,controller"},
        {"KAFKA_LISTENERS", fmt::format("PLAINTEXT://:{},CONTROLLER://localhost:9093", port)},
        {"KAFKA_ADVERTISED_LISTENERS", fmt::format("PLAINTEXT://{}:{}", address, port)},
        {"KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"},
        {"KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"},
        {"KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"},
        {"KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"},
        {"KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"},
        {"KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"},
        {"KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"},
        {"KAFKA_LOG_DIRS", "/var/lib/kafka/data/logs"}, // on the volume: it would be /tmp else
        {"KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m"},
        // without -loggc: up to a gigabyte of logs of the garbage collector
        {"EXTRA_ARGS", "-name kafkaServer"},
    };
}

} // namespace moldloft
