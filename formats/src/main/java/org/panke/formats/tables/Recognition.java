package org.panke.formats.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.Problem.Expectation;

/** Finds out what the sheets of one file are: where the header row is and what the rows tell of. */
final class Recognition {
    /** Titles, filters and print dates stand above the header row; more of them than this nobody prints. */
    private static final int ROWS_TRIED = 30;
    /** Of a row that is no header row, and so may be about a person: by their shapes. */
    private static final int CELLS_SHOWN = 8;

    private final String file;
    private final String label;
    private final Rules rules;
    private final Mapping mapping;
    private final ProjectId project;
    private final Glossary glossary;
    private final Set<String> mapped = new HashSet<>();
    private final List<Layout> nearMisses = new ArrayList<>();
    private boolean anyTable;
    private boolean anyText;
    private boolean brokeOff;

    /**
     * For one file.
     *
     * @param label what derived ids begin with
     */
    Recognition(String file, String label, Rules rules, Mapping mapping, ProjectId project) {
        this.file = file;
        this.label = label;
        this.rules = rules;
        this.mapping = mapping;
        this.project = project;
        this.glossary = new Glossary(rules);
    }

    /** What problems call a sheet. */
    String nameOf(@Nullable Grid grid) {
        return grid == null || grid.name() == null ? file : file + " [" + grid.name() + "]";
    }

    /** The sheet, understood, its first row after the header being the next; null where nobody understands it. */
    @Nullable Table of(Grid grid, Deque<Row> ahead, Consumer<? super Notice> notices) throws IOException, BrokenFile {
        Layout nearest = null;
        boolean text = false;
        for (int i = 0; i < ROWS_TRIED; i++) {
            Row row = grid.next();
            if (row == null) {
                break;
            }
            text |= !row.isBlank();
            Layout layout = Layout.of(row, mapping);
            if (!layout.kinds().isEmpty()) {
                return table(grid, layout, notices);
            }
            nearest =
                nearest == null || nearest.width() == 0 || layout.columns().size() > nearest.columns().size() ? layout
                    : nearest;
        }
        ahead.clear();
        anyText |= text;
        if (nearest != null && text) {
            nearMisses.add(nearest);
            if (grid.name() != null) {
                notices.accept(new Notice(nameOf(grid), "这张表不是报备、到访或成交表，没有使用",
                    "this sheet is none of registrations, visits or deals; it was not used"));
            }
        }
        return null;
    }

    /** Reading ended before a header row was found, which was said. */
    void brokeOff() {
        brokeOff = true;
    }

    /** At the file's end: says so where no sheet was understood, or where a mapped header was never met. */
    void finish(EventSource.Sink sink, Consumer<? super Notice> notices) {
        if (!anyTable && !brokeOff) {
            sink.problem(anyText ? unrecognised()
                : new Problem(file, 1, null, null, "",
                    new Expectation("有表头和数据的表格", "a table with headers and data")));
        }
        for (String header : mapping.headers()) {
            if (anyTable && !mapped.contains(header)) {
                notices.accept(new Notice(file, "--map 提到的表头“" + header + "”不在这个文件里",
                    "the header \"" + header + "\" of --map is not in this file"));
            }
        }
    }

    private Table table(Grid grid, Layout layout, Consumer<? super Notice> notices) {
        anyTable = true;
        anyText = true;
        mapped.addAll(layout.mapped());
        String name = nameOf(grid);
        Set<Kind> kinds = kinds(layout, grid.name() == null ? label : grid.name());
        String prefix = grid.name() == null ? label + ":" : label + "/" + grid.name() + ":";
        notices.accept(howItIsRead(name, layout, kinds));
        Unused.report(name, layout, kinds, notices);
        if (kinds.contains(Kind.VISITS) && !layout.has(Field.CODES) && anyShowing()
            && (kinds.size() > 1 || !layout.has(Field.REGISTRATION))) {
            notices.accept(new Notice(name,
                "没有带看码一列，而规则要求带看（FIRST_SHOWING）的渠道须核销带看码才能胜出；若当年不用带看码，请在规则里写 mode: FIRST_REGISTRATION",
                "there is no column of showing codes, and channels under FIRST_SHOWING win only with one; if none were in use, "
                    + "set mode: FIRST_REGISTRATION in the rules"));
        }
        return new Table(name, prefix, layout, kinds, glossary, rules.zone(), project, new Tally(name));
    }

    /** All that the columns tell of; where the title speaks of only some of these and no mapping says more, those. */
    private static Set<Kind> kinds(Layout layout, String title) {
        Set<Kind> kinds = layout.kinds();
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        named.addAll(Kind.namedIn(title));
        named.retainAll(kinds);
        for (Kind kind : kinds) {
            boolean said = layout.columns(kind.mark()).stream().anyMatch(column -> column.header().rank() < 0);
            if (said && !named.isEmpty()) {
                named.add(kind);
            }
        }
        return named.isEmpty() ? kinds : named;
    }

    private static Notice howItIsRead(String name, Layout layout, Set<Kind> kinds) {
        return new Notice(name,
            "按" + kinds.stream().map(Kind::zh).collect(Collectors.joining("、")) + "表读取，表头在第 " + layout.line() + " 行",
            "read as " + kinds.stream().map(Kind::en).collect(Collectors.joining(", ")) + ", headers in row "
                + layout.line());
    }

    private boolean anyShowing() {
        return rules.channels().values().stream().anyMatch(channel -> rules.versions().stream()
            .anyMatch(version -> version.of(channel).get(Parameter.MODE) == Mode.FIRST_SHOWING));
    }

    private Problem unrecognised() {
        Layout nearest = nearMisses.stream().reduce(nearMisses.getFirst(),
            (a, b) -> b.columns().size() > a.columns().size() ? b : a);
        List<String> known = nearest.columns().values().stream().flatMap(List::stream)
            .map(column -> column.header().text()).toList();
        List<String> shapes = nearest.unknown().stream().limit(CELLS_SHOWN).map(Shown::of).toList();
        String found = String.join(", ", known.isEmpty() ? shapes : known);
        return new Problem(file, nearest.line(), null, null, found, new Expectation(
            "表头：报备表要有 手机号、渠道、报备时间；到访表要有 手机号、到访时间；成交表要有 合同号、认购时间或签约时间（其他写法请用 --map 表头=字段）",
            "a header row: registrations need phone, channel and registered at (手机号, 渠道, 报备时间); visits need phone and "
                + "visited at (手机号, 到访时间); deals need contract and subscribed at or signed at (合同号, 认购时间, 签约时间) "
                + "(for other headers use --map header=field)"));
    }
}
