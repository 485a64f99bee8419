package org.panke.formats.report;

import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;

/** Where somebody should look: the signals by kind, and a list the script fills. */
final class SignalsPart {
    private SignalsPart() {}

    static void write(Alerts alerts, Html html) {
        html.open("section", "class", "part", "id", "signals", "aria-labelledby", "signals-question");
        html.say("h2", new Text("哪里需要再看一眼？", "What needs a second look?"), "id", "signals-question");
        html.say("p", answer(alerts), "class", "answer");
        if (alerts.count() > 0) {
            kinds(alerts, html);
            list(html);
        }
        html.close();
    }

    private static Text answer(Alerts alerts) {
        if (alerts.count() == 0) {
            return new Text("没有发现异常。", "Nothing odd was seen.");
        }
        return new Text(
            "共 " + Figures.number(alerts.count()) + " 条信号：高 " + Figures.number(alerts.count(Signal.Level.HIGH)) + "，中 "
                + Figures.number(alerts.count(Signal.Level.MEDIUM)) + "，低 "
                + Figures.number(alerts.count(Signal.Level.LOW))
                + "。每条都附有依据；信号只提示，不作结论。",
            Figures.number(alerts.count()) + (alerts.count() == 1 ? " signal: " : " signals: ")
                + Figures.number(alerts.count(Signal.Level.HIGH)) + " high, "
                + Figures.number(alerts.count(Signal.Level.MEDIUM)) + " medium, "
                + Figures.number(alerts.count(Signal.Level.LOW))
                + " low. Each comes with its evidence; a signal decides nothing.");
    }

    private static void kinds(Alerts alerts, Html html) {
        html.open("dl", "class", "kinds");
        for (SignalKind kind : SignalKind.values()) {
            long count = 0;
            for (Signal.Level level : Signal.Level.values()) {
                count += alerts.count(kind, level);
            }
            if (count > 0) {
                html.open("div").say("dt", Labels.of(kind)).open("dd").name(Figures.number(count)).close().close();
            }
        }
        html.close();
    }

    private static void list(Html html) {
        html.open("div", "class", "filters").open("label").words(new Text("等级", "Level"));
        html.open("select", "id", "signal-level").close().close().close();
        html.open("p", "id", "signal-count", "class", "count", "role", "status").close();
        html.open("ol", "id", "signal-rows").close();
        Pager.write("signal", html);
    }
}
