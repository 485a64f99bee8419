package org.panke.formats.report;

/** Shapes and fills that the whole page draws with: a state has a shape of its own, so that colour only repeats it. */
final class Shapes {
    private Shapes() {}

    static void write(Html html) {
        html.open("svg", "class", "definitions", "aria-hidden", "true").open("defs");
        symbol("natural", "<circle cx=\"7\" cy=\"7\" r=\"5\"/>", html);
        symbol("brought", "<path d=\"M1 4h6V1l6 6-6 6V10H1z\"/>", html);
        symbol("disputed", "<path d=\"M7 2l5.5 10h-11z\"/>", html);
        symbol("novisitor", "<path d=\"M2 7h10\"/>", html);
        hatch("amber", "6", html);
        hatch("brick", "6", html);
        html.open("pattern", "id", "dots-quiet", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
        html.empty("circle", "class", "paint-quiet", "cx", "2", "cy", "2", "r", "1.6").close();
        html.open("pattern", "id", "hatch-band", "width", "7", "height", "7", "patternUnits", "userSpaceOnUse",
            "patternTransform", "rotate(45)");
        html.empty("line", "class", "paint-band", "x1", "0", "x2", "0", "y1", "0", "y2", "7").close();
        html.open("linearGradient", "id", "fade");
        html.empty("stop", "class", "fade-from", "offset", "0").empty("stop", "class", "fade-to", "offset", "1")
            .close();
        html.close().close();
    }

    private static void symbol(String state, String drawing, Html html) {
        html.open("symbol", "id", "shape-" + state, "viewBox", "0 0 14 14").own(drawing).close();
    }

    private static void hatch(String colour, String size, Html html) {
        html.open("pattern", "id", "hatch-" + colour, "width", size, "height", size, "patternUnits", "userSpaceOnUse",
            "patternTransform", "rotate(45)");
        html.empty("line", "class", "paint-" + colour, "x1", "2", "x2", "2", "y1", "0", "y2", size).close();
    }
}
