// What a screen reader finds on every screen: each control with its role, name and state, and
// pressing it from there works.

#include <QAccessible>
#include <QDir>

#include "qml/screens.h"
#include "ui/accessible_tree.h"

using namespace screens;

namespace
{

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::RadioButton:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::TreeItem:
        return true;
    default:
        return false;
    }
}

QString lineOf(QAccessibleInterface &about)
{
    QString line = QStringLiteral("role %1 \"%2\"")
                       .arg(static_cast<int>(about.role()))
                       .arg(about.text(QAccessible::Name));
    if (const auto *item = qobject_cast<QQuickItem *>(about.object()))
        line += QStringLiteral(" of ") + pathOf(item);
    return line;
}

struct Findings {
    QStringList wrong;
    int controls = 0;

    void walk(QAccessibleInterface &parent)
    {
        QHash<QString, int> names;
        for (int i = 0; i < parent.childCount(); ++i) {
            QAccessibleInterface *child = parent.child(i);
            if (!child || child->state().invisible)
                continue;
            check(*child);
            // Two things that sound the same cannot be told apart.
            if (isControl(child->role())) {
                const QString name = child->text(QAccessible::Name);
                const QString sound = QString::number(child->role()) + name;
                if (!name.isEmpty() && names[sound]++ == 1)
                    wrong += QStringLiteral("twice: ") + lineOf(*child);
            }
            walk(*child);
        }
    }
    void check(QAccessibleInterface &about)
    {
        const QAccessible::State state = about.state();
        const QString name = about.text(QAccessible::Name);
        if (isControl(about.role())) {
            ++controls;
            if (name.isEmpty())
                wrong += QStringLiteral("without a name: ") + lineOf(about);
            QAccessibleActionInterface *actions = about.actionInterface();
            const bool presses = actions && actions->actionNames().contains(
                                                QAccessibleActionInterface::pressAction());
            if (about.role() == QAccessible::Button && !presses)
                wrong += QStringLiteral("cannot be pressed: ") + lineOf(about);
        }
        if (about.role() == QAccessible::CheckBox && !state.checkable)
            wrong += QStringLiteral("not checkable: ") + lineOf(about);
        if (state.focusable &&
            (about.role() == QAccessible::NoRole || about.role() == QAccessible::Client))
            wrong += QStringLiteral("without a role: ") + lineOf(about);
    }
};

/// The first that shows under that name, of that role.
QAccessibleInterface *findNamed(QAccessibleInterface *root, QAccessible::Role role,
                                const QString &name)
{
    if (!root || root->state().invisible)
        return nullptr;
    if (root->role() == role && root->text(QAccessible::Name) == name)
        return root;
    for (int i = 0; i < root->childCount(); ++i) {
        if (QAccessibleInterface *found = findNamed(root->child(i), role, name))
            return found;
    }
    return nullptr;
}

} // namespace

class TestAccessTree : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QVERIFY(QDir().mkpath(QStringLiteral(MOLDLOFT_BINARY_DIR "/accessibility")));
    }

    void everyControlHasRoleNameAndState_data()
    {
        QTest::addColumn<int>("screen");
        for (std::size_t i = 0; i < all().size(); ++i)
            QTest::newRow(all()[i].name) << static_cast<int>(i);
    }
    void everyControlHasRoleNameAndState()
    {
        QFETCH(int, screen);
        Studio studio;
        QVERIFY(studio.window && studio.active);
        QVERIFY(all()[static_cast<std::size_t>(screen)].show(studio));
        QTest::qWait(50);
        QFile dump(QStringLiteral(MOLDLOFT_BINARY_DIR "/accessibility/%1.txt")
                       .arg(QLatin1String(all()[static_cast<std::size_t>(screen)].name)));
        QVERIFY(dump.open(QIODevice::WriteOnly));
        dump.write(accessibleTree(*studio.window).toUtf8());
        dump.close();

        Findings findings;
        QAccessibleInterface *root = QAccessible::queryAccessibleInterface(studio.window);
        QVERIFY(root);
        findings.walk(*root);
        // Whatever Tab reaches, a screen reader has to know.
        for (QQuickItem *item : visibleItems(studio.window->contentItem())) {
            if (!item->activeFocusOnTab() || !item->isEnabled() || item->width() < 1)
                continue;
            const QAccessibleInterface *known = QAccessible::queryAccessibleInterface(item);
            if (!known || known->text(QAccessible::Name).isEmpty())
                findings.wrong +=
                    QStringLiteral("Tab reaches it, nothing says what it is: ") + pathOf(item);
        }
        QVERIFY2(findings.controls > 1, qPrintable(QString::number(findings.controls)));
        QVERIFY2(findings.wrong.isEmpty(), qPrintable(findings.wrong.join('\n')));
        QCOMPARE(studio.warnings, QStringList());
    }

    void pressingWorksFromThere()
    {
        Studio studio;
        QVERIFY(press(studio, QAccessible::Button, "New design"));
        QTRY_VERIFY(studio.item("workspace"));
        QVERIFY(press(studio, QAccessible::ListItem, "Add Service"));
        QTRY_COMPARE(studio.editor->serviceCount(), 1);
        QVERIFY(press(studio, QAccessible::PageTab, "Preview"));
        QTRY_VERIFY(studio.item("previewText") || studio.item("previewFiles"));
        QTest::keyClick(studio.window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(studio.item("settingsClose"));
        QAccessibleInterface *box = findNamed(root(studio), QAccessible::CheckBox, "Compact rows");
        QVERIFY(box);
        QVERIFY(!box->state().checked);
        QVERIFY(press(studio, QAccessible::CheckBox, "Compact rows"));
        QTRY_VERIFY(studio.preferences->compact());
        QVERIFY(box->state().checked);
        QCOMPARE(studio.warnings, QStringList());
    }

    void aTreeReadsLikeTheWindow()
    {
        Studio studio;
        QVERIFY(template_(studio, "orders"));
        const QString text = accessibleTree(*studio.window);
        for (const char *line :
             {"Canvas \"Canvas of ticketing\"", "ListItem \"Service orders in tickets, ",
              "Grouping \"Namespace tickets, ", "Graphic \"orders owns orders-db\"",
              "PageTab \"Add\"", "ToolBar \"Tools\""})
            QVERIFY2(text.contains(QLatin1String(line)), line);
    }

private:
    static QAccessibleInterface *root(const Studio &studio)
    {
        return QAccessible::queryAccessibleInterface(studio.window);
    }
    static bool press(const Studio &studio, QAccessible::Role role, const char *name)
    {
        QAccessibleInterface *found = findNamed(root(studio), role, QLatin1String(name));
        if (!found || !found->actionInterface())
            return false;
        QAccessibleActionInterface *actions = found->actionInterface();
        const QString action =
            actions->actionNames().contains(QAccessibleActionInterface::pressAction())
                ? QAccessibleActionInterface::pressAction()
                : QAccessibleActionInterface::toggleAction();
        actions->doAction(action);
        return true;
    }
};

MOLDLOFT_WINDOW_MAIN(TestAccessTree)
#include "tst_access_tree.moc"
