package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event as a caller sends it: a line of the published format without its project, time and actor. */
final class EventBody {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What people alone say, and where. */
    private static final Map<String, Said> BY_PEOPLE = Map.of(
        "RulesPublished", new Said("规则由有权限的人在控制台发布", "rules are published in the console, by somebody who may"),
        "ConsentChanged", new Said("同意只能由本人表示", "a consent is said by whose it is"),
        "FaceUsed", new Said("人脸只能由本人在自助机上使用", "a face is looked at on the kiosk, by whose it is"),
        "CaptureOrdered", new Said("由有权限的人在控制台或用 panke dismantle 下令",
            "ordered in the console or by panke dismantle, by somebody who may"),
        "AssessmentSigned",
        new Said("影响评估由有权限的人在控制台签署", "an assessment is signed in the console, by somebody who may"),
        "StatementSigned",
        new Said("声明由有权限的人在控制台签署", "a statement is signed in the console, by somebody who may"),
        "CaseDecided",
        new Said("裁定由两名有权限的人在控制台签署", "a case is decided in the console, by two people who may"));

    private final ObjectNode body;
    private final Event undated;

    private EventBody(ObjectNode body) {
        this.body = body;
        this.undated = read(body, WrittenDown.UNDATED);
    }

    /** @throws ApiProblem where it is no event, or says itself what the server says of it */
    static EventBody of(ProjectId project, String actor, byte[] text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException e) {
            throw bad(null, "应为一个 JSON 对象", "expected a JSON object");
        }
        if (!(json instanceof ObjectNode body)) {
            throw bad(null, "应为一个 JSON 对象", "expected a JSON object");
        }
        for (String field : new String[]{"project", "at", "actor"}) {
            if (body.has(field)) {
                throw bad(field, "由服务器填写，请不要发送", "the server says this; leave it out");
            }
        }
        Said said = BY_PEOPLE.get(body.path("type").asString(""));
        if (said != null) {
            throw bad("type", said.zh(), said.en());
        }
        return new EventBody(body.put("project", project.value()).put("actor", actor));
    }

    /** The event, as it happens then. @throws ApiProblem where it names something that is later */
    Event at(Instant at) {
        boolean beganLater = undated instanceof Event.CheckedIn visit && visit.startedAt() != null
            && visit.startedAt().isAfter(at);
        return beganLater ? read(body, at) : undated.dated(at);
    }

    private static Event read(ObjectNode body, Instant at) {
        byte[] line = (JSON.writeValueAsString(body.put("at", at.toString())) + "\n").getBytes(UTF_8);
        One one = new One();
        try (EventReader reader = new EventReader(new ByteArrayInputStream(line), "body", line.length)) {
            reader.advance(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (one.event == null) {
            Problem problem = one.problem;
            throw problem == null
                ? bad(null, "应为一个 JSON 对象", "expected a JSON object")
                : bad(problem.field(), "应为" + problem.expected().zh(), "expected " + problem.expected().en());
        }
        return one.event;
    }

    private static ApiProblem bad(@Nullable String field, String chinese, String english) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", chinese, english, field);
    }

    /** What one line was. */
    private static final class One implements EventSource.Sink {
        private @Nullable Event event;
        private @Nullable Problem problem;

        @Override
        public void event(Event read, long line) {
            event = read;
        }

        @Override
        public void problem(Problem found) {
            problem = found;
        }
    }
}
