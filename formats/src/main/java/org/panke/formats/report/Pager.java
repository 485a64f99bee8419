package org.panke.formats.report;

/** The buttons below a list that the script shows page by page. */
final class Pager {
    private Pager() {}

    static void write(String list, Html html) {
        html.open("div", "class", "pager");
        html.say("button", new Text("上一页", "Back"), "type", "button", "id", list + "-back");
        html.open("span", "id", list + "-page").close();
        html.say("button", new Text("下一页", "Next"), "type", "button", "id", list + "-on");
        html.close();
    }
}
