package org.panke.server.ledger;

import java.time.Instant;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes events, one a request, as they happen. */
@RestController
final class EventsApi {
    private final Recorder recorder;
    private final JsonMapper json;

    EventsApi(Recorder recorder, JsonMapper json) {
        this.recorder = recorder;
        this.json = json;
    }

    /** An event recorded, and what followed from it. */
    record Answer(String id, long sequence, Instant at, List<JsonNode> findings) {
    }

    /** 201 where the event is new, 200 where it had been recorded before. */
    @Needs(Permission.EVENT_WRITE)
    @PostMapping("/api/v1/projects/{project}/events")
    ResponseEntity<Answer> record(@PathVariable String project, @RequestBody byte[] body,
            @AuthenticationPrincipal Caller.Machine caller) {
        EventBody event = EventBody.of(new ProjectId(project), caller.name(), body);
        Recorded recorded = recorder.record(event::at);
        Answer answer = new Answer(recorded.id().value(), recorded.sequence(), recorded.at(),
            recorded.lines().stream().map(json::readTree).toList());
        return ResponseEntity.status(recorded.again() ? HttpStatus.OK : HttpStatus.CREATED).body(answer);
    }
}
