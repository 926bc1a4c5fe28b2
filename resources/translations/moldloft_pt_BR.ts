<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AddCommands</name>
    <message>
        <source>Add by name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AliasDialog</name>
    <message>
        <source>Which namespace shall reach it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ExternalName</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other namespace yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName in that namespace becomes the service&apos;s local name there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other namespace yet. Add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrangeCommands</name>
    <message>
        <source>Lay out everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out the whole design anew, as one undo step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrokenFile</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not changed. Correct it in an editor, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasOverlay</name>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandGroup</name>
    <message>
        <source>No design is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse (Ctrl+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand (Ctrl+3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one element to rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyFloor</name>
    <message>
        <source>Drag a service here,
or press S</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>New design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the manifests and services of this design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export and commit to git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open a design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moldloft designs (*.moldloft.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoCommands</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the inspector (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorField</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorItem</name>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens its fields, Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1%2 – Moldloft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moldloft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an element by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Generated files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule holds. The export would run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>Commit to git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who commits. Where both are empty, git&apos;s own settings are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git does not know who commits. What is written here is kept for Moldloft alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of who commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address of who commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Save %1 first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has edits that are not in its file yet. Without saving they are gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Open %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is at its default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to the grid and to other elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a recovery copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit is in the copy within a second, outside of the design&apos;s folder. The design&apos;s file changes only when it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for new projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For Moldloft&apos;s commits alone. Where either is empty, git names %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For Moldloft&apos;s commits alone. git itself does not know who commits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>New design from template %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is as large as it gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is as small as it gets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Moldloft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the system at full size.
Cut every part from the drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1. Works offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the lines mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One database, one owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second client is an error on the canvas. The export locks every other way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is a dependency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request takes as long as its slowest path, and fails with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it with an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel lives on a shared broker. Publishers wait for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Width of the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>There is a {0} called {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export has no {0} at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patches/{0}: the export has no {1} {2} in namespace {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patches/{0}: the export has no {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path &apos;{0}&apos; does not begin with &apos;/&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path from the root, such as /orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is routed to port {1}, which {2} does not offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the port out or name one of the service&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Gateway names its class, and the design names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set cluster.ingress.class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: &apos;{1}&apos; holds a control character that kustomize does not keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, or encode the text and decode it in the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} both become {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its export is called {0}, and Kubernetes takes at most {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the name by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>env names &apos;{0}&apos;, which is no name of a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;, not beginning with a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name of a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most 15 lower case letters, digits and &apos;-&apos;, with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port {0} is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port {0} is in the way of the admin port {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name and number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health asks port &apos;{0}&apos;, which it does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of its ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name of a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most {0} lower case letters, digits and &apos;-&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret {0} has a name that database {1} needs for its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name of a sidecar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most 59 lower case letters, digits and &apos;-&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two of its containers are called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the sidecar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no folder that can be made writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder from the root, such as /var/cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>env sets {0}, which the export sets itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it or rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no DNS name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName names a host, such as api.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leads nowhere: it has no host, and its alias names no service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it `host:` or `alias:`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name for Kubernetes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most 63 lower case letters, digits and &apos;-&apos;, beginning with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this namespace belongs to Kubernetes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name: &apos;{0}&apos; cannot be part of the name of an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most 63 lower case letters, digits and &apos;-&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name `{0}` cannot be part of a path or of code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and hyphens, starting with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template {0} cannot be filled: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an error of Moldloft, not of the design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` in the api of {1} is no &quot;METHOD /path&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like `GET /orders/{id}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` and `{1}` of {2} would be one function, {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one of the paths by more than its punctuation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service skeleton does not speak {0} yet, which {1} needs for {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another engine for {0}, or set `image:` on {1} to run a program of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel {0} has no broker, so {1} cannot use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a broker of the design in the channel&apos;s `broker:`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would be a second `{1}` in the code of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again; the old content is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or give yourself the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` cannot be {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used as a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an empty component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a component `.` or `..`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a component of more than 255 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a character that Windows refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a component that ends in a dot or a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaches into a git folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a component that is a device on Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path `{0}` {1}, so nothing is written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the element that it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` cannot be started: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, or put it on the PATH: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` wrote more than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Moldloft is writing to `{0}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>A design is a mapping, and this is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with `moldloft: 1`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key `moldloft` is missing: it says which version of the format this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write `moldloft: {0}` as the first key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`moldloft` holds no version of the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write `moldloft: {0}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The design has format version {0}; this Moldloft reads versions up to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer Moldloft that reads version {0}; the file is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` holds no mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write `name: …` lines below it, or `{}` for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text would say something else than the design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The design cannot be written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is kept; the elements are placed automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no layout of version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of {0} is no list of two or four numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [x, y], or [x, y, width, height] for a namespace; of a folded one {at: [x, y, width, height], folded: true}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git</name>
    <message>
        <source>read a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commit has no message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one with -m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` is on the branch {1}, which Moldloft writes itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to a branch of your own: git -C {0} switch -c NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the ignore rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another git is at work there, or a killed one left its lock; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch moved in the meantime; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` belongs to another user, so git does not touch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you trust it, run: git config --global --add safe.directory {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git could not {0} in `{1}`: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` knows no revision `{1}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find the revision {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is `{1}`, which is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2026-01-31T12:00:00+01:00, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git does not accept `{0} &lt;{1}&gt;` as an author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and address need a letter or digit each, and no &lt; and &gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git does not know who commits in `{0}`: {1} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name and e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: git config --global user.name &quot;Your Name&quot; &amp;&amp; git config --global user.email you@example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`git {0}` in `{1}` refused (exit status {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`git {0}` in `{1}` refused (exit status {2}):
{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it names and commit again; the exported files are in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} seconds</source>
        <comment>{0} second</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} minutes</source>
        <comment>{0} minute</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} hours</source>
        <comment>{0} hour</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} days</source>
        <comment>{0} day</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>make a repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` is no git repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export with --commit, or run: git init {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read HEAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another git has taken the lock in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` cannot be removed: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` is a bare repository; it has no files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone it and export into the clone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEAD of `{0}` is detached at {1}; a commit there would belong to no branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEAD of `{0}` is detached; a commit there would belong to no branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to a branch: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} is under way in `{1}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish or abort it first; see: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` locks the repository; {1} made it {2} ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no other git is running there, remove it: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a submodule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a symbolic link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` in `{1}` is {2}, so `{3}` cannot be committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, or rename the element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` in `{1}` is no file, so it cannot be committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was committed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the server: the tag of its image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of its volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message broker that services share; its channels stand inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker that carries the channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of an event and their types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stream of events of one type. On the wire it is called &lt;namespace&gt;.&lt;channel&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a text is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;&quot; for an empty text, or remove the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key `{0}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean `{0}`?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known here: {0}; keys of your own start with `x-`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here stands {0} where a mapping is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write `key: value` lines below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a list is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write `{0}: [{1}]`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write `{0}: []` for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a mapping is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write `name: value` lines below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` cannot be &apos;{1}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a method and a path, such as &quot;GET /orders/{id}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a whole number is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` cannot be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies between {0} and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least is {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` holds {1} where true or false is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; names no element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its name, or namespace/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tls` holds {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true, {secret: NAME} or {issuer: NAME}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A StatefulSet with a volume. It belongs to exactly one service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS name outside the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service in another namespace that is reached under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExternalName</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName Service: a host outside the cluster, or an alias of a service in another namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true, or the secret that holds the certificate, or the cert-manager issuer that makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the TLS secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the cert-manager ClusterIssuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress, or Gateway API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS name under which the rules answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which path goes to which service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic from outside, routed by host and path to services of its namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name before a rename, until the next export has moved its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the design and of the project that it becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version that the export is checked against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where images are pushed to: they are called &lt;registry&gt;/&lt;project&gt;-&lt;namespace&gt;-&lt;service&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster that the design runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way out: any field of any exported object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box that holds elements. A call from one namespace to another goes through an ExternalName alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the note says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words on the canvas that explain the design. Nothing is exported for a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port that the container listens on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is spoken there. Without it the port&apos;s name tells: grpc, tcp, udp, else http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service or external host that is called; always the real target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the caller waits, all retries included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a failed call is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path on the first port that answers 200 when the service is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the port that accepts connections when the service is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU that a pod asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that a pod asks for, and its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never fewer pods than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never more pods than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods are added above this share of the requested CPU, in per cent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image of the container, with tag or digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variables of the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the service can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the Service object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port on every node, 30000 to 32767; without it Kubernetes chooses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and group that the container runs as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writable directories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories that the container writes to; all else is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests whose path starts with this go to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service, in the ingress&apos;s own namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the Service object; its first where it is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many nodes the pool has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU of one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the ingress controller&apos;s pods live; only they may reach what an ingress routes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ingressClassName of every Ingress; left out where it is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes that the cluster has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingress controller of the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the object, such as Deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exported object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A strategic merge patch: the fields to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs this image as it is; without it a C++ service is generated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pods run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own work per request, without what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routes that the service serves, as &quot;METHOD /path/{parameter}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases that belong to the service alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases that another service owns: an error until it is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronous calls to services and external hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels that it writes events to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels that it reads events from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container ports by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a foreign image tells that it is ready; generated services have theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a pod asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoscale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds and removes pods by CPU load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variables; no secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of secrets, mounted as files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidecar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidecars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further containers of the pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposed as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service objects through which it is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and writable directories of a foreign image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Deployment of pods. Without an image, Moldloft generates a C++ service for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draws microservice systems for Kubernetes and cuts everything they need from the drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design to open (NAME.moldloft.yaml).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one design at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme is light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, at least 600x400.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale is a number from 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>The name &apos;{0}&apos; is taken: services, databases, brokers and externals of a namespace share their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &apos;{0}&apos; is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; keeps its kind, name and namespace in this edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The element to rename does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no namespace &apos;{0}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has to stand in a namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only notes stand beside the namespaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be connected to &apos;{1}&apos; that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end of the line does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; {1} &apos;{2}&apos; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subscribes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an alias of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lives on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is longer than a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no time span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number and a unit, such as 500ms or 2s (us, ms, s, m, h).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no Kubernetes quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number with an optional suffix, such as 100m, 2, 128Mi or 1Gi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui</name>
    <message>
        <source>Routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of the window to a PNG file and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark, whatever was chosen before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, as 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device pixels per pixel of the picture, 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text, 1 to 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element to select, as namespace/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the drawer: problems or preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialog to show: export, commit or settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Builder</name>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::CanvasView</name>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExternalName</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas with 1 element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas with %1 elements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Editor</name>
    <message>
        <source>%1 cannot be connected to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no piece of a design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Service type is dropped onto a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is exposed that way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more error follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more errors follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::InspectorModel</name>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot contain “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The design itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of several kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply to all of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::PaletteModel</name>
    <message>
        <source>Reachable inside the cluster. Drop it onto a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable on a port of every node. Drop it onto a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable through the cloud&apos;s load balancer. Drop it onto a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::PreviewModel</name>
    <message>
        <source>Select an element to see what it becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is generated for this element.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ProjectJob</name>
    <message>
        <source>The project is up to date: no file would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: %1 new, %2 changed, %3 deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file changed by hand stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files changed by hand stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had changed, so there is no new commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file changed by hand was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files changed by hand were left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The design has errors. Mend them first: the problems are listed below the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what stands in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what stands in the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::RecentDesigns</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moldloft::ui::TemplateList</name>
    <message>
        <source>A blank floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 namespaces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pipeline</name>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` lies inside the repository `{1}`; the project got a repository of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` holds a secret and no .gitignore names it; it was not committed. Add it to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` is no generated project: it has no {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a design into it first: moldloft export FILE --output DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of `{0}` are not what its design makes now; export again to bring them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` is larger than 32 MiB; no design is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the design file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept-by-hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept-deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left-behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` {1}, so nobody can tell which files were changed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back from git, or remove it: then every generated file that differs counts as changed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of another version of Moldloft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds something other than paths and digests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exporter `{0}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>{0} calls itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} calls {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and so on through {0} services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which calls {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request can wait for itself: when one of them is slow, all of them are, and none can start or recover without the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the call from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronous calls form no cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services that call each other in a circle are one service in pieces. A slow answer holds every one of them, retries multiply on the way round, and after an outage each waits for another to come up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one of them publish an event instead of calling, or move what both need into a service that both call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} calls {1} in another namespace, and {2} has no ExternalName for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {0} leads nowhere in {1}, so the call would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the ExternalName {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call into another namespace goes through an ExternalName.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short name means a Service of the caller&apos;s own namespace. An ExternalName beside the caller makes the neighbour reachable under a name of its own, shows on the canvas that something outside is needed, and can be pointed elsewhere without touching the caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an external with `alias:` to the caller&apos;s namespace. The call keeps naming the real target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {0} on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the NATS broker {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing carries its events, so none would arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel belongs to a broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel is a name within a broker: the broker keeps the events until every subscriber has read them. Without one there is nothing to publish to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the broker under `broker:`; add one to the namespace if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its subscribers wait for events that never come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel has a publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel that nobody publishes to is code that waits for nothing: the subscriber looks complete on the canvas and never does its work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the channel under `publishes:` of the service that knows what happened, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no subscriber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events are kept by the broker and read by nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel has a subscriber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event that nobody reads costs its publisher a row in the outbox and the broker its storage, and tells the reader of the drawing that somebody depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the channel under `subscribes:` of the services that care, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever reaches the cluster&apos;s edge reaches the data, past its owner and everything that the owner checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rule for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} routes {1} to {2}, which is a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route {0} to its owner {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} routes {1} to {2}, which runs the database {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is an alias of {1}, which is a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It offers the database to services that do not own it; the NetworkPolicy lets none in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs the database {1} and is exposed by a {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a ClusterIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patch exposes the database {0} by a {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database is not reached from outside its owner&apos;s side of the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database behind a NodePort, a LoadBalancer, an ingress or an alias can be opened by others than its owner: the password is then all that protects the data, and no check of the owning service stands before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rule, alias, type or patch away and let people and services reach the data through the API of the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} clients, {2}, and no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} clients: its owner {2}, and {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {0} call {1} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {0} subscribe to {1} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {0} its own database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema change made for {0} would break {1}. The export lets only the owner reach a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database has one client: the service that owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two services on one database are one service in two places: neither can change a table, move to another engine or be scaled without the other, and each can undo what the other relies on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the second service ask the owner by a call, keep its own copy from the owner&apos;s events, or give it a database of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {0} its owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no owner; {1} uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no owner; {1} use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service gets its credentials, and the NetworkPolicy lets nobody in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database has an owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner is the service that creates the tables, migrates them and answers for the data. Its credentials and the way through the NetworkPolicy belong to it, so a database without an owner is one that nobody can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the database under `owns:` of the service that it belongs to, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leads nowhere: it has neither host nor alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName without a name to lead to is refused by Kubernetes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leads to two places: the host {1}, and {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName is one name for one other name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the alias of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the host {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is an alias of {1} in its own namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a name there already, and the alias hides which one is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An external leads to one place outside its namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName is one DNS name that stands for another: a host outside the cluster or a service of another namespace. With neither it is refused, with both nobody can say where it leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write either `host:` or `alias:`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a gateway, and the cluster names no class for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Gateway object without a class is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an Ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway has a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under Gateway API the class says which controller answers. An Ingress may leave it to the cluster&apos;s default; a Gateway may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the class of the cluster&apos;s controller under `cluster: {ingress: {class: …}}`, or make it an Ingress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0} and port {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host {0} of {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName is an alias in DNS: it can lead to a name, not to an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName is an alias in DNS: Kubernetes takes a plain DNS name and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes takes a plain DNS name, or one that begins with `*.`, and refuses the Ingress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A host is a DNS name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ExternalName is a CNAME record: the name of another name. An IP address looks like one and is looked up in vain; a URL, a port or an underscore is refused. The host of an ingress follows the same grammar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the DNS name alone, in lower case; the port stands under `port:`. For an IP address, give it a name in your own DNS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs {1} without a tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs {1}, whatever that is at the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pods of one Deployment can run different programs, and going back to the one before is impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} runs version latest, whatever that is at the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new major version may refuse to open the data of the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image names its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a tag, or with `latest`, each node runs what was newest when it pulled. Pods of one Deployment differ, a rollback brings nothing back, and what was tested is not what runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a tag that never moves, or a digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} routes {1} to {2} in another namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Ingress knows the Services of its own namespace only, so the path would lead nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} to an ingress in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingress routes to services of its own namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes lets an Ingress name only Services of its own namespace, so that a team cannot publish what belongs to another. Several ingresses may share one host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the rule on an ingress in the service&apos;s namespace, with the same host. Under Gateway API (`kind: gateway`) a ReferenceGrant is generated instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rule of {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has two rules for {1}: to {2}, and to {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} both have a rule for {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them answers is left to the ingress controller, or it refuses both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path of a host has one rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two rules for one host and path only one can answer. Some controllers take the older object, some refuse both, so the same design behaves differently from cluster to cluster. `/orders` and `/orders/` are the same path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the rules, or give it a longer path: the longest that fits a request wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route {0} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} routes {1} to {2}, which serves no such path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request for it would be answered with 404. The path reaches the service as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path that an ingress routes is served by its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingress passes the path on as it came. Where no route under `api:` begins with it, the service answers 404 to everything that arrives this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route the path that the service serves, or add the route to its `api:`. A service without `api:` is not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the name of {1} and of {2} in {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services, databases, brokers and externals each become a Service object, and of one name there can be only one in a namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes a Service object has a name of its own in its namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services, databases, brokers and externals of a namespace share the names of its Service objects, and so does each further Service of one service (`orders-nodeport`, `orders-lb`). With two of one name, the second replaces the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of them; references to it follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the name of a device on Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to the cluster itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects or folders of that name cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses the objects that would be called after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the port to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable name {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses the pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sidecar name {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has two containers called {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses the pod: its containers need names of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port name {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses the pod and the Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret name {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses the Secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The design&apos;s name {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images and labels that carry it would be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node pool name {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses it as the value of a node&apos;s label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is one that Kubernetes accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements become namespaces, Services, StatefulSets, DNS names and folders. All of them take lower-case letters, digits and `-`, beginning with a letter: 63 characters, 52 for databases and brokers (their pods&apos; labels carry a hash), less where a suffix such as `-nodeport` follows. `default` and `kube-…` belong to the cluster, `con`, `nul` and their like to Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the element; references to it follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} calls a port {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} uses port {1} for {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generated service answers health checks and metrics on its port {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sets {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export sets this variable of a generated service itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret {0} of {1} has a name that the database {2} needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two secrets would replace the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a generated service needs for itself is left to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generated service answers health checks and metrics on its port `admin`, 9090, reads a few variables of its own (`HTTP_PORT`, `ADMIN_PORT`, `LOG_LEVEL`, `DRAIN_SECONDS`, `SECRETS_DIR`), and each database has secrets called after it. A second use of such a name would break the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or number. Services with an `image:` may use the port and the variables as they like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use node port {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Kubernetes choose the node port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for node port {1} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} both ask for node port {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node port belongs to one Service of the whole cluster: Kubernetes refuses the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node port is asked for once in the whole design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every node of the cluster listens on a node port for one Service. A second Service with the same number is refused, whichever namespace it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number, or leave `nodePort` out and let Kubernetes choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for node port {1} on a {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a NodePort is reached through a port of the nodes that people choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the node port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a NodePort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} asks for node port {1}, outside {2} to {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes gives node ports from this range only and refuses the Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node port stands on a NodePort, between 30000 and 32767.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range keeps node ports clear of what else listens on a node. Only a Service of type NodePort is reached through one that people choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number from 30000 to 32767, leave it out, or change the type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path {0} of {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses the Ingress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health check&apos;s path {0} of {1} does not begin with `/`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every probe would ask for another path than is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it to /{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is no folder that can be made writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes mounts a volume at an absolute path below the root only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path is absolute and plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingress compares the beginning of a request&apos;s path, part by part. Kubernetes refuses paths that do not begin with `/` or that hold `//`, `/../` and their like; `{id}` and `*` would be taken literally. Paths of health checks and of writable folders begin with `/`, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the beginning of the path, such as `/api/orders`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} routes {1} to port {2} of {3}, whose first Service offers {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ingress controller would find nobody there and answer 503.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use port {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health check of {0} asks the port {1}, and its ports are {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses a probe of a port that the container does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {0} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port that is named exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ingress rule names a port of the Service object, a health check one of the container&apos;s ports. Kubernetes accepts a rule for a port that is not there, and every request on it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a port under which the service is exposed, or leave `port:` out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} {2} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two says nothing, or contradicts the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the second one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service says once what it owns, calls, publishes and subscribes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two elements there is one line of each meaning. A second call to the same service may carry another timeout, and a reader cannot tell which one holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the second one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} routes {1} to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>but there is no namespace {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database to open: the service could not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to answer, so the call would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to carry the events, so they would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests for this path would be answered with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0} from {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is named exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call, an ingress rule, a subscription or an alias that names nothing is an arrow into the void: it would be exported as an address that nobody answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name, add the element that is missing, or remove the reference. A name alone means the same namespace; another one is written `namespace/name`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is exposed twice in the same way on port {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two Services would lead to the same place, and a reader cannot tell which one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has two ports with the number {1}: {2} and {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of them can listen there, so the container would not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {0} the port {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service uses each port once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two container ports of one number cannot both be listened on, and two Services of one type and port in front of one service do the same thing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them another number, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not begin with `/`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains `{0}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with a dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains a space or a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains `{0}`; it is a beginning, not a pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has changed since it was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the design again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service that is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains the capital letter `{0}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not begin with a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with `-`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a `-` that stands at an end or beside another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an empty part between two dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a part that begins or ends with `-`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a part that {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an external</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>This does not fit into the mapping around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the indentation of this line and of the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping in braces is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the missing `}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit into the list around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in brackets is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the missing `]`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A `: ` stands where no key is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put text that contains `: ` into double quotes, or correct the indentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list item (`- `) stands where none is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on a line of its own, indented like the other items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is closed that was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tab stands where indentation is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent with spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quoted text is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the missing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quoted text has an escape that YAML does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a backslash as `\\`, or use single quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design has no aliases (`*NAME`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value itself, in double quotes where it begins with `*`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This character cannot begin a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the text into double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested deeper than {0} levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether this is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid YAML: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the line or the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows from here does not belong to the document above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design is one YAML document: look at the indentation, and remove `---`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with `moldloft new empty`, or write `moldloft: 1`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not complete: it should end with a line `...`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from git or a backup; if nothing is missing, remove its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ends with a carriage return alone, as in files of old Macs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the file to LF or CRLF line ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control character U+{0} stands here unescaped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, or write &quot;\u{0}&quot; within double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {0} MiB; a design may have {1} MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design of 10,000 services has about 5 MiB: look whether this is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is encoded in UTF-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A NUL byte stands here: this is no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte 0x{0} is not valid UTF-8 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design has no anchors (`&amp;NAME`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value where it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design has no tags, and here stands `{0}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag; put a value that must be text into double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quoted text is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {0} values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is text, and this one is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the key into double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{0}` stands alone where a key and a value are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a `:` behind it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design has no merge keys (`&lt;&lt;`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the values themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key `{0}` stands twice: here and in line {1}, column {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
