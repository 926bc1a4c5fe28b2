<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
    <name>moldloft::ui::CanvasView</name>
    <message numerus="yes">
        <source>, %n error(s)</source>
        <translation>
            <numerusform>, %n error</numerusform>
            <numerusform>, %n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n warning(s)</source>
        <translation>
            <numerusform>, %n warning</numerusform>
            <numerusform>, %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Canvas with %n element(s)</source>
        <translation>
            <numerusform>Canvas with %n element</numerusform>
            <numerusform>Canvas with %n elements</numerusform>
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
    <name>moldloft::ui::InspectorModel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
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
        <source>%n file(s) changed by hand stay as they are.</source>
        <translation>
            <numerusform>%n file changed by hand stays as it is.</numerusform>
            <numerusform>%n files changed by hand stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed by hand were left alone.</source>
        <translation>
            <numerusform>%n file changed by hand was left alone.</numerusform>
            <numerusform>%n files changed by hand were left alone.</numerusform>
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
</TS>
