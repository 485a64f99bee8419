package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Permission;
import org.panke.server.access.Role;
import org.panke.server.access.Scope;
import org.panke.server.ledger.Projects;
import tools.jackson.databind.JsonNode;

/** Somebody processes personal data for the office, and leaves: nothing of it stays with them. */
class VendorsTest extends VendorOffice {
    private String key(String name, @Nullable String project) {
        return server.bean(ApiKeys.class).make(name, project, EnumSet.of(Scope.EVENTS));
    }

    private int knocked(String key) {
        return server.post("/api/v1/projects/P1/events", key, "{}").status();
    }

    @Test
    @Shows("R44")
    void whatTheLawHasAnOfficeAgreeIsAskedEachWithItsArticle() {
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("\"加密传输，不留存\"", "\" \""))))
            .isEqualTo("terms.PROTECTION");
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("\"2999-12-31\"", "null")))).isEqualTo("until");
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("127.0.0.1", "http://a/b")))).isEqualTo("host");
        assertThat(field(compliance.post(VENDORS, CONTRACT.replace("不转委托", "找 13800001234"))))
            .as("nobody's phone").isEqualTo("terms.DUTIES");
        assertThat(compliance.get(VENDORS).body().get("items")).isEmpty();
        Reply opened = compliance.post(VENDORS, CONTRACT);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        JsonNode asked = compliance.get(VENDORS).body().get("asked");
        assertThat(asked.valueStream()).allSatisfy(
            each -> assertThat(each.at("/articles/zh").asString()).contains("第二十一条"));
        assertThat(opened.body().get("terms").propertyNames())
            .containsExactlyInAnyOrderElementsOf(asked.valueStream().map(each -> each.get("term").asString()).toList());
        assertThat(opened.body().get("state").asString()).isEqualTo("RUNNING");
        assertThat(compliance.post(VENDORS, CONTRACT).body().get("version").asInt()).as("sent again").isEqualTo(1);
    }

    @Test
    @Shows("R44")
    void itIsNotClosedWhileKeysAreNotRevokedOrNoPaperSaysThatNothingStayed() {
        compliance.post(VENDORS, CONTRACT);
        assertThat(code(step("CUT", "\"keys\": \"飞信短信\""))).isEqualTo("409 RUNNING");
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 RUNNING");
        assertThat(field(step("ENDED", END.replace("2026-03-01", "2999-01-01")))).isEqualTo("day");
        done("ENDED", END);
        assertThat(file().get("state").asString()).isEqualTo("ENDED");
        assertThat(file().get("days").asLong()).as("counted from the day it ended").isPositive();
        assertThat(file().get("missing")).hasSize(2);
        Reply refused = step("CLOSED", "");
        assertThat(code(refused)).isEqualTo("409 NOT_PURGED");
        assertThat(refused.body().get("title").asString()).contains("还没有停用", "还没有登记其返还或者删除的证明", "第二十一条");
        done("CUT", "\"keys\": \"飞信短信\"");
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 NOT_PURGED");
        assertThat(field(step("RETURNED", PAPER.replace("2026-03-09", "2026-02-28")))).as("before the end")
            .isEqualTo("day");
        assertThat(field(step("RETURNED", PAPER.replace("AB", "XY")))).isEqualTo("sha256");
        assertThat(field(step("RETURNED", PAPER.replace("陈总", "")))).isEqualTo("signer");
        done("RETURNED", PAPER);
        assertThat(file().at("/paper/sha256").asString()).isEqualTo("ab".repeat(32));
        assertThat(file().at("/paper/by").asString()).as("by name").isEqualTo("compliance");
        done("CLOSED", "");
        assertThat(file().get("state").asString()).isEqualTo("CLOSED");
        assertThat(file().get("days").isNull()).isTrue();
        assertThat(code(step("AMENDED", "\"terms\": " + TERMS + ", \"until\": \"2999-12-31\"")))
            .isEqualTo("409 CLOSED");
    }

    @Test
    @Shows("R44")
    void theirKeysAreRevokedInThisProjectAndItIsNotClosedWhileOneOpensIt() {
        server.bean(Projects.class).open(new ProjectId("P2"), "二号院", "zone: Asia/Shanghai", java.time.Instant.EPOCH);
        String theirs = key("飞信短信", "P1");
        String elsewhere = key("飞信短信", "P2");
        String other = key("erp", "P1");
        compliance.post(VENDORS, CONTRACT);
        done("ENDED", END);
        assertThat(file().get("keys").valueStream().map(each -> each.get("name").asString() + each.get("isTheirs")))
            .containsExactlyInAnyOrder("飞信短信true", "erpfalse");
        done("RETURNED", PAPER);
        done("CUT", "\"keys\": \"sms\"");
        assertThat(file().get("steps").get(3).at("/step/revoked")).as("none of that name").isEmpty();
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 KEYS");
        assertThat(knocked(theirs)).isEqualTo(400);
        done("CUT", "\"keys\": \"飞信短信\"");
        assertThat(file().get("steps").get(4).at("/step/revoked")).hasSize(1);
        assertThat(knocked(theirs)).isEqualTo(401);
        assertThat(knocked(other)).isEqualTo(400);
        assertThat(server.post("/api/v1/projects/P2/events", elsewhere, "{}").status()).isEqualTo(400);
        String all = key("飞信短信", null);
        assertThat(code(step("CUT", "\"keys\": \"飞信短信\""))).as("it opens other projects").isEqualTo("409 KEYS_OF_ALL");
        assertThat(knocked(all)).isEqualTo(400);
        assertThat(code(step("CLOSED", ""))).isEqualTo("409 KEYS");
    }

    @Test
    @Shows("R44")
    void itIsNotClosedWhileCodesAreStillHandedToThem() {
        stop();
        open("http://127.0.0.1:9/sms");
        compliance.post(VENDORS, CONTRACT);
        assertThat(file().get("isSentTo").asBoolean()).isTrue();
        done("ENDED", END);
        done("CUT", "\"keys\": \"飞信短信\"");
        done("RETURNED", PAPER);
        Reply refused = step("CLOSED", "");
        assertThat(code(refused)).isEqualTo("409 SENDER");
        assertThat(refused.body().get("title").asString()).contains("127.0.0.1", "panke.sms.url");
    }

    @Test
    void whoAddsNamesTheVersionTheySawAndOnePressCountsOnce() {
        compliance.post(VENDORS, CONTRACT);
        assertThat(compliance.post(VENDORS + "/v1/steps", "{\"id\": \"a\", \"kind\": \"ENDED\", " + END + "}").status())
            .isEqualTo(428);
        assertThat(step("a", "ENDED", END, "\"1\"").status()).isEqualTo(201);
        assertThat(step("a", "ENDED", END, "\"1\"").body().get("version").asInt()).isEqualTo(2);
        assertThat(step("b", "ENDED", END, "\"1\"").status()).isEqualTo(412);
        assertThat(code(step("ENDED", END))).isEqualTo("409 ENDED");
        done("CUT", "\"keys\": \"x\"");
        done("RETURNED", PAPER);
        assertThat(step("c", "CLOSED", "", "\"3\"").status()).isEqualTo(412);
        assertThat(step("c", "CLOSED", "", "\"4\"").status()).isEqualTo(201);
        assertThat(step("c", "CLOSED", "", "\"4\"").body().get("version").asInt()).isEqualTo(5);
    }

    /** That each role passes exactly where its permissions reach, EveryOperationTest shows. */
    @Test
    void complianceAloneWritesAndTheAuditorReads() {
        assertThat(Role.values()).filteredOn(role -> role.permissions().contains(Permission.VENDOR_WRITE))
            .containsExactly(Role.COMPLIANCE);
        assertThat(Role.values()).filteredOn(role -> role.permissions().contains(Permission.VENDOR_READ))
            .containsExactly(Role.COMPLIANCE, Role.AUDITOR);
        for (Role role : List.of(Role.GROUP, Role.PROJECT, Role.RISK)) {
            assertThat(server.as(role).get(VENDORS).status()).as(role.name()).isEqualTo(403);
        }
        LoggedIn auditor = server.as(Role.AUDITOR);
        assertThat(auditor.get(VENDORS).status()).isEqualTo(200);
        assertThat(auditor.post(VENDORS, CONTRACT).status()).isEqualTo(403);
    }
}
