// The victim of tst_editor: opens a design and edits it without end. Every edit is acknowledged on
// standard output with its number and the time (monotonic, ms) once the editor has taken it.
//   crash_editor FILE JOURNAL
#include <QGuiApplication>
#include <QTimer>

#include <cstdio>
#include <ctime>

#include <unistd.h>

#include "ui/editor.h"

using namespace moldloft;

namespace
{

long long now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

void edit(ui::Editor &editor, int number)
{
    const Document &document = editor.document();
    Settings settings = document.settings();
    settings.extras.set("x-edit", number);
    Document next = document.withSettings(settings);
    Record record = *document.all(ElementKind::Service)[static_cast<std::size_t>(number) %
                                                        document.all(ElementKind::Service).size()];
    record.as<Service>()->replicas = 1 + number % 9;
    const ElementId id = record.id;
    next = next.with(std::move(record));
    editor.apply("Edit", next, editor.layout().with(id, {double(number), double(number)}));
    char line[64];
    const int size = std::snprintf(line, sizeof line, "%d %lld\n", number, now());
    (void)!::write(STDOUT_FILENO, line, static_cast<std::size_t>(size));
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    ui::Editor editor;
    editor.recovery()->start(QString::fromLocal8Bit(argv[2]));
    QTimer timer;
    int number = 0;
    QObject::connect(&timer, &QTimer::timeout, &editor, [&] { edit(editor, ++number); });
    QObject::connect(&editor, &ui::Editor::busyChanged, &editor, [&] {
        if (!editor.isBusy() && editor.hasDesign())
            timer.start(15);
    });
    editor.open(QString::fromLocal8Bit(argv[1]));
    return app.exec();
}
