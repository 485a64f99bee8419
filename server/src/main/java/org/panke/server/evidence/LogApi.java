package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Note;
import org.panke.evidence.Tile;
import org.panke.formats.log.LogFolder;
import org.panke.server.access.Open;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a project's log to anybody who wants to check it (C2SP tlog-tiles). It says nothing about anybody. */
@RestController
final class LogApi {
    private static final String WHY = "whoever checks a log must not have to ask";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final MediaType STAMP = new MediaType("application", "timestamp-reply");
    private static final Duration YEAR = Duration.ofDays(365);

    private final Logs logs;
    private final LogKeys keys;

    LogApi(Logs logs, LogKeys keys) {
        this.logs = logs;
        this.keys = keys;
    }

    @Open(WHY)
    @GetMapping("/log/{project}/keys")
    ResponseEntity<String> keys(@PathVariable String project) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache())
            .body(keys.published(known(project)));
    }

    @Open(WHY)
    @GetMapping("/log/{project}/{epoch}/checkpoint")
    ResponseEntity<String> checkpoint(@PathVariable String project, @PathVariable long epoch) {
        return text(project, epoch, LogFolder.CHECKPOINT, ProjectLog::newest);
    }

    @Open(WHY)
    @GetMapping("/log/{project}/{epoch}/seen")
    ResponseEntity<String> seen(@PathVariable String project, @PathVariable long epoch) {
        return text(project, epoch, LogFolder.SEEN, log -> log.seen().map(Seen::note));
    }

    @Open(WHY)
    @GetMapping("/log/{project}/{epoch}/seen.tsr")
    ResponseEntity<byte[]> stamp(@PathVariable String project, @PathVariable long epoch) {
        return bytes(project, epoch, LogFolder.STAMP,
            log -> log.seen().flatMap(seen -> Optional.ofNullable(seen.stamp()))).map(
                bytes -> ResponseEntity.ok().contentType(STAMP).cacheControl(CacheControl.noCache()).body(bytes))
            .orElseThrow(LogApi::missing);
    }

    @Open(WHY)
    @GetMapping("/log/{project}/{epoch}/tile/**")
    ResponseEntity<byte[]> tile(@PathVariable String project, @PathVariable long epoch, HttpServletRequest request) {
        String path = request.getRequestURI();
        return Tile.of(path.substring(path.indexOf("/tile/") + 1))
            .flatMap(tile -> bytes(project, epoch, tile.path(), log -> log.tile(tile)))
            .map(bytes -> ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable()).body(bytes))
            .orElseThrow(LogApi::missing);
    }

    private ResponseEntity<String> text(String project, long epoch, String path,
            Function<ProjectLog, Optional<Note>> which) {
        return bytes(project, epoch, path, log -> which.apply(log).map(note -> note.toString().getBytes(UTF_8)))
            .map(bytes -> ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache())
                .body(new String(bytes, UTF_8)))
            .orElseThrow(LogApi::missing);
    }

    /** Of the log that goes on; of one that ended, or whose events are others now, as it was published. */
    private Optional<byte[]> bytes(String project, long epoch, String path,
            Function<ProjectLog, Optional<byte[]>> which) {
        ProjectId of = known(project);
        Optional<ProjectLog> now = logs.of(of).filter(log -> log.epoch().number() == epoch);
        return now.isPresent() ? which.apply(now.get()) : logs.published(of, epoch).at(path);
    }

    private ProjectId known(String project) {
        ProjectId asked = new ProjectId(project);
        if (!logs.projects().contains(asked)) {
            throw missing();
        }
        return asked;
    }

    static ApiProblem missing() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "LOG", "没有这个日志", "there is no such log", null);
    }
}
