package org.panke.formats.report;

import java.util.function.Consumer;

/**
 * One picture of the page: a question, its answer in a sentence, the drawing, and the rows behind it.
 *
 * @param id unique on the page
 * @param drawing writes the figure; all it shows is in the table as well
 */
record Picture(String id, Text question, Text answer, Consumer<Html> drawing, Table table) {
    void write(Html html) {
        html.open("section", "class", "picture", "id", id, "aria-labelledby", id + "-question");
        html.say("h2", question, "id", id + "-question");
        html.say("p", answer, "class", "answer", "id", id + "-answer");
        html.in("figure", drawing);
        table.write(html);
        html.close();
    }
}
