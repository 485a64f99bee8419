package org.panke.formats.report;

import java.util.ArrayList;
import java.util.List;

/** The rows behind a picture: the first column names, the others count. */
final class Table {
    private final Text caption;
    private final List<Text> heads;
    private final List<List<Text>> rows = new ArrayList<>();

    Table(Text caption, Text... heads) {
        this.caption = caption;
        this.heads = List.of(heads);
    }

    Table row(Text... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The table, closed until somebody asks for it. */
    void write(Html html) {
        if (rows.isEmpty()) {
            return;
        }
        Text count = new Text("看数据（" + rows.size() + " 行）", "See the numbers (" + rows.size()
            + (rows.size() == 1 ? " row)" : " rows)"));
        html.open("details", "class", "numbers").say("summary", count);
        html.open("div", "class", "wide").open("table").say("caption", caption);
        html.open("thead").open("tr");
        heads.forEach(head -> html.say("th", head, "scope", "col"));
        html.close().close().open("tbody");
        for (List<Text> row : rows) {
            html.open("tr");
            html.open("th", "scope", "row").open("bdi").words(row.getFirst()).close().close();
            row.subList(1, row.size()).forEach(cell -> html.say("td", cell));
            html.close();
        }
        html.close().close().close().close();
    }
}
