#include "qml/studio_fixture.h"
class TestDrawing : public QObject
{
    Q_OBJECT
};
MOLDLOFT_WINDOW_MAIN(TestDrawing)
#include "tst_drawing.moc"
