package org.panke.formats.tables.out;

import org.panke.formats.Language;

/** The tables that findings fill: sheets of a workbook, or files of a folder. */
enum Page {
    VERDICTS("判客结果", "Verdicts", "verdicts.csv"),
    ANSWERS("报备答复", "Answers", "answers.csv"),
    SETTLEMENTS("结佣", "Settlements", "settlements.csv"),
    SIGNALS("风险信号", "Signals", "signals.csv"),
    REFUSALS("未受理", "Refused events", "refusals.csv"),
    SUMMARY("汇总", "Summary", "summary.csv");

    private final String zh;
    private final String en;
    private final String file;

    Page(String zh, String en, String file) {
        this.zh = zh;
        this.en = en;
        this.file = file;
    }

    String title(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Its name as a file. */
    String file() {
        return file;
    }
}
