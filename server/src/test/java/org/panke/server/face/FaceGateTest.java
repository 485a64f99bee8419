package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ProjectId;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.Gate;
import org.panke.consent.gate.State;
import org.panke.consent.packs.Comparison;
import org.panke.gallery.Template;
import org.panke.house.Shows;
import org.panke.server.Serve;
import org.panke.server.capture.Dismantling;
import org.panke.server.capture.KillSwitch;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.notice.Reporting;
import org.panke.server.notice.Reporting.Reported;
import org.panke.server.notice.Site;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Faces may be looked at only where everybody who is asked says so, and never longer than they do. */
class FaceGateTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Site SAID = new Site(List.of(new Site.Place("gb2260", "330106")),
        new Said("某某置业有限公司", "Some Property Ltd"), List.of(), new Said("前台", "the desk"), null, List.of(),
        new Said("本机", "this machine"), new Said("当地网信部门", "the local cyberspace authority"));

    @TempDir
    private Path folder;

    @TempDir
    private Path packs;

    private ConfigurableApplicationContext server;
    private Instant now;
    /** What the conditions of the site are reported as; a test changes it under the gate. */
    private final Map<Condition, State> states = new EnumMap<>(Condition.class);
    private boolean isBroken;

    @BeforeEach
    void start() {
        start("one-to-one");
    }

    private void start(String enabled) {
        LawOfTests.write(packs, enabled);
        System.setProperty("panke.packs", packs.toString());
        server = Serve.start(folder, folder.resolve("key"), 0, null);
        now = server.getBean(InstantSource.class).instant();
        if (Projects.all(server.getBean(JdbcClient.class)).isEmpty()) {
            open();
        }
        Arrays.stream(Condition.values()).filter(each -> each.of() == Condition.Of.SITE)
            .forEach(each -> states.put(each, State.HELD));
    }

    private void open() {
        server.getBean(Projects.class).open(PROJECT, "一号院", """
                zone: Asia/Shanghai
                channels: []
                versions:
                  - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00"}
                """, Instant.EPOCH);
        server.getBean(Sites.class).publish(PROJECT, SAID, "compliance", now);
    }

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty("panke.packs");
    }

    private FaceGate gate(Reporting... more) {
        Reporting all = (_, _) -> {
            if (isBroken) {
                throw new IllegalStateException("nobody answers");
            }
            Map<Condition, Reported> reported = new EnumMap<>(Condition.class);
            states.forEach((condition, state) -> reported.put(condition, new Reported(state, null)));
            return reported;
        };
        List<Reporting> reporting = new ArrayList<>(List.of(all));
        reporting.addAll(List.of(more));
        return new FaceGate(server.getBean(Sites.class), server.getBean(Stops.class), reporting,
            server.getBean(Box.class), server.getBean(Offices.class), server.getBean(InstantSource.class));
    }

    @Test
    @Shows({"R01", "R03", "R12", "R16", "R38"})
    void itIsOpenWhereEverythingHoldsAndShutWhereAnyOneThingDoesNot() {
        assertThat(gate().isOpen(PROJECT, now)).isTrue();
        assertThat(gate().mode(PROJECT)).isEqualTo(FaceGate.Mode.PASS);
        states.remove(Condition.ONE_KIOSK);
        for (Condition each : List.copyOf(states.keySet())) {
            for (State state : List.of(State.NOT_HELD, State.UNKNOWN)) {
                states.put(each, state);
                assertThat(gate().isOpen(PROJECT, now)).as(each + " " + state).isFalse();
            }
            states.remove(each);
            assertThat(gate().isOpen(PROJECT, now)).as(each + " reported by nobody").isFalse();
            states.put(each, State.HELD);
        }
        assertThat(gate().isOpen(new ProjectId("P2"), now)).as("no such project").isFalse();
    }

    @Test
    @Shows("R41")
    void oneToManyIsOpenedByItsOwnWordInTheSitesPackAndOnOneKioskAlone() {
        FaceGate shut = gate();
        assertThat(shut.isOpen(PROJECT, now)).isTrue();
        assertThat(shut.isOpen(PROJECT, Comparison.ONE_TO_MANY, now)).isFalse();
        assertThat(shut.isSwitchedOn(PROJECT, Comparison.ONE_TO_MANY, now)).isFalse();
        stop();
        start("one-to-one, one-to-many");
        assertThat(gate().isOpen(PROJECT, Comparison.ONE_TO_MANY, now)).isTrue();
        assertThat(gate().isSwitchedOn(PROJECT, Comparison.ONE_TO_MANY, now)).isTrue();
        states.put(Condition.ONE_KIOSK, State.NOT_HELD);
        assertThat(gate().isOpen(PROJECT, Comparison.ONE_TO_MANY, now)).isFalse();
        assertThat(gate().isOpen(PROJECT, now)).as("a pass needs no such thing").isTrue();
        server.getBean(KillSwitch.class).turn(CaptureOrder.HALTED, "group", "演练", now);
        states.put(Condition.ONE_KIOSK, State.HELD);
        assertThat(gate().isOpen(PROJECT, Comparison.ONE_TO_MANY, now)).isFalse();
    }

    @Test
    void whereTwoKiosksAreOneToManyStaysShutAndSaysSo() {
        for (int there = 0; there < 3; there++) {
            State state = there == 1 ? State.HELD : State.NOT_HELD;
            FaceGate.Standing standing =
                server.getBean(FaceGate.class).standing(PROJECT, Comparison.ONE_TO_MANY, now);
            assertThat(standing.gate().findings()).filteredOn(each -> each.condition() == Condition.ONE_KIOSK)
                .extracting(Gate.Finding::state).containsExactly(state);
            assertThat(standing.because().get(Condition.ONE_KIOSK))
                .isEqualTo(new Said("本项目有 " + there + " 台自助机", "kiosks of the project: " + there));
            String insert = "INSERT INTO kiosk (project_id, kiosk_id, name, code_until) VALUES ('P1', 'k" + there
                + "', '自助机', 0)";
            server.getBean(Writer.class).write(db -> db.sql(insert).update());
        }
        assertThat(server.getBean(FaceGate.class).standing(PROJECT, Comparison.ONE_TO_ONE, now).gate().findings())
            .extracting(Gate.Finding::condition).doesNotContain(Condition.ONE_KIOSK);
    }

    @Test
    @Shows("R02")
    void whereTheSiteNoLongerSwitchesOneToManyOnTheSweepDestroysItsTemplates() {
        stop();
        start("one-to-one, one-to-many");
        enter();
        server.getBean(FaceSweep.class).drop(now);
        assertThat(templates()).isOne();
        stop();
        // the same data under the pack of a site that has thought better of it
        start("one-to-one");
        assertThat(templates()).isOne();
        server.getBean(FaceSweep.class).drop(now);
        assertThat(templates()).isZero();
    }

    private void enter() {
        try (Template face = Template.of(new float[]{1, 2, 0, 0})) {
            assertThat(server.getBean(FaceGallery.class).enter(GalleryOfTests.visitor(PROJECT, List.of(1L)),
                GalleryOfTests.ENCODER, face, now, (_, work) -> server.getBean(Writer.class).write(work)))
                .isEqualTo(new Met.Newly());
        }
    }

    private long templates() {
        return server.getBean(JdbcClient.class).sql("SELECT COUNT(*) FROM face_template").query(Long.class).single();
    }

    @Test
    void aChangeIsFeltWithinASecondAndATimeThatRunsBackIsNotBelieved() {
        FaceGate gate = gate();
        assertThat(gate.isOpen(PROJECT, now)).isTrue();
        states.put(Condition.SIGN, State.NOT_HELD);
        assertThat(gate.isOpen(PROJECT, now.plus(Duration.ofSeconds(1)))).isFalse();
        states.put(Condition.SIGN, State.HELD);
        assertThat(gate.isOpen(PROJECT, now)).as("asked anew").isTrue();
    }

    @Test
    @Shows({"R02", "R37"})
    void anOrderShutsItAtOnceWhateverWasAnsweredAMomentAgo() {
        FaceGate gate = gate();
        assertThat(gate.isOpen(PROJECT, now)).isTrue();
        KillSwitch killSwitch = server.getBean(KillSwitch.class);
        killSwitch.turn(CaptureOrder.HALTED, "group", "演练", now);
        assertThat(gate.isOpen(PROJECT, now)).isFalse();
        killSwitch.turn(CaptureOrder.RESUMED, "group", "演练结束", now);
        assertThat(gate.isOpen(PROJECT, now)).isTrue();
        server.getBean(Dismantling.class).order(PROJECT, "d1", "compliance", "监管要求");
        assertThat(gate.isOpen(PROJECT, now)).isFalse();
    }

    @Test
    void whoeverCannotAnswerShutsItAndSoDoesTheOneOfTwoWhoSaysThatItDoesNotHold() {
        isBroken = true;
        assertThat(gate().isOpen(PROJECT, now)).isFalse();
        isBroken = false;
        assertThat(gate((_, _) -> {
            throw new IllegalStateException("nobody answers");
        }).isOpen(PROJECT, now)).isFalse();
        Said because = new Said("标识过期", "the sign is stale");
        FaceGate gate = gate((_, _) -> Map.of(Condition.SIGN, Reported.not(because)),
            (_, _) -> Map.of(Condition.SIGN, Reported.held(null)));
        assertThat(gate.isOpen(PROJECT, now)).isFalse();
        assertThat(gate.standing(PROJECT, Comparison.ONE_TO_ONE, now).because()).containsEntry(Condition.SIGN, because);
    }
}
