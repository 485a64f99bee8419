package org.panke.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.panke.formats.Language;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class ReportTest {
    private static final String HOSTILE = "</script><script>alert('1')</script>&\"\u0001";

    @Test
    void thePageIsWellFormedAndEveryIdIsItsOwn() throws Exception {
        for (String page : List.of(empty(), kinds("P1"), kinds(HOSTILE), year())) {
            List<String> ids = new ArrayList<>();
            NodeList all = parsed(page).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                if (element.hasAttribute("id")) {
                    ids.add(element.getAttribute("id"));
                }
            }
            assertThat(ids).doesNotHaveDuplicates().contains("steps", "channels", "sources", "collisions", "doubles",
                "leads", "signals", "verdicts");
        }
    }

    @Test
    void whatAnElementPointsAtIsThere() throws Exception {
        NodeList all = parsed(kinds("P1")).getElementsByTagName("*");
        List<String> ids = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            ids.add(element.getAttribute("id"));
            named.addAll(List.of(element.getAttribute("aria-labelledby").split(" ")));
            named.add(element.getAttribute("href").replace("#", ""));
        }
        assertThat(ids).containsAll(named);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws Exception {
        for (String page : List.of(empty(), kinds("P1"), year())) {
            NodeList all = parsed(page).getElementsByTagName("*");
            int chinese = 0;
            int english = 0;
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                chinese += element.getAttribute("lang").equals("zh-CN") ? 1 : 0;
                english += element.getAttribute("lang").equals("en") ? 1 : 0;
                if (element.getAttribute("lang").equals("en")) {
                    assertThat(element.getTextContent()).isNotBlank();
                }
            }
            assertThat(chinese).isEqualTo(english).isGreaterThan(30);
        }
        PageWords.all().forEach((key, text) -> {
            assertThat(text.en()).as(key).doesNotContainPattern("\\p{IsHan}");
            assertThat(places(text.en())).as(key).isEqualTo(places(text.zh()));
        });
    }

    @Test
    void everyWordTheScriptAsksForIsThere() throws IOException {
        String page = empty();
        List<String> asked = Pattern.compile("word\\('([\\w-]+)'").matcher(page).results().map(found -> found.group(1))
            .toList();
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(PageWords.all().keySet()).containsAll(
            asked.stream().filter(key -> !key.endsWith("-") && !List.of("level", "verified").contains(key)).toList());
        String script = page.substring(page.lastIndexOf("<script>"));
        assertThat(PageWords.all().keySet()).allMatch(
            key -> script.contains("'" + key + "'")
                || key.matches("sort-\\w+|level\\d|verified\\d|natural|brought|disputed|novisitor"));
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws IOException {
        for (String page : List.of(kinds("P1"), year())) {
            assertThat(found(page.replace("'http://www.w3.org/2000/svg'", ""), "https?:", "//cdn", "@import",
                "url\\((?!#)",
                "unsafe-inline", "unsafe-eval", "innerHTML", " style=\"", " onclick=", "\\bfetch\\(", "XMLHttpRequest"))
                .isEmpty();
            assertThat(found(page, "default-src &#39;none&#39;")).hasSize(1);
        }
    }

    @Test
    void noNameCanEndTheScriptItStandsIn() throws IOException {
        String page = kinds(HOSTILE);
        assertThat(found(page, "(?i)</script")).hasSize(2);
        assertThat(found(page, "(?i)<script")).hasSize(2);
        assertThat(
            found(page, Pattern.quote("\\u003c/script\\u003e\\u003cscript\\u003ealert('1')\\u003c/script\\u003e")))
            .isNotEmpty();
    }

    @Test
    void noPhoneAndNoVisitorsNameIsInIt() throws IOException {
        for (String page : List.of(kinds("P1"), year())) {
            assertThat(found(page, "欧阳", "\"王\"", "(?<!\\d)(86)?1380\\d{7}(?!\\d)")).isEmpty();
        }
    }

    @Test
    void theSameHistoryGivesTheSamePage() throws IOException {
        assertThat(year().equals(year())).isTrue();
    }

    @Test
    void itSaysWhatItLeavesOut() throws IOException {
        assertThat(found(kinds("P1"), "Lines that could not be read", "Not taken: there is no such contract"))
            .hasSize(2);
        assertThat(found(empty(), "Lines that could not be read")).isEmpty();
    }

    private static List<String> found(String page, String... patterns) {
        return Stream.of(patterns).flatMap(pattern -> Pattern.compile(pattern).matcher(page).results()
            .map(result -> page.substring(result.start(), Math.min(page.length(), result.end() + 40)))).toList();
    }

    private static String places(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).sorted().toList().toString();
    }

    private static Element parsed(String page) throws IOException, SAXException, ParserConfigurationException {
        String body =
            page.substring(page.indexOf("<body>"), page.indexOf("<script type=\"application/json\"")) + "</body>";
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    private static String empty() throws IOException {
        return written(Report.of(ExampleYear.rules("安家")));
    }

    private static String kinds(String project) throws IOException {
        Report report = Report.of(ExampleYear.rules("安家", project));
        new EveryKind(project).tell(report);
        return written(report);
    }

    private static String year() throws IOException {
        var rules = ExampleYear.rules("安家", "链客", "鸿居", "自渠", "全民经纪人", "老带新");
        Report report = Report.of(rules);
        new ExampleYear(11, rules, List.of("P1", "P2"), 40).judge(8, report);
        return written(report);
    }

    private static String written(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(out, Language.EN, HOSTILE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
