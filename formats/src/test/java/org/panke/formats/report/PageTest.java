package org.panke.formats.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.EventId;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;

/** The page as people meet it: in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
    /** The text of every line on the screen from where it begins: a range's box jumps to the left of a new line. */
    private static final String LINE_STARTS = """
            (() => {
              const starts = [];
              const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                let top = NaN;
                for (let i = 0; i < node.length; i++) {
                  range.setStart(node, i);
                  range.setEnd(node, i + 1);
                  const box = range.getBoundingClientRect();
                  if (box.width > 0 && node.data[i].trim() && box.top > top + 8) {
                    starts.push(node.data.slice(i, i + 8));
                  }
                  top = box.width > 0 ? box.top : top;
                }
              }
              return starts.join('\\n');
            })()""";
    private static final String HOSTILE =
        "</script><script>window.broken=1</script><img src=x onerror=window.broken=1>";
    private static final List<String> SIZES = List.of("360x780", "1080x1920", "1440x900");
    private static final String STILL = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private Path folder;
    private Chromium browser;
    private URI year;
    private URI kinds;
    private URI hostile;
    private URI nothing;

    @BeforeAll
    void open(@TempDir Path empty) throws IOException {
        folder = empty;
        browser = Chromium.start();
        Rules all = ExampleYear.rules("Anjia", "Lianke", "Hongju", "Ownteam", "Public", "Friends");
        year = written("year", all, "Cloud Hill", 60, 12);
        Rules unkind = ExampleYear.rules(HOSTILE, "\u202Egnihton", "名".repeat(120), "W".repeat(150), "a&b", "'");
        hostile = written("hostile", unkind, HOSTILE, 20, 10);
        nothing = written("empty", ExampleYear.rules("Anjia"), "Nothing yet", 1, 0);
        Report report = Report.of(ExampleYear.rules("Anjia", "Lianke"));
        new EveryKind("P1").tell(report);
        new EveryKind("P2").tell(report);
        kinds = saved("kinds", report, "Every kind");
    }

    @AfterAll
    void close() throws IOException {
        browser.close();
    }

    @Test
    void thePageComesToLifeAndAsksNobodyForAnything() {
        for (URI page : List.of(year, kinds, hostile, nothing)) {
            browser.open(page, 1440, 900);
            assertThat(browser.evaluate("document.documentElement.dataset.ready")).isEqualTo("true");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aNameInTheDataNeverBecomesMarkup() {
        browser.open(hostile, 1440, 900);
        browser.evaluate("document.querySelectorAll('.open')[0].click()");
        assertThat(browser.evaluate("window.broken")).isEqualTo("undefined");
        assertThat(browser.evaluate("document.scripts.length")).isEqualTo("2");
        assertThat(browser.evaluate("document.images.length")).isEqualTo("0");
        assertThat(browser.evaluate("document.title")).isEqualTo("客户归属报告 · " + HOSTILE);
        assertThat(browser.evaluate("document.querySelector('h1').textContent")).contains(HOSTILE);
    }

    @Test
    void everyKindOfVerdictOpensWithItsReasonsAndItsTimeLine() {
        browser.open(kinds, 1440, 900);
        assertThat(browser.evaluate("""
                (() => {
                  let opened = 0;
                  for (let i = 0; i < 50; i++) {
                    document.querySelectorAll('#verdict-rows .open')[i].click();
                    const one = document.querySelector('.case');
                    opened += one.querySelector('.reasons li') && one.querySelector('.lane.visitor')
                      && !/undefined|NaN|null/.test(one.innerHTML) ? 1 : 0;
                  }
                  return opened;
                })()""")).isEqualTo("50");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRowOpensAndClosesByTheKeyboard() {
        browser.open(year, 1440, 900);
        browser.evaluate("document.querySelector('.open').focus()");
        browser.press("Enter", 13);
        assertThat(browser.evaluate("document.querySelectorAll('.case').length")).isEqualTo("1");
        assertThat(browser.evaluate("document.activeElement.getAttribute('aria-expanded')")).isEqualTo("true");
        browser.press("Enter", 13);
        assertThat(browser.evaluate("document.querySelectorAll('.case').length")).isEqualTo("0");
    }

    @Test
    void anAddressThatNamesAVisitOpensIt() {
        browser.open(year, 1440, 900);
        String visit = browser.evaluate("document.querySelectorAll('.verdicts .id')[7].textContent");
        browser.open(URI.create(year + "?lang=en#visit=" + visit), 1440, 900);
        assertThat(browser.evaluate("document.querySelector('.onrecord').innerText")).contains(visit);
    }

    @Test
    void aSignalLeadsToWhatShowsIt() {
        browser.open(URI.create(year + "?lang=en"), 1440, 900);
        browser.evaluate("document.querySelector('.evidence button').click()");
        String found =
            "document.querySelectorAll('.case').length + document.querySelectorAll('#verdict-rows .open').length";
        assertThat(Integer.parseInt(browser.evaluate(found))).isPositive();
        assertThat(browser.evaluate("document.getElementById('verdict-count').textContent")).isNotEqualTo("0 verdicts");
    }

    @Test
    void theTableIsSearchedFilteredAndPutInOrder() {
        browser.open(URI.create(year + "?lang=en"), 1440, 900);
        String visit = browser.evaluate("document.querySelectorAll('.verdicts .id')[3].textContent");
        assertThat(rowsAfter("search('" + visit + "')")).isLessThan(5);
        assertThat(rowsAfter("choose('filter-query', '')")).isGreaterThan(100);
        browser.evaluate(choose("filter-outcome", "natural"));
        assertThat(browser.evaluate(
            "[...document.querySelectorAll('td.verdict')].every(cell => cell.innerText.includes('Natural'))"))
            .isEqualTo("true");
        browser.evaluate(choose("filter-outcome", ""));
        browser.evaluate("document.querySelector('[data-sort=newest]').click()");
        String times = "[...document.querySelectorAll('#verdict-rows .open')].map(cell => cell.innerText.slice(0, 16))";
        assertThat(browser.evaluate("(times => String(times) === String([...times].sort().reverse()))(" + times + ")"))
            .isEqualTo("true");
        browser.evaluate("document.getElementById('verdict-on').click()");
        assertThat(browser.evaluate("document.getElementById('verdict-page').textContent")).startsWith("Page 2 of ");
    }

    @Test
    void oneLanguageIsShownAtATime() {
        browser.open(URI.create(kinds + "?lang=en"), 1440, 900);
        String shown = "document.body.innerText";
        browser.evaluate("document.querySelector('.open').click()");
        assertThat(browser.evaluate(shown).replace("中文", "")).doesNotContainPattern("\\p{IsHan}");
        browser.evaluate("document.querySelector('[data-language=zh-CN]').click()");
        assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo("zh-CN");
        assertThat(browser.evaluate(shown)).doesNotContainPattern("visit|Verdict|[Cc]ommission|registered|claim");
    }

    @Test
    void theTitleIsInTheLanguageShown() {
        browser.open(URI.create(kinds + "?lang=en"), 1440, 900);
        String shown = "document.querySelector('h1').innerText.replaceAll('\\u00a0', ' ') + ' / ' + document.title";
        assertThat(browser.evaluate(shown)).matches("(Who brought each visitor · .+) / \\1");
        browser.evaluate("document.querySelector('[data-language=zh-CN]').click()");
        assertThat(browser.evaluate(shown)).matches("(客户归属报告 · .+) / \\1");
    }

    @Test
    void noLineBeginsWithAUnitOrADot() {
        browser.open(URI.create(year + "?lang=zh"), 390, 900);
        browser.evaluate("document.querySelector('.open').click()");
        assertThat(browser.evaluate(LINE_STARTS)).isNotEmpty().doesNotContainPattern("(?m)^(?:·|[万亿]?元)");
    }

    @Test
    void cardsSideBySideAreEquallyHigh() {
        browser.open(year, 1280, 900);
        assertThat(browser.evaluate("[...document.querySelectorAll('.picture')].map(one => one.getBoundingClientRect())"
            + ".every((one, place, all) => one.height === all[place ^ 1].height)")).isEqualTo("true");
    }

    @Test
    void noCodeOfTheRulesIsOnThePage() {
        for (String language : List.of("zh", "en")) {
            browser.open(URI.create(kinds + "?lang=" + language), 1440, 900);
            assertThat(browser.evaluate("document.body.innerText")).doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        }
    }

    @Test
    void itFitsEveryScreenWithoutScrollingSideways() {
        for (URI page : List.of(year, kinds, hostile, nothing)) {
            for (String size : SIZES) {
                int width = Integer.parseInt(size.split("x", 2)[0]);
                browser.open(page, width, 900);
                browser.evaluate("(document.querySelector('.open') || document.body).click()");
                assertThat(Integer.parseInt(browser.evaluate("document.documentElement.scrollWidth")))
                    .as("%s at %s", page, size).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void twentyThousandRowsAreThere() throws IOException {
        Report report = Report.of(ExampleYear.rules("Anjia"));
        for (int i = 0; i < Report.MOST_VERDICTS + 5; i++) {
            Instant at = EveryKind.ARRIVAL.plusSeconds(60L * i);
            report.finding(new Verdict(new ProjectId("P1"), new EventId("v" + i), at, Outcome.NATURAL, Standing.NEW,
                EveryKind.UNTIL, 1, null, null, List.of(), List.of(), null));
        }
        browser.open(URI.create(saved("many", report, "Many") + "?lang=en"), 1440, 900);
        assertThat(browser.evaluate("document.getElementById('verdict-count').textContent"))
            .isEqualTo("20,000 verdicts");
        assertThat(browser.evaluate("document.getElementById('verdicts').innerText"))
            .contains("Of 20,005 visits, the 20,000 that matter most are listed", "NDJSON", "Page 1 of 400");
        assertThat(rowsAfter("search('v1234')")).isEqualTo(11);
    }

    @Test
    void itPrintsOnPaper() {
        browser.open(year, 1440, 900);
        browser.media("print", "prefers-color-scheme", "dark");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('.controls')).display")).isEqualTo("none");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        assertThat(new String(browser.pdf(), ISO_8859_1)).startsWith("%PDF");
        browser.media("", "prefers-color-scheme", "light");
    }

    @Test
    void itIsDarkWhereThePersonAsksForDark() {
        browser.media("", "prefers-color-scheme", "dark");
        browser.open(year, 1440, 900);
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(21, 25, 29)");
        browser.evaluate("document.querySelector('[data-paint=light]').click()");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(250, 250, 247)");
        browser.media("", "prefers-color-scheme", "light");
    }

    @Test
    void nobodyIsKeptOutByTheirEyesOrHands() {
        String axe = Chromium.axe();
        for (URI page : List.of(kinds, year, nothing)) {
            for (String how : List.of("?lang=zh&theme=light", "?lang=en&theme=dark")) {
                browser.open(URI.create(page + how), 1440, 900);
                browser.evaluate("(document.querySelector('.open') || document.body).click()");
                browser.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
                browser.evaluate(STILL);
                browser.run(axe);
                assertThat(browser.evaluate(
                    """
                            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                              .then(found => found.passes.length < 30 ? 'nothing was looked at' : found.violations.map(each => each.id + ': ' + each.help + ' '
                                + each.nodes.slice(0, 4).map(node => node.html + ' ' + node.failureSummary)).join('\\n'))"""))
                    .as("%s%s", page, how).isEmpty();
            }
        }
    }

    private int rowsAfter(String does) {
        String set = "const choose = (id, value) => { const one = document.getElementById(id); one.value = value;"
            + " one.dispatchEvent(new Event(one.tagName === 'INPUT' ? 'input' : 'change')); };"
            + " const search = value => choose('filter-query', value);";
        String count = browser.evaluate("new Promise(done => { " + set
            + " const told = document.getElementById('verdict-count');"
            + " new MutationObserver(() => done(told.textContent)).observe(told, {childList: true}); " + does + " })");
        return Integer.parseInt(count.replaceAll("[^0-9]", ""));
    }

    private static String choose(String id, String value) {
        return "(one => { one.value = '%s'; one.dispatchEvent(new Event('change')); })(document.getElementById('%s'))"
            .formatted(value, id);
    }

    private URI written(String name, Rules rules, String project, int days, int visits) throws IOException {
        Report report = Report.of(rules);
        new ExampleYear(7, rules, List.of(project), days).judge(visits, report);
        return saved(name, report, project);
    }

    private URI saved(String name, Report report, String title) throws IOException {
        Path file = folder.resolve(name + ".html");
        report.write(file, Language.ZH, title);
        return file.toUri();
    }
}
