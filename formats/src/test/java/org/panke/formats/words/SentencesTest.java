package org.panke.formats.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Answer;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.Registration;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;

class SentencesTest {
    private final Sentences zh = Sentences.of(Language.ZH, Examples.RULES);
    private final Sentences en = Sentences.of(Language.EN, Examples.RULES);
    private final Registration won = Examples.registration("e1", Examples.A1, "2026-03-01T09:00:00",
        Mode.FIRST_SHOWING);
    private final Registration late = Examples.registration("e0", Examples.B2, "2026-03-01T09:48:00",
        Mode.FIRST_REGISTRATION);

    @Test
    void aNaturalVisitIsOneLineThatCanBeReadAloud() {
        assertThat(zh.headline(Examples.natural())).isEqualTo("自然到访 · 首次 · 保护至 3 月 31 日");
        assertThat(en.headline(Examples.natural())).isEqualTo("Natural · first visit · protected until 31 March");
    }

    @Test
    void aVisitBroughtNamesTheChannelAsTheRulesNameIt() {
        assertThat(zh.headline(Examples.brought(won))).isEqualTo("渠道到访 · 安家 · 首次 · 保护至 3 月 31 日");
        assertThat(en.headline(Examples.returning(Examples.brought(won))))
            .isEqualTo("Brought by 安家 · return visit · protected until 31 March");
        assertThat(Sentences.of(Language.EN, ZoneId.of("Asia/Shanghai")).headline(Examples.brought(won)))
            .startsWith("Brought by A1 ·");
    }

    @Test
    void aProtectionThatEndsWithinTheDayIsSaidWithItsTime() {
        Verdict exact = Examples.verdict(Outcome.NATURAL, Standing.NEW, Examples.at("2026-03-31T10:05:59"), null);
        assertThat(zh.headline(exact)).endsWith("保护至 3 月 31 日 10:05");
        assertThat(en.headline(exact)).endsWith("protected until 31 March 10:05");
    }

    @Test
    void theLastDayOfATermIsSaidWithItsYearAndTheTimeOnlyWhereItEndsWithinTheDay() {
        assertThat(zh.end(Examples.at("2026-12-26T00:00:00"))).isEqualTo("2026 年 12 月 25 日");
        assertThat(en.end(Examples.at("2026-12-26T00:00:00"))).isEqualTo("25 December 2026");
        assertThat(zh.end(Examples.at("2026-12-26T10:05:59"))).isEqualTo("2026 年 12 月 26 日 10:05");
    }

    @Test
    void aProtectionThatEndsInAnotherYearIsSaidWithItsYear() {
        Verdict long_ = Examples.verdict(Outcome.NATURAL, Standing.NEW, Examples.at("2027-01-02T00:00:00"), null);
        assertThat(zh.headline(long_)).endsWith("保护至 2027 年 1 月 1 日");
        assertThat(en.headline(long_)).endsWith("protected until 1 January 2027");
        Verdict newYear = Examples.verdict(Outcome.NATURAL, Standing.NEW, Examples.at("2027-01-01T00:00:00"), null);
        assertThat(zh.headline(newYear)).endsWith("保护至 12 月 31 日");
    }

    @Test
    void theReasonsCarryTheirNumbers() {
        Verdict verdict = Examples.brought(won, new Loss(late, Loss.Reason.V_LEAD));
        assertThat(zh.reasons(verdict)).containsExactly("安家（a17）3 月 1 日 09:00 报备，提前 1 小时到访，达到约定的 30 分钟，带看码已在到访时核销。",
            "链客（a17）：报备到到访只有 12 分钟，少于约定的 30 分钟。");
        assertThat(en.reasons(verdict)).containsExactly(
            "安家 (a17) registered on 1 March 09:00, 1 hour before arrival (agreed: at least 30 minutes), "
                + "and its showing code was redeemed at the visit.",
            "链客 (a17): registered only 12 minutes before arrival, less than the agreed 30 minutes.");
        assertThat(zh.verdict(verdict)).isEqualTo(zh.headline(verdict) + "。" + String.join("", zh.reasons(verdict)));
        assertThat(en.verdict(verdict)).isEqualTo(en.headline(verdict) + ". " + String.join(" ", en.reasons(verdict)));
    }

    @Test
    void aRegistrationMadeAfterArrivalIsSaidToBe() {
        Registration after = Examples.registration("e9", Examples.B2, "2026-03-01T10:05:00", Mode.FIRST_REGISTRATION);
        Loss loss = new Loss(after, Loss.Reason.V_LEAD);
        assertThat(zh.loss(loss, Examples.natural(loss))).isEqualTo("链客（a17）：客户到访 5 分钟后才报备，约定须提前 30 分钟。");
        assertThat(en.loss(loss, Examples.natural(loss)))
            .isEqualTo("链客 (a17): registered 5 minutes after arrival; agreed are at least 30 minutes before.");
    }

