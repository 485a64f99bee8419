package org.panke.formats.report;

/** What the shapes and fills mean; a state is told by its word and shape before its colour. */
final class Legend {
    static final Text NATURAL = new Text("自然到访", "Natural");
    static final Text BROUGHT = new Text("渠道带来", "Brought by a channel");
    static final Text DISPUTED = new Text("有争议", "Disputed");

    private final Html html;

    private Legend(Html html) {
        this.html = html;
    }

    static Legend begin(Html html) {
        html.open("ul", "class", "legend");
        return new Legend(html);
    }

    Legend item(String style, Text meaning) {
        html.open("li").open("svg", "class", "swatch", "aria-hidden", "true", "width", "14", "height", "14");
        html.empty("rect", "class", "fill-" + style, "width", "14", "height", "14").close();
        html.words(meaning).close();
        return this;
    }

    void end() {
        html.close();
    }
}
