pragma Singleton
import QtQuick

// The design language: every colour, size, font and duration that the window uses.
QtObject {
    id: theme

    // What the user chose; "system" follows the desktop.
    property string scheme: "system"
    property real textScale: 1.0
    property bool compact: false
    property bool reducedMotion: false
    readonly property bool dark: scheme === "dark"
                                 || (scheme === "system" && system.window.hslLightness < 0.5)
    readonly property SystemPalette system: SystemPalette {}

    readonly property color canvas: dark ? "#141619" : "#F3F1EB"
    readonly property color dots: dark ? "#2B2F35" : "#D6D1C4"
    readonly property color panel: dark ? "#1B1E22" : "#FBFAF7"
    readonly property color raised: dark ? "#23272C" : "#FFFFFF"
    readonly property color inset: dark ? "#121417" : "#F0EDE5"
    readonly property color hover: dark ? "#2A2E34" : "#ECE8DE"
    readonly property color selFill: dark ? "#32373E" : "#E9E5DA"
    readonly property color border: dark ? "#343940" : "#DDD8CB"
    readonly property color borderStrong: dark ? "#767D87" : "#868071"
    readonly property color shade: dark ? "#0C0D0F" : "#DCD7CA"
    readonly property color text: dark ? "#EDEBE5" : "#1A1C20"
    readonly property color text2: dark ? "#B4B6B9" : "#50535A"
    readonly property color text3: dark ? "#A2A5AA" : "#606268"
    readonly property color ink: dark ? "#EDEBE5" : "#1A1C20"
    readonly property color inkText: dark ? "#17191C" : "#FFFFFF"
    readonly property color focus: dark ? "#6BA6FF" : "#0A5CC8"
    readonly property color sync: dark ? "#6FAEFF" : "#1B5FB5"
    readonly property color async: dark ? "#C29CFF" : "#7638BD"
    readonly property color data: dark ? "#4CC8A8" : "#0A6F5B"
    readonly property color entry: dark ? "#EFA163" : "#9C4A0B"
    readonly property color error: dark ? "#FF7B78" : "#BE1E2D"
    readonly property color errorBg: dark ? "#3A2021" : "#FBE9E7"
    readonly property color warning: dark ? "#EEC052" : "#7A5900"
    readonly property color warningBg: dark ? "#352D17" : "#FBF1D2"
    readonly property color info: dark ? "#9DB8CE" : "#41607A"
    readonly property color infoBg: dark ? "#202B34" : "#E6EDF2"
    readonly property color ok: dark ? "#7CC98A" : "#2B7336"
    readonly property color note: dark ? "#2F2B1B" : "#FBF3CF"
    readonly property color noteBorder: dark ? "#8D8152" : "#94854A"

    readonly property list<color> namespaceFills: dark
        ? ["#1A211D", "#201D27", "#1A2127", "#25201A", "#261D1E", "#212118"]
        : ["#E7EDE6", "#ECE7F0", "#E4ECF1", "#F3E8DC", "#F2E5E5", "#EBEBDD"]
    readonly property list<color> namespaceLines: dark
        ? ["#66796B", "#7B7089", "#647885", "#867258", "#8B6C6C", "#78785A"]
        : ["#738470", "#857891", "#6E8391", "#917A5F", "#957575", "#7F7F5C"]

    function meaning(name: string): color {
        switch (name) {
        case "entry": return entry;
        case "sync": return sync;
        case "async": return async;
        case "data": return data;
        case "error": return error;
        case "warning": return warning;
        case "info": return info;
        case "ok": return ok;
        case "text": return text;
        default: return text2;
        }
    }

    // Space, on the 4 px grid.
    readonly property int s1: 4
    readonly property int s2: 8
    readonly property int s3: 12
    readonly property int s4: 16
    readonly property int s5: 24
    readonly property int s6: 32
    readonly property int s7: 48

    readonly property int radiusControl: 6
    readonly property int radiusNode: 8
    readonly property int radiusContainer: 12

    // Heights grow with the text; the compact density takes 4 px, never going under 24.
    function row(height: int): int {
        return Math.max(24, Math.round(height * textScale) - (compact ? 4 : 0));
    }
    readonly property int topBarHeight: row(48)
    readonly property int controlHeight: row(32)
    readonly property int controlSmallHeight: row(28)
    readonly property int listRowHeight: row(28)
    readonly property int fieldRowHeight: row(32)
    readonly property int paletteRowHeight: row(28)
    readonly property int tabBarHeight: row(36)
    readonly property int statusBarHeight: row(24)

    // Families have their substitutes registered by the program (studio/main.cpp).
    readonly property string sans: "Inter"
    readonly property string mono: "JetBrains Mono"
    function px(size: int): int {
        return Math.round(size * textScale);
    }
    function sansFont(size: int, weight: int): font {
        return Qt.font({family: sans, pixelSize: px(size), weight: weight});
    }
    function monoFont(size: int, weight: int): font {
        // Without ligatures: Ctrl++ and -> are what is typed.
        return Qt.font({family: mono, pixelSize: px(size), weight: weight, preferShaping: false});
    }
    readonly property font fontDisplay: Qt.font({family: sans, pixelSize: px(28), weight: 600, letterSpacing: -0.4})
    readonly property font fontTitle: sansFont(16, 600)
    readonly property font fontBody: sansFont(13, 400)
    readonly property font fontBodyMedium: sansFont(13, 500)
    readonly property font fontBodyStrong: sansFont(13, 600)
    readonly property font fontSmall: sansFont(12, 400)
    readonly property font fontSmallMedium: sansFont(12, 500)
    readonly property font fontSmallStrong: sansFont(12, 600)
    readonly property font fontCaption: sansFont(11, 400)
    readonly property font fontCaptionStrong: sansFont(11, 600)
    readonly property font fontHeading: sansFont(11, 600)
    readonly property font fontCode: monoFont(12, 400)
    readonly property font fontCodeSmall: monoFont(11, 400)
    readonly property font fontKey: monoFont(11, 500)

    readonly property int fast: reducedMotion ? 0 : 90
    readonly property int base: reducedMotion ? 0 : 140
    readonly property int slow: reducedMotion ? 0 : 220
    readonly property int wave: reducedMotion ? 0 : 400
}
