package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.face.LawOfTests;
import org.panke.server.face.OpenFaces;
import org.panke.server.notice.Site;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kiosk of an office where faces may be looked at, and visitors who look. */
final class FacesOfTests implements AutoCloseable {
    static final ProjectId PROJECT = new ProjectId("P1");
    static final String PHONE = "13800001234";
    static final float[] FACE = {1, 2, 0.5f, 0.1f};
    static final float[] SAME = {1.05f, 1.95f, 0.45f, 0.12f};
    static final float[] SIMILAR = {2, 1, 0.5f, 0.1f};
    static final float[] OTHER = {0.1f, -1, 2, 0.3f};
    private static final Site SAID = new Site(List.of(new Site.Place("gb2260", "330106")),
        new Said("某某置业有限公司", "Some Property Ltd"), List.of(), new Said("前台", "the desk"), null, List.of(),
        new Said("本机", "this machine"), new Said("当地网信部门", "the local cyberspace authority"));

    final Running server;
    final LoggedIn desk;
    final LoggedIn kiosk;

    /**
     * @param packs an empty folder for what the law of the place says
     * @param enabled what the office's own pack has of comparisons
     */
    FacesOfTests(ServeOptions options, Path packs, String enabled) {
        LawOfTests.write(packs, enabled);
        System.setProperty("panke.packs", packs.toString());
        System.setProperty(OpenFaces.SOURCE, OpenFaces.class.getName());
        server = OfficeOfTests.demonstrated(options);
        System.clearProperty(OpenFaces.SOURCE);
        System.clearProperty("panke.packs");
        server.bean(Sites.class).publish(PROJECT, SAID, "compliance", now());
        desk = server.as(Role.DESK);
        kiosk = OfficeOfTests.kiosk(server, desk);
    }

    Instant now() {
        return server.bean(InstantSource.class).instant();
    }

    /** Their own page. */
    LoggedIn me(String phone) {
        OfficeOfTests.forgetCodes(server);
        return OfficeOfTests.visitor(server, phone);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Somebody's check-in is done. @return the word that goes with it */
    String visited(String id, String phone) {
        OfficeOfTests.forgetCodes(server);
        String word = OfficeOfTests.proved(server, kiosk, phone);
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", OfficeOfTests.answers(id, word, "SELF")).status())
            .isEqualTo(201);
        return word;
    }

    Reply offer(String word) {
        return kiosk.get("/api/v1/kiosk/codes/" + word + "/face");
    }

    Reply answer(String word, String id, String answer) {
        String notice = offer(word).body().at("/notice/hash").asString();
        return kiosk.post("/api/v1/kiosk/codes/" + word + "/face-answers", "{\"id\":\"" + id + "\",\"answer\":\""
            + answer + "\",\"notice\":\"" + notice + "\",\"language\":\"zh\",\"ofAge\":true}");
    }

    String token(String word, String id) {
        Reply answered = answer(word, id, "GIVEN");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(201);
        return answered.body().get("token").asString();
    }

    static String look(String token, float[] face, String more) {
        return "{\"token\":\"" + token + "\",\"model\":\"drawn/1\",\"descriptor\":\""
            + Base64.getEncoder().encodeToString(bytes(face)) + "\"" + more + "}";
    }

    static byte[] bytes(float[] face) {
        ByteBuffer bytes = ByteBuffer.allocate(face.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(face);
        return bytes.array();
    }

    Reply give(String token, float[] face) {
        return kiosk.post("/api/v1/kiosk/face/passes", look(token, face, ""));
    }

    Reply compare(String token, float[] face, String pass) {
        return kiosk.post("/api/v1/kiosk/face/comparisons", look(token, face, ",\"pass\":\"" + pass + "\""));
    }

    String pass(String word, String id) {
        Reply given = give(token(word, id), FACE);
        assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
        return given.body().get("pass").asString();
    }

    List<String> acts() {
        return server.bean(JdbcClient.class).sql("SELECT fact FROM event WHERE type = 'FaceUsed' ORDER BY sequence")
            .query(String.class).list();
    }

    long kept() {
        return server.bean(JdbcClient.class).sql("SELECT COUNT(*) FROM face_pass").query(Long.class).single();
    }

    static String code(Reply reply) {
        return reply.body().get("code").asString();
    }
}
