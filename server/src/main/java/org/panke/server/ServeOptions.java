package org.panke.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked of {@code panke serve}.
 *
 * @param data the folder with the database
 * @param key the file with the master key
 * @param database {@code jdbc:postgresql://…}, or null for the file in the data folder
 * @param isFaceBox whether the machine is an office's own, on which its kiosk runs as well
 * @param calibration of the model that compares faces, as an evaluation wrote it; null for none
 */
record ServeOptions(Path data, Path key, int port, @Nullable String database, boolean isFaceBox,
        @Nullable Path calibration) {
    static final int PORT = 8420;
    private static final int LAST_PORT = 65_535;

    /** With the file in the data folder. */
    ServeOptions(Path data, Path key, int port) {
        this(data, key, port, null);
    }

    /** Where no face is compared. */
    ServeOptions(Path data, Path key, int port, @Nullable String database) {
        this(data, key, port, database, false, null);
    }

    /** Told instead of serving: how to ask, or what was wrong. */
    static final class Usage extends Exception {
        final boolean isAsked;

        Usage(@Nullable String wrong) {
            super((wrong == null ? "" : "看不懂 Not understood: " + wrong + "\n")
                + """
                        用法 Usage: panke serve --data DIR [--key FILE] [--port N]
                          --data DIR   数据库所在的文件夹 folder of the database (panke.db)
                          --database URL  PostgreSQL，代替文件 instead of the file (jdbc:postgresql://host/name; PANKE_DATABASE_USER, PANKE_DATABASE_PASSWORD)
                          --key FILE   主密钥文件，不要与数据放在一起 file of the master key, apart from the data (~/.config/panke/master.key)
                          --port N     端口 port on this machine (8420)
                          --face-box   这台是案场自己的机器，自助机也在上面 the office's own machine, its kiosk too
                          --face-calibration FILE  人脸模型的评测结果 what was evaluated of the face model""");
            this.isAsked = wrong == null;
        }
    }

    /** @param environment the environment's variables */
    static ServeOptions of(String[] arguments, Map<String, String> environment) throws Usage {
        Path data = null;
        Path key = Path.of(environment.getOrDefault("HOME", "."), ".config", "panke", "master.key");
        int port = PORT;
        String database = null;
        boolean isFaceBox = false;
        Path calibration = null;
        Iterator<String> words =
            Arrays.stream(arguments).flatMap(word -> Arrays.stream(word.startsWith("--") ? word.split("=", 2)
                : new String[]{word})).iterator();
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, words));
                case "--key" -> key = Path.of(value(option, words));
                case "--database" -> database = database(value(option, words));
                case "--port" -> port = port(value(option, words));
                case "--face-box" -> isFaceBox = true;
                case "--face-calibration" -> calibration = Path.of(value(option, words));
                case "--help", "-h" -> throw new Usage(null);
                default -> throw new Usage(option);
            }
        }
        if (data == null && database == null) {
            throw new Usage("--data");
        }
        return new ServeOptions(data == null ? Path.of("") : data, key, port, database, isFaceBox, calibration);
    }

    private static String value(String option, Iterator<String> words) throws Usage {
        if (!words.hasNext()) {
            throw new Usage(option);
        }
        return words.next();
    }

    private static String database(String url) throws Usage {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Usage("--database");
        }
        return url;
    }

    private static int port(String text) throws Usage {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new Usage(String.format(Locale.ROOT, "--port %s", text));
        }
        return Integer.parseInt(text);
    }
}
