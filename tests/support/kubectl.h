#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

namespace moldloft::testing
{

/// Why this machine's kubectl cannot judge what we export, or nothing: Debian 12's own is of 1.20,
/// whose kustomize 2 knows neither `generatorOptions` nor today's patches. 1.27 brought
/// kustomize 5.
inline QString kubectlProblem()
{
    constexpr int leastMinor = 27;
    QProcess kubectl;
    kubectl.start("kubectl", {"version", "--client", "-o", "json"});
    if (!kubectl.waitForFinished() || kubectl.exitStatus() != QProcess::NormalExit)
        return QStringLiteral("there is no kubectl; install one of 1.27 or later");
    const QString version = QJsonDocument::fromJson(kubectl.readAllStandardOutput())
                                .object()["clientVersion"]
                                .toObject()["gitVersion"]
                                .toString();
    const auto parts = QRegularExpression(QStringLiteral("^v1\\.(\\d+)")).match(version);
    if (parts.hasMatch() && parts.captured(1).toInt() >= leastMinor)
        return {};
    return QStringLiteral("kubectl is %1; install one of 1.27 or later").arg(version);
}

} // namespace moldloft::testing

/// First line of a test that asks kubectl. Continuous integration has one that is new enough.
#define NEEDS_KUBECTL()                                                                            \
    do {                                                                                           \
        const QString problem = moldloft::testing::kubectlProblem();                               \
        if (!problem.isEmpty())                                                                    \
            QSKIP(qPrintable(problem));                                                            \
    } while (false)
