package org.panke.formats.report;

/** The table of verdicts: its heads and filters; the script fills it. */
final class VerdictsPart {
    private VerdictsPart() {}

    static void write(int shown, long visits, Html html) {
        html.open("section", "class", "part", "id", "verdicts", "aria-labelledby", "verdicts-question");
        html.say("h2", new Text("每一次到访，判给了谁，为什么？", "Every visit: whose is it, and why?"), "id", "verdicts-question");
        html.say("p", extent(shown, visits), "class", "answer");
        filters(html);
        html.open("p", "id", "verdict-count", "class", "count", "role", "status").close();
        html.open("div", "class", "verdict-frame").open("table", "class", "verdicts", "role", "table",
            "aria-labelledby", "verdicts-question");
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        sortable(new Text("到访时间", "Arrival"), "newest", "oldest", html);
        html.say("th", new Text("判定", "Verdict"), "role", "columnheader", "scope", "col");
        sortable(new Text("结佣", "Commission"), "money", "weight", html);
        sortable(new Text("未成立", "Lost"), "lost", "weight", html, "later");
        html.say("th", new Text("项目", "Project"), "role", "columnheader", "scope", "col", "class",
            "later project-head");
        html.say("th", new Text("到访编号", "Visit"), "role", "columnheader", "scope", "col", "class", "later");
        html.close().close().open("tbody", "role", "rowgroup", "id", "verdict-rows").close();
        html.close().close();
        Pager.write("verdict", html);
        html.close();
    }

    private static Text extent(int shown, long visits) {
        if (visits == 0) {
            return new Text("还没有到访。有了到访，这里逐次列出判定和理由。",
                "No visits yet. Each will be listed here with its verdict and reasons.");
        }
        Text click = new Text("点开一行，看理由和经过。", "Open a row to see the reasons and what happened when.");
        if (shown >= visits) {
            return new Text("共 " + Figures.number(visits) + " 次到访，全部列出。",
                visits == 1 ? "The one visit is listed. " : "All " + Figures.number(visits) + " visits are listed. ")
                .and(click);
        }
        return new Text(
            "共 " + Figures.number(visits) + " 次到访，这里列出最要紧的 " + Figures.number(shown)
                + " 次：先是争议，再是结佣金额大的，再是有报备落选的，其余从新到旧。全部判定见 NDJSON 或 Excel 输出。",
            "Of " + Figures.number(visits) + " visits, the " + Figures.number(shown)
                + " that matter most are listed: disputes, then the largest commissions, then visits with lost claims, then the "
                + "newest. All verdicts are in the NDJSON and Excel output. ")
            .and(click);
    }

    private static void filters(Html html) {
        html.open("div", "class", "filters", "role", "search");
        html.open("label", "class", "search")
            .words(new Text("查找：到访、报备、合同的编号，渠道，经纪人，日期", "Find: the id of a visit, registration or contract, "
                + "a channel, an agent, a date"));
        html.empty("input", "id", "filter-query", "type", "search", "autocomplete", "off", "spellcheck", "false")
            .close();
        filter("outcome", new Text("判定", "Verdict"), html);
        filter("channel", new Text("涉及渠道", "Channel concerned"), html);
        filter("project", new Text("项目", "Project"), html);
        filter("sort", new Text("次序", "Order"), html);
        html.close();
    }

    private static void filter(String name, Text words, Html html) {
        html.open("label", "id", name + "-label").words(words).open("select", "id", "filter-" + name).close().close();
    }

    private static void sortable(Text words, String sort, String otherwise, Html html, String... style) {
        html.open("th", "role", "columnheader", "scope", "col", "class", String.join(" ", style), "aria-sort", "none");
        html.say("button", words, "type", "button", "data-sort", sort, "data-otherwise", otherwise).close();
    }
}
