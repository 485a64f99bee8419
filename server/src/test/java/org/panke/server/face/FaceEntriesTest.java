package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.consent.Purpose;
import org.panke.gallery.Template;
import org.panke.house.Shows;
import org.panke.server.Serve;
import org.panke.server.capture.Dismantling;
import org.panke.server.capture.KillSwitch;
import org.panke.server.consent.Consents;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.FaceNotices;
import org.panke.server.notice.Notice;
import org.panke.server.notice.Site;
import org.panke.server.notice.Sites;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor who wishes it is entered by their face, or known: an event each, and never without gate and consent. */
class FaceEntriesTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Phone ONE = Phone.mainland(13800001234L);
    private static final Phone TWO = Phone.mainland(13800005678L);
    private static final float[] FACE = {1, 2, 0.5f, 0.1f};
    private static final float[] SAME = {1.05f, 1.95f, 0.45f, 0.12f};
    private static final float[] SIMILAR = {2, 1, 0.5f, 0.1f};
    private static final float[] OTHER = {0.1f, -1, 2, 0.3f};
    private static final Site SAID = new Site(List.of(new Site.Place("gb2260", "330106")),
        new Said("某某置业有限公司", "Some Property Ltd"), List.of(), new Said("前台", "the desk"), null, List.of(),
        new Said("本机", "this machine"), new Said("当地网信部门", "the local cyberspace authority"));

    @TempDir
    private Path folder;

    @TempDir
    private Path packs;

    private ConfigurableApplicationContext server;

    @BeforeEach
    void start() {
        LawOfTests.write(packs, "one-to-one, one-to-many");
        System.setProperty("panke.packs", packs.toString());
        System.setProperty(OpenFaces.SOURCE, OpenFaces.class.getName());
        server = Serve.start(folder, folder.resolve("key"), 0, null);
        server.getBean(Projects.class).open(PROJECT, "一号院", """
                zone: Asia/Shanghai
                channels: []
                versions:
                  - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00"}
                """, Instant.EPOCH);
        server.getBean(Sites.class).publish(PROJECT, SAID, "compliance", now());
    }

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty(OpenFaces.SOURCE);
        System.clearProperty("panke.packs");
    }

    private Instant now() {
        return server.getBean(InstantSource.class).instant();
    }

    private void said(String id, Phone phone, ConsentPurpose purpose) {
        Notice notice =
            server.getBean(FaceNotices.class).inForce(PROJECT, Purpose.valueOf(purpose.name())).orElseThrow();
        server.getBean(Recorder.class)
            .record(at -> new Event.ConsentChanged(new Stamp(new EventId(id), PROJECT, at, "kiosk"), phone, purpose,
                ConsentPurpose.Answer.GIVEN, null, notice.hash(), "zh"));
    }

    private Met look(String consent, Phone phone, float[] face) {
        List<Long> numbers = server.getBean(Consents.class).numbers(PROJECT, phone, server.getBean(JdbcClient.class));
        try (Template template = Template.of(face)) {
            return server.getBean(FaceEntries.class).look(
                new FaceLooks.Visitor(PROJECT, "kiosk", phone, numbers, new EventId(consent)),
                server.getBean(Calibrated.class).encoder().orElseThrow(), template);
        }
    }

    private long kept() {
        return server.getBean(JdbcClient.class).sql("SELECT COUNT(*) FROM face_template").query(Long.class).single();
    }

    private List<String> acts() {
        return server.getBean(JdbcClient.class).sql("SELECT act FROM looked ORDER BY sequence").query(String.class)
            .list();
    }

    @Test
    @Shows({"R30", "R41"})
    void eachLookIsAnEventThatSaysWhatCameOfItAndNoScoreAndWhoseFaceItWasInNone() {
        said("c1", ONE, ConsentPurpose.GALLERY);
        said("c2", TWO, ConsentPurpose.GALLERY);
        assertThat(look("c1", ONE, FACE)).isEqualTo(new Met.Newly());
        assertThat(look("c1", ONE, SAME)).isEqualTo(new Met.Again());
        assertThat(look("c2", TWO, SAME)).isInstanceOf(Met.Somebody.class);
        assertThat(look("c2", TWO, SIMILAR)).isEqualTo(new Met.Unsure());
        assertThat(look("c1", ONE, OTHER)).isEqualTo(new Met.Unlike());
        assertThat(acts()).containsExactly("ENTERED", "KNOWN", "KNOWN_OTHERWISE", "MAYBE_KNOWN", "NOT_AS_ENTERED");
        assertThat(kept()).isOne();
        assertThat(server.getBean(JdbcClient.class)
            .sql("SELECT fact FROM event WHERE type = 'FaceUsed' ORDER BY sequence").query(String.class).list())
            .allMatch(fact -> fact.matches(".*\"act\":\"[A-Z_]+\",\"consent\":\"c[12]\"}"));
    }

    @Test
    @Shows({"R07", "R41"})
    void whoeverAgreedToAPassHasNotAgreedToBeEntered() {
        said("c1", ONE, ConsentPurpose.FACE);
        assertThatThrownBy(() -> look("c1", ONE, FACE)).isInstanceOf(ApiProblem.class);
        assertThat(kept()).isZero();
        assertThat(acts()).isEmpty();
    }

    @Test
    @Shows({"R02", "R37"})
    void whereTheGateIsShutNothingIsLookedAtAndNothingIsLeft() {
        said("c1", ONE, ConsentPurpose.GALLERY);
        KillSwitch killSwitch = server.getBean(KillSwitch.class);
        killSwitch.turn(CaptureOrder.HALTED, "group", "演练", now());
        assertThatThrownBy(() -> look("c1", ONE, FACE)).isInstanceOf(ApiProblem.class);
        killSwitch.turn(CaptureOrder.RESUMED, "group", "演练结束", now());
        assertThat(look("c1", ONE, FACE)).isEqualTo(new Met.Newly());
        server.getBean(Dismantling.class).order(PROJECT, "d1", "compliance", "监管要求");
        assertThat(kept()).isZero();
        assertThatThrownBy(() -> look("c1", ONE, FACE)).isInstanceOf(ApiProblem.class);
        assertThat(acts()).containsExactly("ENTERED");
    }

    @Test
    @Shows("R15")
    void aWithdrawalEndsItAtOnceAndNoLookThatComesAfterIsTaken() {
        said("c1", ONE, ConsentPurpose.GALLERY);
        look("c1", ONE, FACE);
        OwnEntry own = server.getBean(OwnEntry.class);
        assertThat(own.until(PROJECT, ONE)).hasValueSatisfying(until -> assertThat(until).isAfter(now()));
        own.withdraw(PROJECT, new EventId("w1"), ONE, "zh");
        assertThat(own.until(PROJECT, ONE)).isEmpty();
        assertThat(kept()).isZero();
        assertThatThrownBy(() -> look("c1", ONE, FACE)).isInstanceOf(ApiProblem.class);
        said("c2", TWO, ConsentPurpose.GALLERY);
        assertThat(look("c2", TWO, SAME)).as("nobody knows them any more").isEqualTo(new Met.Newly());
    }

    @Test
    @Shows("R16")
    void aTemplateDoesNotOutliveTheConsentItRestsOn() {
        said("c1", ONE, ConsentPurpose.GALLERY);
        said("c2", TWO, ConsentPurpose.GALLERY);
        look("c1", ONE, FACE);
        look("c2", TWO, OTHER);
        LapsedEntries lapsed = server.getBean(LapsedEntries.class);
        lapsed.drop(now());
        lapsed.drop(now());
        assertThat(kept()).isEqualTo(2);
        // recorded, as if a kill had come before what rests on it was ended
        server.getBean(Recorder.class)
            .record(at -> new Event.ConsentChanged(new Stamp(new EventId("w1"), PROJECT, at, "visitor"), ONE,
                ConsentPurpose.GALLERY, ConsentPurpose.Answer.WITHDRAWN, null, null, "zh"));
        lapsed.drop(now());
        assertThat(kept()).isOne();
        lapsed.drop(now().plus(Duration.ofDays(4_000)));
        assertThat(kept()).isZero();
    }

    @Test
    void theSweepOpensWhatIsKeptSoThatNobodyWhoLooksWaitsForIt() {
        said("c1", ONE, ConsentPurpose.GALLERY);
        look("c1", ONE, FACE);
        FaceGallery gallery = server.getBean(FaceGallery.class);
        assertThat(gallery.size(PROJECT)).as("a row is opened when it is needed").isZero();
        server.getBean(FaceSweep.class).drop(now());
        assertThat(gallery.size(PROJECT)).isOne();
    }

    @Test
    void whereARowWasEditedNobodyIsEnteredAndNothingElseIsSaid() {
        said("c1", ONE, ConsentPurpose.GALLERY);
        said("c2", TWO, ConsentPurpose.GALLERY);
        look("c1", ONE, FACE);
        // what is in memory was opened before; a server that is started again has to open it
        int edited = server.getBean(Writer.class)
            .write(db -> db.sql("UPDATE face_template SET consent = 'another', half = half + 1").update());
        assertThat(edited).isOne();
        assertThatThrownBy(() -> look("c2", TWO, OTHER)).isInstanceOf(ApiProblem.class)
            .hasMessageNotContaining("another");
        assertThat(kept()).isOne();
    }

    @Test
    void ofTwoWhoLookAtOnceWithOneFaceOneIsEnteredAndTheOtherKnownAndEachEventSaysSo() {
        said("c1", ONE, ConsentPurpose.GALLERY);
        said("c2", TWO, ConsentPurpose.GALLERY);
        try (ExecutorService sessions = Executors.newFixedThreadPool(2)) {
            sessions.execute(() -> look("c1", ONE, FACE));
            sessions.execute(() -> look("c2", TWO, SAME));
        }
        assertThat(kept()).isOne();
        assertThat(acts()).containsExactly("ENTERED", "KNOWN_OTHERWISE");
    }
}
