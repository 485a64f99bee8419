package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.platform.Writer;

/** Whoever edits the database signs, appeals and answers for nobody, and takes no words away unseen. */
class PapersEditedTest {
    private static final String PHONE = "13800001234";
    private static final String CASE = "/api/v1/console/projects/P1/cases/v1";
    private static final String SIGNED = "{\"id\":\"d1\"}";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn manager;
    private LoggedIn risk;

    @BeforeEach
    void aVisitorWhoAppealed() {
        server = OfficeOfTests.demonstrated(folder);
        manager = server.as(Role.SITE_MANAGER);
        risk = server.as(Role.RISK);
        assertThat(server.as(Role.DESK).post("/api/v1/console/projects/P1/visits",
            "{\"id\":\"v1\",\"phone\":\"" + PHONE + "\",\"surname\":\"王\",\"declared\":\"SELF\",\"notice\":\""
                + OfficeOfTests.notice(server) + "\"}")
            .status()).isEqualTo(201);
        OfficeOfTests.forgetCodes(server);
        assertThat(OfficeOfTests.visitor(server, PHONE).post("/api/v1/me/appeals",
            "{\"id\":\"a1\",\"visit\":\"v1\",\"kind\":\"APPEAL\",\"words\":\"是自渠带我来的\"}").status()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void propose(LoggedIn by, String id) {
        Reply proposed = by.send("POST", CASE + "/proposal",
            "{\"id\":\"" + id + "\",\"outcome\":\"NATURAL\",\"words\":\"问过本人\"}", tag(by));
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(200);
    }

    private Reply sign(LoggedIn by) {
        return by.send("POST", CASE + "/signature", SIGNED, tag(by));
    }

    private static String tag(LoggedIn reader) {
        return reader.get(CASE).headers().firstValue("ETag").orElseThrow();
    }

    /** Behind the back of a server that runs. */
    private void editNow(String statement) {
        assertThat(server.bean(Writer.class).<Integer>write(db -> db.sql(statement).update())).isPositive();
    }

    private void edit(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("panke.db"));
                Statement edit = connection.createStatement()) {
            edit.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Told fsck() {
        return Told.by("fsck",
            new String[]{"--data", folder.toString(), "--key", folder.resolve("key").toString()}, Map.of());
    }

    /** Edits a stopped store, looks, and puts back what was there. */
    private void found(String table, String edit, String named) {
        edit("CREATE TABLE before AS SELECT * FROM " + table + "");
        edit(edit);
        Told told = fsck();
        assertThat(told.status()).as(edit + ": " + told.out()).isEqualTo(1);
        assertThat(told.out()).as(edit).contains(named);
        edit("INSERT OR REPLACE INTO " + table + " SELECT * FROM before");
        edit("DROP TABLE before");
    }

    @Test
    void nobodyIsSignedForByARowThatWasPutIn() {
        propose(manager, "p1");
        editNow(
            "INSERT INTO case_proposal SELECT project_id, case_id, 'forged', 'risk', at + 1, outcome, words, 'OPEN', NULL,"
                + " owners, bound FROM case_proposal");
        assertThat(manager.get(CASE).body().at("/proposal/by").asString()).isEqualTo("site_manager");
        Reply signed = sign(manager);
        assertThat(signed.status()).isEqualTo(503);
        assertThat(signed.body().get("code").asString()).isEqualTo("LOG_DIFFERS");
        server.close();
        assertThat(fsck().out()).contains("a row was put in or edited: case_proposal v1 forged");
    }

    @Test
    void noSignatureIsTakenBackOrGivenToAnother() {
        propose(risk, "p1");
        editNow("UPDATE case_proposal SET by_name = 'site_manager'");
        assertThat(sign(risk).status()).isEqualTo(503);
        editNow("UPDATE case_proposal SET by_name = 'risk'");
        assertThat(sign(manager).status()).isEqualTo(200);
    }

    @Test
    void anEditedPaperIsNamedAndSoIsOneThatIsMissing() {
        propose(risk, "p1");
        assertThat(sign(manager).status()).isEqualTo(200);
        risk.post(CASE + "/answer", "{\"id\":\"w1\",\"words\":\"已裁定\"}");
        server.close();
        assertThat(fsck().out()).contains("no difference");
        for (String edit : List.of("words = zeroblob(40)", "kind = 'REVIEW'", "by_whom = 'CHANNEL'")) {
            found("appeal", "UPDATE appeal SET " + edit, "a row was put in or edited: appeal a1");
        }
        for (String edit : List.of("words = zeroblob(20)", "by_name = 'x', signed_by = 'y'", "state = 'OPEN'")) {
            found("case_proposal", "UPDATE case_proposal SET " + edit,
                "a row was put in or edited: case_proposal v1 p1");
        }
        found("case_answer", "UPDATE case_answer SET at = at + 1", "a row was put in or edited: case_answer v1 w1");
        found("case_papers", "UPDATE case_papers SET changes = 7", "a row was put in or edited: case_papers v1");
        found("appeal", "DELETE FROM appeal", "the row with the words of appeal a1 is missing");
        found("case_proposal", "DELETE FROM case_proposal",
            "case v1 is decided, and the row of its signatures and reasons is missing");
        found("case_answer", "DELETE FROM case_answer", "are not as many as were made");
        assertThat(fsck().out()).contains("no difference");
    }
}
