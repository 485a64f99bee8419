package org.panke.server.face;

import java.nio.file.Path;
import java.util.List;
import org.panke.gallery.Thresholds;
import org.panke.server.platform.SqliteStore;

/**
 * A process that enters people and ends every third of them until it is killed, and says what is done. Each line has a full
 * stop at its end.
 */
final class EnteringOfTests {
    /** More than are entered before a kill. */
    static final int PEOPLE = 512;
    static final Encoder ENCODER = new Encoder("drawn/512", PEOPLE, new Thresholds(0.5f, 0.9f), GalleryOfTests.FAR);

    private EnteringOfTests() {
    }

    /** No two look alike. */
    static float[] face(int person) {
        float[] face = new float[PEOPLE];
        face[person] = 1;
        return face;
    }

    static GalleryOfTests office(Path folder) {
        return new GalleryOfTests(SqliteStore.open(folder.resolve("panke.db")), folder);
    }

    public static void main(String[] words) {
        GalleryOfTests office = office(Path.of(words[0]));
        for (int person = Integer.parseInt(words[1]); person < PEOPLE; person++) {
            Met met = office.enter(GalleryOfTests.HERE, List.of((long) person), ENCODER, face(person),
                GalleryOfTests.NOW);
            say(met instanceof Met.Newly ? "entered" : "met", person);
            if (person % 3 == 0) {
                office.end(GalleryOfTests.HERE, person);
                say("ended", person);
            }
        }
    }

    private static void say(String what, int person) {
        System.out.println(what + " " + person + ".");
    }
}
