#include "cli/cli_fixture.h"
#include "support/kubectl.h"

using namespace moldloft::cli;

class ExportTest : public QObject
{
    Q_OBJECT

    Fixture m_moldloft;

    Fixture::Ran exported(std::vector<std::string> more = {}, const char *file = "t.moldloft.yaml")
    {
        std::vector<std::string> arguments{"export", file, "--output", "out"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return m_moldloft(arguments);
    }
    QByteArray git(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"git", "-C", "out"});
        const auto ran = m_moldloft.runProgram(arguments);
        return ran.status == 0 ? ran.output : "(failed) " + ran.messages;
    }

private slots:
    void init()
    {
        m_moldloft.freshFolder();
        QCOMPARE(m_moldloft({"new", "ticketing", "-o", "t.moldloft.yaml"}).status, 0);
    }

    void theWholePathFromTemplateToCommit()
    {
        QCOMPARE(m_moldloft({"validate", "t.moldloft.yaml"}).status, 0);
        const auto first = exported({"--commit", "-m", "First export"});
        QVERIFY2(first.status == 0, first.messages.constData());
        QCOMPARE(git({"fsck", "--strict"}), QByteArray());
        QCOMPARE(git({"status", "--porcelain"}), QByteArray());
        QCOMPARE(git({"log", "--format=%s|%an", "main"}), QByteArray("First export|Ada Test\n"));
        QCOMPARE(m_moldloft.read("out/ticketing.moldloft.yaml"),
                 m_moldloft.read("t.moldloft.yaml"));

        const QByteArray files = m_moldloft.digests("out");
        const QByteArray branches = git({"rev-parse", "main", "moldloft/generated"});
        const auto again = exported({"--commit", "-m", "First export"});
        QVERIFY2(again.status == 0, again.messages.constData());
        QCOMPARE(m_moldloft.digests("out"), files);
        QCOMPARE(git({"rev-parse", "main", "moldloft/generated"}), branches);
        QCOMPARE(exported({"--check"}).status, 0);
    }

    void kustomizePrintsEveryObject()
    {
        NEEDS_KUBECTL();
        QCOMPARE(exported().status, 0);
        const auto rendered =
            m_moldloft.runProgram({"kubectl", "kustomize", "out/deploy/overlays/dev"});
        QVERIFY2(rendered.status == 0, rendered.messages.constData());
        m_moldloft.write("rendered.yaml", rendered.output);
        // Each file of the base but the kustomizations holds objects; all of them must come out.
        const auto compared = m_moldloft.runProgram(
            {"python3", "-c",
             "import pathlib, sys, yaml\n"
             "key = lambda o: (o['kind'], o['metadata'].get('namespace'), o['metadata']['name'])\n"
             "out = {key(o) for o in yaml.safe_load_all(open('rendered.yaml')) if o}\n"
             "base = [o for p in pathlib.Path('out/deploy/base').rglob('*.yaml')\n"
             "        if p.name != 'kustomization.yaml' for o in yaml.safe_load_all(p.open()) if "
             "o]\n"
             "lost = [key(o) for o in base if key(o) not in out]\n"
             "print(len(base), lost)\n"
             "sys.exit(1 if lost or len(base) < 40 else 0)\n"});
        QVERIFY2(compared.status == 0, compared.output + compared.messages);
        for (const char *kind : {"Namespace", "Deployment", "Service", "StatefulSet", "Ingress",
                                 "NetworkPolicy", "ServiceAccount", "Secret"})
            QVERIFY2(rendered.output.contains(QByteArray("\nkind: ") + kind + '\n'), kind);
    }

    void aDryRunPrintsThePlanAndChangesNothing()
    {
        const auto planned = exported({"--dry-run"});
        QCOMPARE(planned.status, 0);
        QVERIFY(planned.output.contains("add           ticketing.moldloft.yaml\n"));
        QVERIFY(!QFile::exists(m_moldloft.path("out")));
        QCOMPARE(exported({"--check"}).status, 1);
        QVERIFY(!QFile::exists(m_moldloft.path("out")));
    }

    void anEditIsMergedAndAConflictIsNamed()
    {
        QCOMPARE(exported({"--commit"}).status, 0);
        QByteArray edited = m_moldloft.read("out/deploy/README.md") + "By hand.\n";
        m_moldloft.write("out/deploy/README.md", edited);
        for (const char *way : {"--dry-run", "--check", "--commit"}) {
            const auto ran = exported({way});
            QVERIFY2(ran.status == 0, ran.messages.constData());
            QCOMPARE(m_moldloft.read("out/deploy/README.md"), edited);
        }
        QCOMPARE(git({"status", "--porcelain"}), QByteArray(" M deploy/README.md\n"));
        QCOMPARE(m_moldloft({"commit", "out", "-m", "By hand"}).status, 0);
        QCOMPARE(git({"show", "HEAD:deploy/README.md"}), edited);

        // The title names the project, for us and for the user.
        const QByteArray head = git({"rev-parse", "HEAD"});
        QByteArray readme = m_moldloft.read("out/README.md");
        m_moldloft.write("out/README.md", readme.replace(0, readme.indexOf('\n'), "# Mine"));
        QByteArray design = m_moldloft.read("t.moldloft.yaml");
        m_moldloft.write("t.moldloft.yaml", design.replace("name: ticketing\n", "name: tickets\n"));
        for (const char *way : {"--dry-run", "--check"}) {
            const auto ran = exported({way});
            QCOMPARE(ran.status, 1);
            QVERIFY(ran.output.contains("conflict      README.md\n"));
            QCOMPARE(m_moldloft.read("out/README.md"), readme);
        }
        const auto ran = exported({"--commit"});
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.messages.contains("out/README.md: you and the design changed the same lines"));
        QVERIFY(ran.messages.contains("moldloft commit out"));
        QVERIFY(m_moldloft.read("out/README.md").startsWith("<<<<<<< yours (main)\n# Mine\n"));
        QCOMPARE(git({"rev-parse", "HEAD"}), head);
        QCOMPARE(m_moldloft({"commit", "out", "-m", "x"}).status, 1);
        m_moldloft.write("out/README.md", readme);
        QCOMPARE(m_moldloft({"commit", "out", "-m", "x"}).status, 0);
        QCOMPARE(exported({"--check"}).status, 0);
    }

    void theMessageSaysWhatTheDesignChanges()
    {
        QCOMPARE(exported({"--commit"}).status, 0);
        QCOMPARE(git({"log", "-1", "--format=%s"}), QByteArray("Export ticketing.moldloft.yaml\n"));
        QByteArray design = m_moldloft.read("t.moldloft.yaml");
        design.replace("\n      orders:\n        replicas: 2\n",
                       "\n      audit: {replicas: 1}\n      orders:\n        replicas: 3\n");
        m_moldloft.write("t.moldloft.yaml", design);
        QCOMPARE(exported({"--commit"}).status, 0);
        QCOMPARE(git({"log", "-1", "--format=%s"}),
                 QByteArray("orders: change replicas; add service audit\n"));
        const QByteArray replaced = design.replace("audit", "ledger");
        m_moldloft.write("t.moldloft.yaml", replaced);
        QCOMPARE(exported({"--commit"}).status, 0);
        QCOMPARE(git({"log", "-1", "--format=%s"}),
                 QByteArray("add service ledger; remove service audit\n"));
        QCOMPARE(exported({"--commit", "-m", "In my words"}).status, 0);
    }

    void aRenameMovesTheFilesAndIsForgotten()
    {
        QCOMPARE(exported({"--commit"}).status, 0);
        const QByteArray work =
            m_moldloft.read("out/services/tickets/expiration/src/handlers.cpp") + "// mine\n";
        m_moldloft.write("out/services/tickets/expiration/src/handlers.cpp", work);
        git({"commit", "-q", "-a", "-m", "work"});
        QByteArray design = m_moldloft.read("t.moldloft.yaml");
        QVERIFY(design.contains("\n      expiration:\n"));
        design.replace("\n      expiration:\n", "\n      timer:\n        was: expiration\n");
        m_moldloft.write("t.moldloft.yaml", design);
        const auto planned = exported({"--dry-run"});
        QVERIFY2(
            planned.output.contains("move          services/tickets/expiration/src/handlers.cpp -> "
                                    "services/tickets/timer/src/handlers.cpp\n"),
            planned.output + planned.messages);
        QVERIFY(m_moldloft.read("t.moldloft.yaml").contains("was:"));
        const auto ran = exported({"--commit"});
        QVERIFY2(ran.status == 0, ran.messages.constData());
        QCOMPARE(m_moldloft.read("out/services/tickets/timer/src/handlers.cpp"), work);
        QVERIFY(!QFile::exists(m_moldloft.path("out/services/tickets/expiration")));
        QVERIFY(!m_moldloft.read("t.moldloft.yaml").contains("was:"));
        QCOMPARE(m_moldloft.read("out/ticketing.moldloft.yaml"),
                 m_moldloft.read("t.moldloft.yaml"));
        QCOMPARE(git({"status", "--porcelain"}), QByteArray());
        QCOMPARE(exported({"--check"}).status, 0);
    }

    void aFileThatIsNotOursIsLeft()
    {
        m_moldloft.write("out/README.md", "Ours since 1998.\n");
        const auto ran = exported();
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.messages.contains("README.md"));
        QCOMPARE(m_moldloft.read("out/README.md"), QByteArray("Ours since 1998.\n"));
    }

    void aDryRunSaysWhyAndHowAndFilesCanBeLeft()
    {
        QCOMPARE(exported({"--commit"}).status, 0);
        QByteArray design = m_moldloft.read("t.moldloft.yaml");
        m_moldloft.write("t.moldloft.yaml",
                         design.replace("\n      orders:\n        replicas: 2\n",
                                        "\n      orders:\n        replicas: 3\n"));
        const QByteArray files = m_moldloft.digests("out");
        const auto planned = exported({"--dry-run", "--diff"});
        QCOMPARE(planned.status, 0);
        QVERIFY2(
            planned.output.contains("change        deploy/base/tickets/orders/deployment.yaml\n"
                                    "                orders, Replicas: 3 instead of 2\n"
                                    "diff --git a/deploy/base/tickets/orders/deployment.yaml"),
            planned.output);
        QVERIFY(planned.output.contains("\n-  replicas: 2\n+  replicas: 3\n"));
        QCOMPARE(m_moldloft.digests("out"), files);

        const auto left = exported({"--leave", "deploy/", "--commit"});
        QVERIFY2(left.status == 0, left.messages);
        QVERIFY2(left.output.contains("left as they are"), left.output);
        QVERIFY(git({"show", "HEAD:deploy/base/tickets/orders/deployment.yaml"})
                    .contains("replicas: 2"));
        QCOMPARE(git({"status", "--porcelain"}), QByteArray());
        QVERIFY(QFile::remove(m_moldloft.path("out/Makefile")));
        QCOMPARE(exported({"--take", "Makefile"}).status, 0);
        QVERIFY(m_moldloft.read("out/deploy/base/tickets/orders/deployment.yaml")
                    .contains("replicas: 3"));
        QVERIFY(QFile::exists(m_moldloft.path("out/Makefile")));

        const auto unknown = exported({"--leave", "nothing/like/it"});
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.messages.contains("nothing/like/it"));
        QCOMPARE(exported({"--diff"}).status, 2);
    }

    void onlyOnePartIsWrittenWhereOneIsAskedFor()
    {
        QCOMPARE(exported({"--only", "kubernetes"}).status, 0);
        QVERIFY(QFile::exists(m_moldloft.path("out/deploy/base/kustomization.yaml")));
        QVERIFY(!QFile::exists(m_moldloft.path("out/services")));
        QCOMPARE(exported().status, 0);
        QVERIFY(QFile::exists(m_moldloft.path("out/services")));
        const QByteArray files = m_moldloft.digests("out");
        QCOMPARE(exported({"--only", "kubernetes"}).status, 0);
        QCOMPARE(m_moldloft.digests("out"), files);
        const auto unknown = exported({"--only", "terraform"});
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.messages.contains("kubernetes"));
    }

    void aDesignWithErrorsIsRefusedUnlessAskedTo()
    {
        m_moldloft.write("d.moldloft.yaml",
                         QByteArray(sharedDatabase).replace("        calls: [nobody]\n", ""));
        const auto refused = exported({}, "d.moldloft.yaml");
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.messages.contains("d.moldloft.yaml:13:16: error: "));
        QVERIFY(refused.messages.contains("--allow-errors"));
        QVERIFY(!QFile::exists(m_moldloft.path("out")));
        const auto forced = exported({"--allow-errors"}, "d.moldloft.yaml");
        QVERIFY2(forced.status == 0, forced.messages.constData());
    }

    void withoutIdentityNothingIsWrittenAndTheCommandsAreNamed()
    {
        m_moldloft.identity = false;
        if (m_moldloft.runProgram({"git", "config", "--system", "user.name"}).status == 0)
            QSKIP("this machine gives everybody a name");
        const auto ran = exported({"--commit", "-m", "x"});
        QCOMPARE(ran.status, 3);
        QVERIFY(ran.messages.contains("git config --global user.name"));
        QVERIFY(ran.messages.contains("git config --global user.email"));
        QVERIFY(!QFile::exists(m_moldloft.path("out")));
        QCOMPARE(exported().status, 0); // without a commit nobody asks
        QCOMPARE(m_moldloft({"commit", "out", "-m", "x"}).status, 3);
    }

    void aDetachedHeadIsAMatterOfTheEnvironment()
    {
        QCOMPARE(exported({"--commit"}).status, 0);
        git({"checkout", "-q", "--detach"});
        const auto ran = exported({"--commit"});
        QCOMPARE(ran.status, 3);
        QVERIFY(ran.messages.contains("detached"));
    }

    void aFileInPlaceOfTheFolderIsWrongInput()
    {
        m_moldloft.write("out", "x");
        QCOMPARE(exported().status, 2);
        QCOMPARE(m_moldloft.read("out"), QByteArray("x"));
    }

    void historyListsTheStatesOfTheDesign()
    {
        QCOMPARE(exported({"--commit", "-m", "First export"}).status, 0);
        QByteArray design = m_moldloft.read("t.moldloft.yaml");
        QVERIFY(design.contains("ticketing.example.com"));
        design.replace("ticketing.example.com", "tickets.example.com");
        m_moldloft.write("t.moldloft.yaml", design);
        QCOMPARE(exported({"--commit", "-m", "Another host"}).status, 0);
        const auto text = m_moldloft({"history", "out"});
        QCOMPARE(text.status, 0);
        const QList<QByteArray> lines = text.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].endsWith("  Ada Test  Another host"));
        QVERIFY(lines[1].endsWith("  Ada Test  First export"));
        QCOMPARE(m_moldloft({"history", "out", "--limit", "1"}).output, lines[0] + '\n');
        const QJsonArray json =
            QJsonDocument::fromJson(m_moldloft({"history", "out", "--format", "json"}).output)
                .array();
        QCOMPARE(json[1].toObject()["commit"].toString().toUtf8().left(7), lines[1].left(7));
    }

    void standardInputIsExportedUnderItsName()
    {
        const auto ran = m_moldloft({"export", "-", "--output", "out"},
                                    m_moldloft.read("t.moldloft.yaml").toStdString());
        QVERIFY2(ran.status == 0, ran.messages.constData());
        QCOMPARE(m_moldloft.read("out/ticketing.moldloft.yaml"),
                 m_moldloft.read("t.moldloft.yaml"));
    }

    void manifestsPrintsWhatThePlainFormatWrites()
    {
        for (const std::string name : {"ticketing", "shop"}) {
            const std::string design = name + ".moldloft.yaml";
            QCOMPARE(m_moldloft({"new", name, "-o", design}).status, 0);
            QCOMPARE(m_moldloft({"export", design, "--output", name, "--only", "kubernetes",
                                 "--format", "plain"})
                         .status,
                     0);
            for (const std::string overlay : {"dev", "staging", "prod"}) {
                const auto ran = m_moldloft({"manifests", design, "--overlay", overlay});
                QVERIFY2(ran.status == 0, ran.messages.constData());
                QVERIFY(ran.output.startsWith("---\napiVersion: v1\nkind: Namespace\n"));
                QCOMPARE(ran.output, m_moldloft.read(QString::fromStdString(
                                         name + "/deploy/plain/" + overlay + ".yaml")));
            }
        }
    }

    void manifestsTakesWhatWasWrittenByHand()
    {
        QCOMPARE(
            m_moldloft({"eject", "t.moldloft.yaml", "deploy/orders", "--output", "out"}).status, 0);
        const QString path = "out/deploy/ejected/deployment-tickets-orders.yaml";
        m_moldloft.write(path, m_moldloft.read(path).replace("revisionHistoryLimit: 3",
                                                             "revisionHistoryLimit: 9"));
        QVERIFY(!m_moldloft({"manifests", "t.moldloft.yaml"}).output.contains("Limit: 9"));
        QVERIFY(m_moldloft({"manifests", "t.moldloft.yaml", "--project", "out"})
                    .output.contains("revisionHistoryLimit: 9"));
        m_moldloft.write(path, m_moldloft.read(path).replace("name: orders\n", "name: nobody\n"));
        const auto refused = m_moldloft({"manifests", "t.moldloft.yaml", "--project", "out"});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.messages.contains("nobody"), refused.messages.constData());
        QVERIFY(refused.output.isEmpty()); // all or nothing
    }

    void anEjectedObjectIsKeptAndUsed()
    {
        QCOMPARE(m_moldloft({"new", "ticketing", "-o", "e.moldloft.yaml"}).status, 0);
        const std::vector<std::string> again{"export",  "e.moldloft.yaml", "--output",
                                             "ejected", "--only",          "kubernetes"};
        QCOMPARE(m_moldloft(again).status, 0);
        const auto ran =
            m_moldloft({"eject", "e.moldloft.yaml", "deploy/orders", "--output", "ejected"});
        QCOMPARE(ran.status, 0);
        const QByteArray path = "ejected/deploy/ejected/deployment-tickets-orders.yaml";
        QCOMPARE(ran.output, path + '\n');
        QByteArray text = m_moldloft.read(path);
        QVERIFY(text.startsWith("# Written by hand"));
        text.replace("revisionHistoryLimit: 3", "revisionHistoryLimit: 9 # mine");
        m_moldloft.write(path, text);
        QCOMPARE(m_moldloft(again).status, 0);
        QCOMPARE(m_moldloft.read(path), text); // byte for byte
        QVERIFY(
            !QFile::exists(m_moldloft.path("ejected/deploy/base/tickets/orders/deployment.yaml")));
        QVERIFY(m_moldloft.read("ejected/deploy/base/kustomization.yaml").contains("../ejected"));
        const auto exported = [&](std::vector<std::string> more) {
            more.insert(more.begin(), again.begin(), again.end());
            return m_moldloft(std::move(more)).status;
        };
        QCOMPARE(exported({"--check"}), 0);
        for (const std::string format : {"plain", "helm"}) {
            QCOMPARE(exported({"--format", format}), 0);
            const QByteArray made = m_moldloft.read(
                format == "plain"
                    ? "ejected/deploy/plain/prod.yaml"
                    : "ejected/deploy/chart/templates/tickets/orders/deployment.yaml");
            QVERIFY2(made.contains("revisionHistoryLimit: 9"), made.constData());
        }
        QCOMPARE(
            m_moldloft({"eject", "e.moldloft.yaml", "deploy/orders", "--output", "ejected"}).status,
            1); // it is there already

        m_moldloft.write(path, QByteArray(text).replace("revisionHistoryLimit", "revisionHistory"));
        const auto refused = m_moldloft(again);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.messages.contains("deployment-tickets-orders.yaml:19:3: error: Kubernetes "
                                           "1.34 knows no field `revisionHistory` here."),
                 refused.messages.constData());
        m_moldloft.write(path, QByteArray(text).replace("name: orders\n", "name: nobody\n"));
        QCOMPARE(m_moldloft(again).status, 1);

        QVERIFY(QFile::remove(m_moldloft.path(path)));
        QCOMPARE(m_moldloft(again).status, 0);
        QVERIFY(
            QFile::exists(m_moldloft.path("ejected/deploy/base/tickets/orders/deployment.yaml")));
    }
};

QTEST_APPLESS_MAIN(ExportTest)
#include "tst_export.moc"
