#include "render/theme_colors.h"

namespace moldloft::render
{

namespace
{

QColor rgb(const char *name)
{
    return QColor(QLatin1String(name));
}

ThemeColors makeLight()
{
    ThemeColors c;
    c.canvas = rgb("#F3F1EB"), c.dots = rgb("#D6D1C4"), c.panel = rgb("#FBFAF7");
    c.raised = rgb("#FFFFFF"), c.inset = rgb("#F0EDE5"), c.hover = rgb("#ECE8DE");
    c.border = rgb("#DDD8CB"), c.borderStrong = rgb("#868071"), c.shade = rgb("#DCD7CA");
    c.text = rgb("#1A1C20"), c.text2 = rgb("#50535A"), c.text3 = rgb("#606268");
    c.ink = rgb("#1A1C20"), c.onInk = rgb("#FFFFFF"), c.focus = rgb("#0A5CC8");
    c.sync = rgb("#1B5FB5"), c.async = rgb("#7638BD"), c.data = rgb("#0A6F5B");
    c.entry = rgb("#9C4A0B"), c.error = rgb("#BE1E2D"), c.errorBg = rgb("#FBE9E7");
    c.warning = rgb("#7A5900"), c.warningBg = rgb("#FBF1D2"), c.info = rgb("#41607A");
    c.ok = rgb("#2B7336"), c.note = rgb("#FBF3CF"), c.noteBorder = rgb("#94854A");
    c.namespaces = {{{rgb("#E7EDE6"), rgb("#738470")},
                     {rgb("#ECE7F0"), rgb("#857891")},
                     {rgb("#E4ECF1"), rgb("#6E8391")},
                     {rgb("#F3E8DC"), rgb("#917A5F")},
                     {rgb("#F2E5E5"), rgb("#957575")},
                     {rgb("#EBEBDD"), rgb("#7F7F5C")}}};
    return c;
}

ThemeColors makeDark()
{
    ThemeColors c;
    c.canvas = rgb("#141619"), c.dots = rgb("#2B2F35"), c.panel = rgb("#1B1E22");
    c.raised = rgb("#23272C"), c.inset = rgb("#121417"), c.hover = rgb("#2A2E34");
    c.border = rgb("#343940"), c.borderStrong = rgb("#767D87"), c.shade = rgb("#0C0D0F");
    c.text = rgb("#EDEBE5"), c.text2 = rgb("#B4B6B9"), c.text3 = rgb("#A2A5AA");
    c.ink = rgb("#EDEBE5"), c.onInk = rgb("#17191C"), c.focus = rgb("#6BA6FF");
    c.sync = rgb("#6FAEFF"), c.async = rgb("#C29CFF"), c.data = rgb("#4CC8A8");
    c.entry = rgb("#EFA163"), c.error = rgb("#FF7B78"), c.errorBg = rgb("#3A2021");
    c.warning = rgb("#EEC052"), c.warningBg = rgb("#352D17"), c.info = rgb("#9DB8CE");
    c.ok = rgb("#7CC98A"), c.note = rgb("#2F2B1B"), c.noteBorder = rgb("#8D8152");
    c.namespaces = {{{rgb("#1A211D"), rgb("#66796B")},
                     {rgb("#201D27"), rgb("#7B7089")},
                     {rgb("#1A2127"), rgb("#647885")},
                     {rgb("#25201A"), rgb("#867258")},
                     {rgb("#261D1E"), rgb("#8B6C6C")},
                     {rgb("#212118"), rgb("#78785A")}}};
    return c;
}

} // namespace

const QColor &ThemeColors::of(Meaning meaning) const
{
    switch (meaning) {
    case Meaning::Entry:
        return entry;
    case Meaning::Sync:
        return sync;
    case Meaning::Async:
        return async;
    case Meaning::Data:
        break;
    }
    return data;
}

const ThemeColors &lightColors()
{
    static const ThemeColors colors = makeLight();
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors = makeDark();
    return colors;
}

} // namespace moldloft::render
