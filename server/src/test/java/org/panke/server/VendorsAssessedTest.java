package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panke.house.Shows;
import tools.jackson.databind.JsonNode;

/** Who processes for an office, and what for, is part of what its impact assessment is of. */
class VendorsAssessedTest extends VendorOffice {
    private static final String PAGE = PROJECT + "/assessment";
    private static final String TEXT = """
            {"owner": "王主任", "necessity": "", "sections": {"legality-necessity": "见告知",
             "effect-and-mitigation": "不同意的人待遇相同", "leak-tamper-loss-risk": "员工可能查到号码",
             "protection-adequacy": "每次查询都留痕"}}""";

    private JsonNode page() {
        return compliance.get(PAGE).body();
    }

    private void signed(String id) {
        String seen = "\"" + page().at("/draft/version").asLong() + "\"";
        JsonNode saved = compliance.send("PUT", PAGE + "/draft", TEXT, seen).body();
        assertThat(compliance.send("POST", PROJECT + "/assessments",
            "{\"id\": \"" + id + "\", \"configuration\": \"" + saved.get("configuration").asString() + "\"}",
            "\"" + saved.at("/draft/version").asLong() + "\"").status()).isEqualTo(204);
        assertThat(page().get("standing").asString()).isEqualTo("holds");
    }

    /** As the page says that they are now, where nothing else changed. */
    private String changed() {
        JsonNode changed = page().get("changed");
        assertThat(changed.valueStream().map(each -> each.get("name").asString())).containsExactly("processors");
        return changed.at("/0/now/zh").asString();
    }

    private static String agreed(String terms) {
        return "\"terms\": " + terms + ", \"until\": \"2999-11-30\"";
    }

    @Test
    @Shows("R04")
    void whoComesIsAgreedWithAnewAndLeavesMakesItStaleAndIsNamedAndALongerTermDoesNot() {
        signed("a1");
        assertThat(compliance.post(VENDORS, CONTRACT).status()).isEqualTo(201);
        assertThat(changed()).contains("飞信短信", "发送验证码", "手机号、验证码", "加密传输");
        assertThat(page().at("/changed/0/was/zh").asString()).isEqualTo("没有受托方");
        assertThat(page().at("/stands/en").asString()).contains("Vendors");

        signed("a2");
        done("AMENDED", agreed(TERMS));
        assertThat(page().get("standing").asString()).as("until when").isEqualTo("holds");
        done("AMENDED", agreed(TERMS.replace("手机号、验证码", "手机号、姓氏")));
        assertThat(changed()).contains("手机号、姓氏");

        signed("a3");
        done("ENDED", END);
        assertThat(changed()).contains("合同已结束，尚未了结");

        signed("a4");
        done("CUT", "\"keys\": \"飞信短信\"");
        done("RETURNED", PAPER);
        assertThat(page().get("standing").asString()).as("they have it until it is closed").isEqualTo("holds");
        done("CLOSED", "");
        assertThat(changed()).isEqualTo("没有受托方");
    }
}
