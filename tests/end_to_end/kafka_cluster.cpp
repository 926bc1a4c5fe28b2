// A Kafka cluster in a process of its own: the one that librdkafka has for tests. It keeps its
// topics in memory. Prints its address, and runs until it is told to stop.
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

int main()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    char reason[512];
    rd_kafka_t *handle =
        rd_kafka_new(RD_KAFKA_PRODUCER, rd_kafka_conf_new(), reason, sizeof reason);
    if (!handle) {
        std::fprintf(stderr, "%s\n", reason);
        return EXIT_FAILURE;
    }
    rd_kafka_mock_cluster_t *cluster = rd_kafka_mock_cluster_new(handle, 1);
    std::printf("%s\n", rd_kafka_mock_cluster_bootstraps(cluster));
    std::fflush(stdout);
    int signal = 0;
    sigwait(&signals, &signal);
    rd_kafka_mock_cluster_destroy(cluster);
    rd_kafka_destroy(handle);
}
