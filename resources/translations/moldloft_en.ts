<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BranchRow</name>
    <message numerus="yes">
        <source>%n commit(s) to push</source>
        <translation>
            <numerusform>%n commit to push</numerusform>
            <numerusform>%n commits to push</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) behind</source>
        <translation>
            <numerusform>%n commit behind</numerusform>
            <numerusform>%n commits behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClusterNode</name>
    <message numerus="yes">
        <source>%1: %n pod(s)</source>
        <translation>
            <numerusform>%1: %n pod</numerusform>
            <numerusform>%1: %n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictBanner</name>
    <message numerus="yes">
        <source>%n file(s) of the project wait(s) for conflicts to be solved.</source>
        <translation>
            <numerusform>%n file of the project waits for its conflicts to be solved.</numerusform>
            <numerusform>%n files of the project wait for their conflicts to be solved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message numerus="yes">
        <source>%n value(s) changed on both sides</source>
        <translation>
            <numerusform>%n value changed on both sides</numerusform>
            <numerusform>%n values changed on both sides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
        <source>%n value(s) changed on both sides</source>
        <translation>
            <numerusform>%n value changed on both sides</numerusform>
            <numerusform>%n values changed on both sides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffRow</name>
    <message numerus="yes">
        <source>%n equal line(s), folded</source>
        <translation>
            <numerusform>%n equal line, folded</numerusform>
            <numerusform>%n equal lines, folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineChanges</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Solve the conflicts: %n left</source>
        <translation>
            <numerusform>Solve the conflicts: %n left</numerusform>
            <numerusform>Solve the conflicts: %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>Write %n file</numerusform>
            <numerusform>Write %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveredRow</name>
    <message numerus="yes">
        <source>%1 was open when Moldloft stopped, %2. %n change(s) since the last save are kept.</source>
        <translation>
            <numerusform>%1 was open when Moldloft stopped, %2. %n change since the last save is kept.</numerusform>
            <numerusform>%1 was open when Moldloft stopped, %2. %n changes since the last save are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepositoryDialog</name>
    <message numerus="yes">
        <source>Stash %n file(s)</source>
        <translation>
            <numerusform>Stash %n file</numerusform>
            <numerusform>Stash %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Export %n file</numerusform>
            <numerusform>Export %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filter %n file(s)</source>
        <translation>
            <numerusform>Filter %n file</numerusform>
            <numerusform>Filter %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewStatus</name>
    <message numerus="yes">
        <source>%n file(s) will be written</source>
        <translation>
            <numerusform>%n file will be written</numerusform>
            <numerusform>%n files will be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is</source>
        <translation>
            <numerusform>%n stays as it is</numerusform>
            <numerusform>%n stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will have conflicts: nothing is committed until they are solved.</source>
        <translation>
            <numerusform>%n file will have conflicts: nothing is committed until they are solved.</numerusform>
            <numerusform>%n files will have conflicts: nothing is committed until they are solved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will have conflicts to solve.</source>
        <translation>
            <numerusform>%n file will have conflicts to solve.</numerusform>
            <numerusform>%n files will have conflicts to solve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Arrangement</name>
    <message numerus="yes">
        <source>Align %n elements at the left</source>
        <translation>
            <numerusform>Align %n element at the left</numerusform>
            <numerusform>Align %n elements at the left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at their centre</source>
        <translation>
            <numerusform>Align %n element at their centre</numerusform>
            <numerusform>Align %n elements at their centre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at the right</source>
        <translation>
            <numerusform>Align %n element at the right</numerusform>
            <numerusform>Align %n elements at the right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at the top</source>
        <translation>
            <numerusform>Align %n element at the top</numerusform>
            <numerusform>Align %n elements at the top</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at their middle</source>
        <translation>
            <numerusform>Align %n element at their middle</numerusform>
            <numerusform>Align %n elements at their middle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at the bottom</source>
        <translation>
            <numerusform>Align %n element at the bottom</numerusform>
            <numerusform>Align %n elements at the bottom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n elements horizontally</source>
        <translation>
            <numerusform>Distribute %n element horizontally</numerusform>
            <numerusform>Distribute %n elements horizontally</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n elements vertically</source>
        <translation>
            <numerusform>Distribute %n element vertically</numerusform>
            <numerusform>Distribute %n elements vertically</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::CanvasView</name>
    <message numerus="yes">
        <source>Canvas with %n element(s)</source>
        <translation>
            <numerusform>Canvas with %n element</numerusform>
            <numerusform>Canvas with %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Clipboard</name>
    <message numerus="yes">
        <source>%n references that name nothing here were left out: %1.</source>
        <translation>
            <numerusform>%n reference that names nothing here was left out: %1.</numerusform>
            <numerusform>%n references that name nothing here were left out: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Comparison</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ConflictSolver</name>
    <message numerus="yes">
        <source>%n file(s) changed meanwhile and stayed as they are.</source>
        <translation>
            <numerusform>%n file changed meanwhile and stayed as it is.</numerusform>
            <numerusform>%n files changed meanwhile and stayed as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Editor</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) follow.</source>
        <translation>
            <numerusform>%n more error follows.</numerusform>
            <numerusform>%n more errors follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::FileState</name>
    <message numerus="yes">
        <source>Your %n edit(s) are kept.</source>
        <translation>
            <numerusform>Your edit is kept.</numerusform>
            <numerusform>Your %n edits are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::InspectorModel</name>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n databases</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brokers</source>
        <translation>
            <numerusform>%n broker</numerusform>
            <numerusform>%n brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n externals</source>
        <translation>
            <numerusform>%n external</numerusform>
            <numerusform>%n externals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ingresses</source>
        <translation>
            <numerusform>%n ingress</numerusform>
            <numerusform>%n ingresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n namespaces</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ProjectJob</name>
    <message numerus="yes">
        <source>%n file(s) would change</source>
        <translation>
            <numerusform>%n file would change</numerusform>
            <numerusform>%n files would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed by hand need a look.</source>
        <translation>
            <numerusform>%n file changed by hand needs a look.</numerusform>
            <numerusform>%n files changed by hand need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left as they are.</source>
        <translation>
            <numerusform>%n file left as it is.</numerusform>
            <numerusform>%n files left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::RecentDesigns</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::RepositoryJob</name>
    <message numerus="yes">
        <source>Pulled %n commit(s).</source>
        <translation>
            <numerusform>Pulled %n commit.</numerusform>
            <numerusform>Pulled %n commits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n commit(s). Export again: the design is that of both.</source>
        <translation>
            <numerusform>Merged %n commit. Export again: the design is that of both.</numerusform>
            <numerusform>Merged %n commits. Export again: the design is that of both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::RevisionList</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::TemplateList</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIf</name>
    <message numerus="yes">
        <source>%n latencies are assumed</source>
        <translation>
            <numerusform>%n latency is assumed</numerusform>
            <numerusform>%n latencies are assumed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIfCluster</name>
    <message numerus="yes">
        <source>%n pod(s) without a place</source>
        <translation>
            <numerusform>%n pod without a place</numerusform>
            <numerusform>%n pods without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIfPools</name>
    <message numerus="yes">
        <source>%n node(s) of %1</source>
        <translation>
            <numerusform>%n node of %1</numerusform>
            <numerusform>%n nodes of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIfRows</name>
    <message numerus="yes">
        <source>%1 (and something to %n more)</source>
        <translation>
            <numerusform>%1 (and something to %n more)</numerusform>
            <numerusform>%1 (and something to %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adds %n service(s) to the blast radius of %1</source>
        <translation>
            <numerusform>adds %n service to the blast radius of %1</numerusform>
            <numerusform>adds %n services to the blast radius of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removes %n service(s) from the blast radius of %1</source>
        <translation>
            <numerusform>removes %n service from the blast radius of %1</numerusform>
            <numerusform>removes %n services from the blast radius of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message numerus="yes">
        <source>{0} files were changed on both sides: {1}.</source>
        <comment>{0} file was changed on both sides: {1}.</comment>
        <translation>
            <numerusform>{0} file was changed on both sides: {1}.</numerusform>
            <numerusform>{0} files were changed on both sides: {1}.</numerusform>
        </translation>
    </message>
</context>
</TS>