    @Test
    void aLeadShortBySecondsIsNotSaidToBeTheLeadItself() {
        Registration short_ = Examples.registration("e9", Examples.B2, "2026-03-01T09:30:10", Mode.FIRST_REGISTRATION);
        Loss loss = new Loss(short_, Loss.Reason.V_LEAD);
        assertThat(zh.loss(loss, Examples.natural(loss))).contains("只有 29 分 50 秒，少于约定的 30 分钟");
        assertThat(en.loss(loss, Examples.natural(loss))).contains("only 29 minutes 50 seconds before");
    }

    @Test
    void aTermOfDaysIsSaidInDaysAndHours() {
        assertThat(zh.length(Duration.ofHours(50))).isEqualTo("2 天 2 小时");
        assertThat(en.length(Duration.ofHours(25))).isEqualTo("1 day 1 hour");
        assertThat(zh.length(Duration.ZERO)).isEqualTo("0 分钟");
    }

    @Test
    void everyVerdictHasASentenceOfItsOwnInBothLanguages() {
        for (Verdict verdict : Examples.verdicts()) {
            assertSpoken(zh.verdict(verdict), en.verdict(verdict));
        }
        assertThat(Examples.verdicts().stream().map(zh::verdict).distinct().count())
            .isGreaterThan(3L * Loss.Reason.values().length);
    }

    @Test
    void aSentenceTellsFiveLostClaimsAndCountsTheOthers() {
        Loss loss = new Loss(late, Loss.Reason.V_LEAD);
        Verdict verdict = Examples.natural(loss, loss, loss, loss, loss, loss, loss);
        assertThat(zh.verdict(verdict)).endsWith("另有 2 条报备没有成立。");
        assertThat(en.verdict(verdict)).endsWith("2 more registrations do not hold.");
        assertThat(zh.reasons(verdict)).hasSize(8);
    }

    @Test
    void whatIsNotAvailableNowIsOneSentenceToABroker() {
        for (Sentences sentences : List.of(zh, en)) {
            List<String> told = Stream.of(Answer.Reason.values()).filter(Answer.Reason::isNotAvailableNow)
                .map(reason -> sentences.answerToBroker(refused(reason))).distinct().toList();
            assertThat(told).hasSize(1);
        }
        assertThat(zh.answerToBroker(refused(Answer.Reason.R_HELD))).isEqualTo("目前不可报备。");
        assertThat(en.answerToBroker(refused(Answer.Reason.R_HELD))).isEqualTo("Not available now.");
    }

    @Test
    void everyAnswerIsASentence() {
        Answer accepted = new Answer.Accepted(Examples.PROJECT, won);
        assertThat(zh.answer(accepted)).isEqualTo("已受理，有效至 3 月 4 日；客户最早 3 月 1 日 09:30 到访有效，须核销带看码。");
        assertThat(en.answerToBroker(accepted)).isEqualTo(
            "Accepted, valid until 4 March; bring the visitor on 1 March 09:30 or later, and show the showing code.");
        Registration later =
            new Registration(won.id(), won.channel(), won.agent(), won.at().plusSeconds(1), won.until(),
                won.mode(), won.leadTime(), won.masked(), won.rules());
        assertThat(en.answerToBroker(new Answer.Accepted(Examples.PROJECT, later))).as("a minute that is not whole")
            .contains("bring the visitor on 1 March 09:31 or later");
        List<String> different = new ArrayList<>();
        for (Answer.Reason reason : Answer.Reason.values()) {
            assertSpoken(zh.answer(refused(reason)), en.answer(refused(reason)));
            assertSpoken(zh.answerToBroker(refused(reason)), en.answerToBroker(refused(reason)));
            different.add(zh.answer(refused(reason)));
        }
        assertThat(different).doesNotHaveDuplicates();
    }

    @Test
    void aLosingChannelIsToldNoRivalAndOneSentenceForAllThatWasNotAvailable() {
        Verdict verdict = Examples.brought(won);
        for (Sentences sentences : List.of(zh, en)) {
            for (Loss.Reason reason : Loss.Reason.values()) {
                String told = sentences.lossToBroker(new Loss(late, reason), verdict).orElse("");
                assertThat(told).doesNotContain("安家", "09:00", "a17");
                assertThat(told.isEmpty()).isEqualTo(reason == Loss.Reason.V_MASK_UNCONFIRMED);
            }
            assertThat(Stream.of(Loss.Reason.V_PROTECTED, Loss.Reason.V_OWNER, Loss.Reason.V_HELD)
                .map(reason -> sentences.lossToBroker(new Loss(late, reason), verdict)).distinct()).hasSize(1);
        }
    }

    private static Answer.Refused refused(Answer.Reason reason) {
        return new Answer.Refused(Examples.PROJECT, new EventId("e5"), reason, 1);
    }

    /** A sentence in each language: not empty, ended, in its own script, without a code. */
    static void assertSpoken(String chinese, String english) {
        assertThat(chinese).matches(Pattern.compile(".*\\p{IsHan}.*[。日]")).doesNotContain("null", "..", "。。", "  ");
        assertThat(english).matches(Pattern.compile("[A-Z0-9安链].*[.]|.*until .*")).doesNotContain("null", "..", "  ");
        for (String sentence : List.of(chinese, english)) {
            assertThat(sentence).doesNotContainPattern("[A-Z]_|[A-Z]{3,}");
        }
    }
}
