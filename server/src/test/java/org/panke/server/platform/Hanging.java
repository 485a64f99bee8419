package org.panke.server.platform;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.panke.vault.face.KeyDay;

/**
 * A process that hangs up keys and destroys them until it is killed, and says what is done. Of three days that it makes, it
 * destroys the last. Each line has a full stop at its end.
 */
final class Hanging {
    static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    static final byte[] HALF = new byte[32];
    static final byte[] BOUND = {1};
    static final byte[] FACE = {1, 2, 3};

    private Hanging() {
    }

    public static void main(String[] words) {
        CabinetFolder cabinet = CabinetFolder.open(Path.of(words[0]), new SecureRandom());
        for (int i = Integer.parseInt(words[1]);; i++) {
            LocalDate date = FIRST.plusDays(3L * i);
            List<KeyDay> days = date.datesUntil(date.plusDays(3)).map(day -> new KeyDay("P1", day)).toList();
            cabinet.make(days);
            for (KeyDay day : days) {
                say("made", day, HexFormat.of().formatHex(cabinet.seal(day, HALF, BOUND, FACE).orElseThrow()));
            }
            cabinet.destroy(List.of(days.getLast()));
            say("destroyed", days.getLast(), "");
        }
    }

    private static void say(String what, KeyDay day, String sealed) {
        System.out.println(what + " " + day.date() + " " + sealed + ".");
    }
}
