package org.panke.server.registration;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Showing codes (带看码): eight digits that change every half minute, so that one that was photographed is worth nothing
 * soon. The one before is still taken, for whoever is slow.
 */
public final class ShowingCodes {
    static final int WINDOW_SECONDS = 30;
    private static final int CODES = 100_000_000;

    private final Vault vault;
    private final JdbcClient reader;
    private final InstantSource clock;

    ShowingCodes(Vault vault, JdbcClient reader, InstantSource clock) {
        this.vault = vault;
        this.reader = reader;
        this.clock = clock;
    }

    /** A code as the agent shows it. */
    record Shown(String code, int secondsLeft, int windowSeconds) {
    }

    Shown show(ProjectId project, String registration) {
        long second = clock.instant().getEpochSecond();
        return new Shown(code(project, registration, second / WINDOW_SECONDS),
            (int) (WINDOW_SECONDS - second % WINDOW_SECONDS), WINDOW_SECONDS);
    }

    /** The registration whose code this is now, or was half a minute ago; none where it is nobody's, or two share it. */
    public Optional<EventId> redeemed(ProjectId project, String code) {
        String digits = code.replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{8}")) {
            return Optional.empty();
        }
        long window = clock.instant().getEpochSecond() / WINDOW_SECONDS;
        List<String> whose = reader
            .sql("SELECT registration_id FROM registration WHERE project_id = ? AND state = 'LIVE' AND until > ?")
            .params(project.value(), clock.millis()).query(Columns.read(row -> row.text("registration_id"))).list()
            .stream()
            .filter(each -> LongStream.of(window, window - 1)
                .anyMatch(asked -> code(project, each, asked).equals(digits)))
            .toList();
        return whose.size() == 1 ? Optional.of(new EventId(whose.getFirst())) : Optional.empty();
    }

    /** What is said of a code that is no registration's now. */
    public static ApiProblem nobodys(String field) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "CODE_WRONG", "带看码不对，或者刚刚换了；请再看一眼经纪人手机上的八位数字",
            "that is not the showing code now; look at the agent's phone again", field);
    }

    private String code(ProjectId project, String registration, long window) {
        byte[] bytes = vault.index("showing code " + project.value(), registration + " " + window);
        return String.format(Locale.ROOT, "%08d", Math.floorMod(ByteBuffer.wrap(bytes).getLong(), CODES));
    }
}
