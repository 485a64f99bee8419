package org.panke.formats.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What the page's script says, by key, in both languages. {@code {0}} stands for a number or name it fills in. */
final class PageWords {
    private static final Map<String, Text> WORDS = words();

    private PageWords() {}

    static Map<String, Text> all() {
        return WORDS;
    }

    static void write(Json json) {
        json.open('{').key("zh");
        write(Text::zh, json);
        json.key("en");
        write(Text::en, json);
        json.close('}');
    }

    private static void write(Function<Text, String> language, Json json) {
        json.open('{');
        WORDS.forEach((key, text) -> json.key(key).text(language.apply(text)));
        json.close('}');
    }

    private static Map<String, Text> words() {
        Map<String, Text> words = new LinkedHashMap<>();
        table(words);
        detail(words);
        timeline(words);
        signals(words);
        return words;
    }

    private static void table(Map<String, Text> words) {
        words.put("rows", new Text("{0} 条", "{0} verdicts"));
        words.put("row", new Text("1 条", "1 verdict"));
        words.put("none", new Text("没有符合条件的判定。换个条件，或清空筛选。", "No verdict matches. Change the filter, or clear it."));
        words.put("page", new Text("第 {0} 页，共 {1} 页", "Page {0} of {1}"));
        words.put("open", new Text("展开 {0} 的判定", "Open the verdict of visit {0}"));
        words.put("allOutcomes", new Text("全部判定", "All verdicts"));
        words.put("sort-weight", new Text("最要紧的在前", "What matters most first"));
        words.put("sort-newest", new Text("最新的在前", "Newest first"));
        words.put("sort-oldest", new Text("最早的在前", "Oldest first"));
        words.put("sort-money", new Text("佣金最多的在前", "Most commission first"));
        words.put("sort-lost", new Text("未成立报备最多的在前", "Most lost claims first"));
        words.put("allChannels", new Text("全部渠道", "All channels"));
        words.put("allProjects", new Text("全部项目", "All projects"));
        words.put("natural", new Text("自然到访", "Natural"));
        words.put("brought", new Text("渠道到访", "Brought"));
        words.put("disputed", new Text("有争议", "Disputed"));
        words.put("novisitor", new Text("非访客", "Not a visitor"));
        words.put("yuan", new Text("{0} 元", "{0} yuan"));
    }

    private static void detail(Map<String, Text> words) {
        words.put("why", new Text("为什么这样判", "Why"));
        words.put("way", new Text("经过", "What happened when"));
        words.put("facts", new Text("依据", "On record"));
        words.put("colon", new Text("：", ": "));
        words.put("agent", new Text("（{0}）", " ({0})"));
        words.put("visit", new Text("到访编号", "Visit"));
        words.put("project", new Text("项目", "Project"));
        words.put("arrival", new Text("到访时间", "Arrival"));
        words.put("rules", new Text("规则版本", "Rule version"));
        words.put("noRules", new Text("当时没有生效的规则，按默认规则", "none in force, defaults apply"));
        words.put("declared", new Text("来源声明", "Declaration"));
        words.put("declaredNone", new Text("没有说明", "nothing said"));
        words.put("declaredSelf", new Text("自己来的", "came by themselves"));
        words.put("declaredChannel", new Text("由{0}带来", "brought by {0}"));
        words.put("verified", new Text("电话核验", "Phone proved by"));
        words.put("verified1", new Text("短信验证码", "SMS code"));
        words.put("verified2", new Text("前台听到响铃", "ringing at the desk"));
        words.put("verified3", new Text("本人出示的到访码", "the visitor's own code"));
        words.put("contract", new Text("合同 {0}", "Contract {0}"));
        words.put("before", new Text("裁定之前", "Before the decision"));
        words.put("closed",
            new Text("这个争议后来已经裁定，见此人先前的到访。", "This dispute was decided later, at the person's earlier visit."));
    }

    private static void timeline(Map<String, Text> words) {
        words.put("timeline",
            new Text("时间轴：从左到右是到访前到到访后，越靠近到访，刻度越宽", "Time line: from before the visit on the left to after it "
                + "on the right; the scale widens towards the visit"));
        words.put("visitor", new Text("访客", "Visitor"));
        words.put("arrived", new Text("{0} 到访", "arrived {0}"));
        words.put("registered", new Text("{0} 报备", "registered {0}"));
        words.put("masked", new Text("隐号", "masked number"));
        words.put("full", new Text("全号", "full number"));
        words.put("code1", new Text("带看码已核销", "showing code redeemed"));
        words.put("code0", new Text("带看码未核销", "showing code not redeemed"));
        words.put("won", new Text("成立", "Won"));
        words.put("wonBefore", new Text("此前已成立", "Won before"));
        words.put("decidedFor", new Text("裁定归此", "Decided for"));
        words.put("contends", new Text("按规则成立，待裁定", "Would win by the rules, not decided"));
        words.put("said", new Text("说：{0}", "says: {0}"));
        words.put("band", new Text("斜线区：约定的提前量 {0}以内，报备太晚", "Hatched: within the agreed lead time of {0}, too late to "
            + "register"));
        words.put("bands",
            new Text("斜线区：各自约定的提前量以内，报备太晚", "Hatched: within each one's agreed lead time, too late to register"));
        words.put("protected", new Text("保护至 {0}", "protected until {0}"));
        words.put("undecided", new Text("待裁定", "undecided"));
        words.put("day", new Text("{0} 天", "{0} d"));
        words.put("hour", new Text("{0} 小时", "{0} h"));
        words.put("minute", new Text("{0} 分钟", "{0} min"));
    }

    private static void signals(Map<String, Text> words) {
        words.put("allLevels", new Text("全部等级", "All levels"));
        words.put("level0", new Text("高", "High"));
        words.put("level1", new Text("中", "Medium"));
        words.put("level2", new Text("低", "Low"));
        words.put("evidence", new Text("依据的记录", "Evidence"));
        words.put("namesNobody", new Text("不列，以免指向个人", "none, so that nobody is named"));
        words.put("more", new Text("另有 {0} 条", "{0} more"));
        words.put("find", new Text("在判定中查找 {0}", "Find {0} among the verdicts"));
        words.put("signalRow", new Text("1 条信号", "1 signal"));
        words.put("signalRows", new Text("{0} 条信号", "{0} signals"));
        words.put("noSignals", new Text("没有这一级的信号。", "No signal of this level."));
    }
}
