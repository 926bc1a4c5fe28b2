#pragma once

// Where rules draw their lines, and why there. A design that has reasons for another line says so
// with `ignore:`.
namespace moldloft::rules
{

/// Calls in a row below one service. Each link multiplies availability: five services of 99.9 %
/// answer 99.5 % of the requests, which is 3.6 hours a month without an answer.
inline constexpr int longestChain = 4;
/// Services that one service waits for. With 7, of which each is slow once in a hundred requests,
/// one request in 15 is slow (1 − 0.99⁷; J. Dean, L. A. Barroso, "The Tail at Scale", 2013).
inline constexpr int widestFanOut = 7;
/// Callers above which one pod is everybody's single point of failure.
inline constexpr int mostCallersOfOnePod = 3;
/// Attempts that one request may become on its way. Three layers that each try twice make 8;
/// three that try four times make 64 (B. Beyer and others, "Site Reliability Engineering", 2016,
/// chapter 22).
inline constexpr int mostAttempts = 8;
/// Ports below belong to root on a plain host; the scanners want none of them in a pod.
inline constexpr int firstUnprivilegedPort = 1024;
/// Users below belong to the node's own programs by convention (CIS Kubernetes Benchmark and
/// Checkov CKV_K8S_40: 10000 or more).
inline constexpr int firstPodUser = 10000;

} // namespace moldloft::rules
