package org.panke.tools.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

class PackCommandTest {
    private static final Path SHIPPED = Path.of("../formats/src/main/resources/org/panke/formats/packs");
    private static final String NANJING = SHIPPED.resolve("cn-320100.yaml").toString();
    private static final String DISTRICT = """
            id: cn-330106
            version: 1
            jurisdiction: {scheme: gb2260, code: 330106}
            parents: [cn]
            effectiveFrom: 2026-01-01
            reviewedOn: 2026-11-01
            reviewBy: 2027-11-01
            legalForm: [notice]
            confidence: secondary
            retention:
              productCeiling: %s
            citations:
              - fields: [retention]
                instrument: {zh: 某通知, en: A notice}
                confidence: secondary
            """;

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    private static Ran pack(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] all = new String[arguments.length + 1];
        all[0] = "pack";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int status = Panke.run(new Surroundings(new ByteArrayInputStream(new byte[0]), out,
            new PrintStream(err, true, UTF_8), Map.of("PANKE_TERMINAL", "0"), () -> 0L), all);
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void saysWhatHoldsWithEverySourceItsMarkAndThatNoCounselReviewedIt() {
        Ran ran = pack("check", NANJING, "--on", "2026-11-23");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("cn-320100/1", "Not reviewed by counsel.", "What holds there on 2026-11-23:",
            "face.mode: prohibited\n    cn/1 says consent\n",
            "Personal Information Protection Law, art. 28, 29 (text read)",
            "    cn-320100/1 says prohibited\n        Nanjing housing bureau, a notice as reported (secondary source)",
            "these are not reviewed by counsel: cn/1, cn-320100/1");
    }

    @Test
    void saysTheSameInChinese() {
        Ran ran = pack("check", NANJING, "--lang", "zh", "--on", "2025-05-31");
        assertThat(ran.out()).contains("未经律师审阅", "2025-05-31 在那里适用：", "cn/0 取 consent",
            "《中华人民共和国个人信息保护法》 第 28, 29 条（已读原文）", "南京市住房保障和房产局 通知（报道）（转述来源）");
        assertThat(ran.out()).doesNotContain("filing.thresholdPersons");
    }

    @Test
    void aPackThatLoosensItsParentIsRefusedAtItsPlace() throws IOException {
        Path loose = write("loose.yaml", DISTRICT.formatted("P31D"));
        Ran ran = pack("check", loose.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(loose + ":11:19: retention.productCeiling: ", "P31D",
            "nothing looser than P30D of cn/1", "can NOT be used");
        assertThat(pack("check", loose.toString(), "--lang", "zh").err()).contains("不宽于 cn/1 的 P30D", "不可用");
    }

    @Test
    void aPackThatNobodyLookedAtSaysFirstThatItProhibitsWithoutBeingAskedForADay() throws IOException {
        Path old = write("old.yaml", DISTRICT.formatted("P7D").replace("reviewedOn: 2026", "reviewedOn: 2019")
            .replace("reviewBy: 2027", "reviewBy: 2020"));
        assertThat(pack("check", old.toString()).out())
            .startsWith("cn-330106/1 was to be looked at again by 2020-11-01 and was not: on ")
            .contains("face.mode: prohibited");
        assertThat(pack("check", old.toString(), "--on", "2020-11-05", "--lang", "zh").out())
            .startsWith("cn-330106/1 应在 2020-11-01 前再核对；2020-12-01 以后按禁止处理。");
    }

    @Test
    void aPackThatIsReviewedInTheFutureIsRefusedAndNotSigned() throws IOException {
        Path early = write("early.yaml", DISTRICT.formatted("P7D").replace("reviewedOn: 2026", "reviewedOn: 2999")
            .replace("reviewBy: 2027", "reviewBy: 3000"));
        assertThat(pack("check", early.toString()).err()).contains(early + ":6:13: reviewedOn: ",
            "no day after today, ");
        assertThat(pack("check", early.toString(), "--on", "2999-12-01").status()).isEqualTo(1);
        assertThat(pack("sign", early.toString(), "--as", "法务", "--on", "2026-11-29", "--key", "none").status())
            .isEqualTo(1);
    }

    @Test
    void aPackThatWouldNeverFallDueIsRefused() throws IOException {
        Path never = write("never.yaml", DISTRICT.formatted("P7D").replace("reviewBy: 2027", "reviewBy: 2099"));
        assertThat(pack("check", never.toString()).err()).contains(never + ":7:11: reviewBy: ",
            "no later than 2027-11-01");
    }

    @Test
    void aPackThatTakesTheFilingAwayIsRefusedWithTheGroupNamed() throws IOException {
        Path none = write("none.yaml", DISTRICT.formatted("P7D").replace("citations:", "filing: null\ncitations:"));
        Ran ran = pack("check", none.toString(), "--on", "2026-11-29");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains(none + ":12:9: filing: ", "it cannot be taken away");
    }

    @Test
    void aShorterListOfWhatMustBeTakesNothingAwayFromTheOneAbove() throws IOException {
        Path fewer = write("fewer.yaml", DISTRICT.formatted("P7D").replace("citations:",
            "consent: {mustHaves: [purpose]}\ncitations:").replace("[retention]", "[retention, consent]"));
        Ran ran = pack("check", fewer.toString(), "--on", "2026-11-29");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).anyMatch(line -> line.startsWith("consent.mustHaves: ")
            && line.contains("complaintAuthority"));
    }

