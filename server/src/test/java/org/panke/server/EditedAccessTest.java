package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.access.Accounts;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Role;
import org.panke.server.access.Scope;
import org.panke.server.platform.Writer;

/** Whoever edits the database gets in no further than before. */
class EditedAccessTest {
    private static final String SESSION = "/api/v1/console/session";
    private static final String EVENTS = "/api/v1/projects/P1/events";

    @TempDir
    private Path folder;

    private Running server;

    @BeforeEach
    void start() {
        server = new Running(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobodyBecomesMoreThanTheyAre() {
        LoggedIn desk = server.as(Role.DESK);
        assertThat(desk.get(SESSION).status()).isEqualTo(200);
        edit("UPDATE account SET role = 'GROUP', project_id = NULL WHERE name = 'desk'");
        assertThat(desk.get(SESSION).status()).isEqualTo(401);
        assertThat(logIn("desk").status()).isEqualTo(401);
        assertThat(server.bean(Accounts.class).edited()).containsExactly("desk");
    }

    @Test
    void nobodyMakesThemselvesAnAccountWithAPasswordTheyKnow() {
        server.as(Role.DESK);
        server.as(Role.FINANCE);
        edit("INSERT INTO account (account_id, name, role, password, must_change, active, version, created_at) "
            + "SELECT 'a1', 'rat', 'GROUP', password, 0, 1, 1, 0 FROM account WHERE name = 'desk'");
        edit("UPDATE account SET password = (SELECT password FROM account WHERE name = 'rat') WHERE name = 'finance'");
        assertThat(logIn("rat").status()).isEqualTo(401);
        assertThat(logIn("finance").status()).isEqualTo(401);
        assertThat(logIn("desk").status()).isEqualTo(200);
        assertThat(server.bean(Accounts.class).edited()).containsExactly("finance", "rat");
    }

    @Test
    void aSessionIsNobodyElses() {
        LoggedIn desk = server.as(Role.DESK);
        server.as(Role.FINANCE);
        edit("UPDATE session SET account_id = (SELECT account_id FROM account WHERE name = 'finance')");
        assertThat(desk.get(SESSION).status()).isEqualTo(401);
    }

    @Test
    void aKeyOfAnotherSystemOpensNoMoreThanItWasMadeFor() {
        String key = server.bean(ApiKeys.class).make("crm", "P1", EnumSet.of(Scope.EVENTS));
        assertThat(server.post(EVENTS, key, "{}").status()).isNotEqualTo(401);
        edit("UPDATE api_key SET project_id = NULL");
        assertThat(server.post(EVENTS, key, "{}").status()).isEqualTo(401);
        assertThat(server.bean(ApiKeys.class).edited()).containsExactly("crm");
    }

    @Test
    void whatIsChangedThroughTheServerHolds() {
        LoggedIn group = server.as(Role.GROUP);
        server.as(Role.DESK);
        assertThat(server.bean(Accounts.class).edited()).isEmpty();
        assertThat(group.post("/api/v1/console/password",
            "{\"old\":\"" + Running.PASSWORD + "\",\"new\":\"another long one\"}").status()).isLessThan(300);
        assertThat(server.bean(Accounts.class).edited()).isEmpty();
        assertThat(group.get(SESSION).status()).isEqualTo(200);
    }

    private Running.Reply logIn(String name) {
        return server.post("/api/v1/console/login", null,
            "{\"name\":\"" + name + "\",\"password\":\"" + Running.PASSWORD + "\"}");
    }

    private void edit(String statement) {
        int edited = server.bean(Writer.class).write(db -> db.sql(statement).update());
        assertThat(edited).isPositive();
    }
}
