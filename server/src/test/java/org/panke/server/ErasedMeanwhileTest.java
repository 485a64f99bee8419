package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.house.Shows;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Store;

/**
 * Whoever has themselves erased on their phone while they stand at the kiosk is erased: whatever the kiosk still holds of
 * them is over with the same commit, and records nothing afterwards.
 */
class ErasedMeanwhileTest {
    private static final String PHONE = "13800001234";
    private static final String ERASURE = "/api/v1/me/erasure";
    private static final String CHECK_INS = "/api/v1/kiosk/check-ins";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn kiosk;

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(folder);
        kiosk = OfficeOfTests.kiosk(server, server.as(org.panke.server.access.Role.DESK));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Shows("R15")
    @Test
    void aCheckInThatWasHeldMeanwhileRecordsNothing() {
        LoggedIn me = me();
        String word = proved();
        assertThat(me.post(ERASURE, "{\"id\":\"x1\"}").body().get("done").asBoolean()).isTrue();
        assertThat(kiosk.post(CHECK_INS, answers("v1", word)).status()).isEqualTo(410);
        assertThat(kiosk.post(CHECK_INS, answers("v1", word)).body().get("code").asString())
            .isEqualTo("CHECK_IN_OVER");
        assertNobodyIsKnown();
    }

    @Test
    void aCheckInThatWasRecordedAndIsSentAgainBringsNobodyBack() {
        String word = proved();
        assertThat(kiosk.post(CHECK_INS, answers("v1", word)).status()).isEqualTo(201);
        me().post(ERASURE, "{\"id\":\"x1\"}");
        assertThat(kiosk.post(CHECK_INS, answers("v1", word)).status()).isEqualTo(410);
        assertThat(kiosk.get(CHECK_INS + "/" + word + "/receipt").status()).isEqualTo(410);
        assertNobodyIsKnown();
    }

    @Test
    void aVisitCodeMadeBeforeIsOver() {
        LoggedIn me = me();
        String code = me.post("/api/v1/me/visit-code", "").body().get("code").asString();
        me.post(ERASURE, "{\"id\":\"x1\"}");
        assertThat(
            kiosk.post("/api/v1/kiosk/visit-codes", "{\"code\":\"" + code + "\",\"notice\":\"" + notice() + "\"}")
                .status())
            .isEqualTo(410);
        assertThat(texts("SELECT project_id FROM visit_code")).isEmpty();
    }

    /** The kiosk found the phone proved; before it records, the erasure is committed. */
    @Test
    void whicheverIsCommittedSecondFindsNothingOfTheOther() {
        ProjectId project = new ProjectId("P1");
        OneTimeCodes codes = server.bean(OneTimeCodes.class);
        LoggedIn me = me();
        String word = proved();
        OneTimeCodes.Proved proved = codes.proved(project, OneTimeCodes.Purpose.KIOSK, word).orElseThrow();
        me.post(ERASURE, "{\"id\":\"x1\"}");
        Phone phone = proved.phone();
        assertThatThrownBy(() -> server.bean(Recorder.class).record(
            at -> new Event.CheckedIn(new Stamp(new EventId("v1"), project, at), phone, "王", Declaration.SELF,
                List.of(), Verification.CODE, proved.startedAt(), Role.VISITOR, null, null),
            Beside.asking(db -> codes.use(project, word, "v1", db)))).isInstanceOf(ApiProblem.class);
        assertNobodyIsKnown();
    }

    private void assertNobodyIsKnown() {
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner NOT IN ('project', 'log')")).isEmpty();
        assertThat(texts("SELECT kind FROM identity WHERE kind = 'phone'")).isEmpty();
    }

    private List<String> texts(String sql) {
        return server.bean(Store.class).reader().sql(sql).query(String.class).list();
    }

    private LoggedIn me() {
        OfficeOfTests.forgetCodes(server);
        return OfficeOfTests.visitor(server, PHONE);
    }

    private String proved() {
        return OfficeOfTests.proved(server, kiosk, PHONE);
    }

    private String notice() {
        return OfficeOfTests.notice(server);
    }

    private static String answers(String id, String word) {
        return OfficeOfTests.answers(id, word, "SELF");
    }
}
