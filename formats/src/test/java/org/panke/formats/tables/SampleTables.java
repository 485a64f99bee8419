package org.panke.formats.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;

/**
 * Tells the sample history again as offices' systems would export it: three CSV files, each in another encoding, and a
 * workbook. Run by hand where the history changes; its argument is the folder of samples.
 */
final class SampleTables {
    private static final List<String> SPELLINGS = List.of("uuuu-MM-dd HH:mm", "uuuu/M/d H:mm:ss", "uuuu年M月d日 H时mm分");
    private static final Map<String, String> CHANNELS = Map.of("A1", "安家分销", "A2", "好邻分销", "O1", "自渠拓客");

    private final List<List<Object>> registrations = table("报备编号", "客户姓名", "手机号", "渠道公司", "经纪人", "报备时间");
    private final List<List<Object>> visits = table("到访编号", "姓名", "联系电话", "来访时间", "来源声明", "带看码", "身份");
    private final Map<String, List<Object>> deals = new LinkedHashMap<>();

    private SampleTables() {}

    public static void main(String[] folder) throws IOException {
        Path samples = Path.of(folder[0]);
        SampleTables tables = new SampleTables();
        history(samples).forEach(tables::add);
        List<List<Object>> deals = table("编号", "合同编号", "房号", "买受人电话", "成交总价（万元）", "认购时间", "签约时间", "退房时间");
        deals.addAll(tables.deals.values());
        Files.write(samples.resolve("registrations.csv"), csv(tables.registrations).getBytes(Opened.GB18030));
        Files.writeString(samples.resolve("visits.csv"), "\ufeff" + csv(tables.visits), StandardCharsets.UTF_8);
        Files.writeString(samples.resolve("deals.csv"), csv(deals), StandardCharsets.UTF_8);
        workbook(samples.resolve("export.xlsx"), Map.of("报备", tables.registrations, "到访", tables.visits, "成交", deals));
    }

    /** The events of the sample history. */
    static List<Event> history(Path samples) {
        List<Event> events = new ArrayList<>();
        try (EventReader reader = EventReader.open(samples.resolve("history.ndjson"))) {
            EventSource.Sink sink = new EventSource.Sink() {
                @Override
                public void event(Event event, long line) {
                    events.add(event);
                }

                @Override
                public void problem(Problem problem) {
                    throw new IllegalStateException(problem.toString());
                }
            };
            boolean more = true;
            while (more) {
                more = reader.advance(sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private void add(Event event) {
        switch (event) {
            case Event.Registered e ->
                registrations.add(row(e.id(), e.surname() + "先生", contact(e), channel(e), e.agent(),
                    time(e)));
            case Event.CheckedIn e ->
                visits.add(row(e.id(), e.surname(), phone(e.phone()), time(e), declared(e.declared()),
                    e.codes().stream().map(EventId::value).collect(Collectors.joining("、")),
                    e.role().name().equals("SUPPLIER") ? "供应商" : ""));
            case Event.WalkedIn e -> visits.add(row(e.id(), "", "", time(e), "", "", ""));
            case Event.Subscribed e -> deals.put(e.contract().value(), row(e.id(), e.contract(), e.unit(),
                e.buyers().stream().map(SampleTables::phone).collect(Collectors.joining("、")),
                BigDecimal.valueOf(e.amountFen(), 6).stripTrailingZeros(), time(e), "", ""));
            case Event.Signed e -> deals.get(e.contract().value()).set(6, time(e));
            case Event.DealCancelled e -> deals.get(e.contract().value()).set(7, time(e));
            default -> {
                // exports do not tell of look-ups and decisions
            }
        }
    }

    private static List<List<Object>> table(String... headers) {
        List<List<Object>> table = new ArrayList<>();
        table.add(row((Object[]) headers));
        return table;
    }

    private static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell);
        }
        return row;
    }

    private static LocalDateTime time(Event event) {
        return LocalDateTime.ofInstant(event.at(), Rules.CHINA);
    }

    private static String channel(Event.Registered event) {
        return CHANNELS.getOrDefault(event.channel().value(), event.channel().value());
    }

    private static String declared(Declaration declared) {
        return switch (declared) {
            case Declaration.Self self -> "自己来";
            case Declaration.By by -> CHANNELS.getOrDefault(by.channel().value(), by.channel().value());
            case Declaration.None none -> "无";
        };
    }

    private static String contact(Event.Registered event) {
        return switch (event.contact()) {
            case Phone phone -> phone(phone);
            case Mask mask when mask.form() == PhoneForm.FIRST3_LAST6 -> "138**" + last(mask, 6);
            case Mask mask -> "138××××" + last(mask, 4);
            default -> "1380000001";
        };
    }

    private static String last(Mask mask, int digits) {
        String shown = Integer.toString(mask.shown());
        return shown.substring(shown.length() - digits);
    }

    private static String phone(Phone phone) {
        String digits = Long.toString(phone.national());
        return digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
    }

    private static String csv(List<List<Object>> table) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < table.size(); i++) {
            DateTimeFormatter spelling = DateTimeFormatter.ofPattern(SPELLINGS.get(i % SPELLINGS.size()), Locale.ROOT);
            csv.append(table.get(i).stream().map(cell -> cell instanceof LocalDateTime time
                ? spelling.format(time)
                : cell instanceof BigDecimal number ? number.toPlainString() : cell.toString())
                .collect(Collectors.joining(","))).append("\r\n");
        }
        return csv.toString();
    }

    private static void workbook(Path file, Map<String, List<List<Object>>> tables) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Panke", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "虚构的案场，由 history.ndjson 转成");
            for (String name : List.of("报备", "到访", "成交")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "云溪项目 " + name + "明细");
                List<List<Object>> table = tables.get(name);
                for (int row = 0; row < table.size(); row++) {
                    fill(sheet, row + 2, table.get(row));
                }
            }
        }
    }

    private static void fill(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case LocalDateTime time -> {
                    sheet.value(row, column, time);
                    sheet.style(row, column).format("yyyy/m/d h:mm").set();
                }
                case BigDecimal number -> sheet.value(row, column, number);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }
}