    @Test
    void aPackUnderOneThatIsNamedMayNotLoosenThatEither() throws IOException {
        Path city = write("city.yaml", DISTRICT.formatted("P7D").replace("330106", "330100").replace("version: 1",
            "version: 2"));
        Path district = write("district.yaml", DISTRICT.formatted("P8D"));
        assertThat(pack("check", district.toString()).status()).isZero();
        Ran ran = pack("check", district.toString(), "--with", city.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("nothing looser than P7D of cn-330100/2");
    }

    @Test
    void aReviewCountsWhereTheReviewerIsKnownAndOnlyForTheWordsThatWereSigned()
            throws IOException, NoSuchAlgorithmException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = write("key.pem", pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Path reviewers = write("reviewers.yaml", "reviewer: "
            + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n");
        Path pack = write("own.yaml", DISTRICT.formatted("P7D"));
        Ran signed = pack("sign", pack.toString(), "--as", "reviewer", "--key", key.toString(), "--on", "2026-11-28");
        assertThat(signed.status()).as(signed.err()).isZero();
        assertThat(pack("check", pack.toString(), "--reviewers", reviewers.toString()).out())
            .contains("Signed by a named reviewer.");
        assertThat(pack("check", pack.toString()).out()).contains("Not reviewed by counsel.");
        Files.writeString(pack, DISTRICT.formatted("P6D"));
        assertThat(pack("check", pack.toString(), "--reviewers", reviewers.toString()).out())
            .contains("Not reviewed by counsel.");
    }

    @Test
    void whatMakesNoSenseIsSaidAndNothingIsDone() throws IOException {
        assertThat(pack().status()).isEqualTo(2);
        assertThat(pack("bless", NANJING).status()).isEqualTo(2);
        assertThat(pack("check", NANJING, "--on", "tomorrow").err()).contains("tomorrow");
        assertThat(pack("check", folder.resolve("none.yaml").toString()).status()).isEqualTo(2);
        assertThat(pack("sign", NANJING).err()).contains("--key");
        Path noKey = write("no.pem", "nothing");
        Ran ran = pack("sign", write("own.yaml", DISTRICT.formatted("P7D")).toString(), "--as", "reviewer", "--key",
            noKey.toString(), "--on", "2026-11-28");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(folder.resolve("own.reviews.yaml")).doesNotExist();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String pem(String what, byte[] key) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + what
            + "-----\n";
    }
}
