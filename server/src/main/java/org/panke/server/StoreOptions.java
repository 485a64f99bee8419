package org.panke.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;

/**
 * What the user asked of a command that works on a store with no server running.
 *
 * @param database {@code jdbc:postgresql://…}, or null for the file in the data folder
 * @param out where to, or null for standard output
 * @param by who answers for a new log
 * @param why it is begun; of a dismantling, by whose order
 * @param port of the server, where one runs
 * @param isAll whether every difference is listed
 */
record StoreOptions(Path data, @Nullable String database, Path key, @Nullable ProjectId project, @Nullable Path out,
        List<Path> files, @Nullable String by, @Nullable String why, int port, boolean isAll) {
    static final String USAGE =
        """
                用法 Usage:
                  panke replay --data DIR|--database URL [--key FILE] [--all]
                  panke fsck   --data DIR|--database URL [--key FILE] [--all]
                  panke export --data DIR|--database URL [--key FILE] --project P [--out FILE]
                  panke import --data DIR|--database URL [--key FILE] --project P FILE...
                  panke epoch  --data DIR|--database URL [--key FILE] --project P --by NAME --why TEXT
                  panke dismantle --data DIR|--database URL [--key FILE] [--port N] --project P --by NAME --order TEXT [--out FILE]
                  panke inspect --data DIR|--database URL [--key FILE] [--port N] --project P --by NAME [--out FILE]
                  panke log-key --data DIR|--database URL [--key FILE] --project P
                  --data DIR    数据库所在的文件夹 folder of the database (panke.db)
                  --database URL  PostgreSQL，代替文件 instead of the file (jdbc:postgresql://host/name; PANKE_DATABASE_USER, PANKE_DATABASE_PASSWORD)
                  --key FILE    主密钥文件 file of the master key (~/.config/panke/master.key)
                  --project P   项目 project
                  --out FILE    写到文件，不写到标准输出 to a file instead of standard output
                  --by NAME     负责人的账号，密码取自 PANKE_PASSWORD account of who answers for it; password in PANKE_PASSWORD
                  --why TEXT    为何开始新的日志 why a new log is begun
                  --order TEXT  拆除的依据：哪个机关的哪份命令 by whose order it is dismantled, and which one
                  --port N      服务运行时它的端口 port of the server, where it runs (8420)
                  --all         列出每一处差异 every difference has its line
                退出码 Exit status: 0 完好 sound, 1 有差异或被拒绝 differences or refused lines, 2 无法运行 could not run""";

    /** Told instead of working: how to ask, or what was wrong. */
    static final class Usage extends Exception {
        final boolean isAsked;

        Usage(@Nullable String wrong) {
            super((wrong == null ? "" : "看不懂 Not understood: " + wrong + "\n") + USAGE);
            this.isAsked = wrong == null;
        }
    }

    /** @param environment the environment's variables */
    static StoreOptions of(String[] arguments, Map<String, String> environment) throws Usage {
        Path data = null;
        String database = null;
        Path key = Path.of(environment.getOrDefault("HOME", "."), ".config", "panke", "master.key");
        ProjectId project = null;
        Path out = null;
        String by = null;
        String why = null;
        int port = ServeOptions.PORT;
        boolean isAll = false;
        List<Path> files = new ArrayList<>();
        Iterator<String> words =
            Arrays.stream(arguments).flatMap(word -> Arrays.stream(word.startsWith("--") ? word.split("=", 2)
                : new String[]{word})).iterator();
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, words));
                case "--database" -> database = database(value(option, words));
                case "--key" -> key = Path.of(value(option, words));
                case "--project" -> project = new ProjectId(value(option, words));
                case "--by" -> by = value(option, words);
                case "--why", "--order" -> why = value(option, words);
                case "--out" -> out = Path.of(value(option, words));
                case "--port" -> port = port(value(option, words));
                case "--all" -> isAll = true;
                case "--help", "-h" -> throw new Usage(null);
                default -> {
                    if (option.startsWith("-")) {
                        throw new Usage(option);
                    }
                    files.add(Path.of(option));
                }
            }
        }
        if (data == null && database == null) {
            throw new Usage("--data");
        }
        return new StoreOptions(data == null ? Path.of("") : data, database, key, project, out, List.copyOf(files),
            by, why, port, isAll);
    }

    ProjectId neededProject() throws Usage {
        if (project == null) {
            throw new Usage("--project");
        }
        return project;
    }

    private static int port(String text) throws Usage {
        if (!text.matches("[0-9]{1,5}")) {
            throw new Usage("--port");
        }
        return Integer.parseInt(text);
    }

    private static String database(String url) throws Usage {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Usage("--database");
        }
        return url;
    }

    private static String value(String option, Iterator<String> words) throws Usage {
        if (!words.hasNext()) {
            throw new Usage(option);
        }
        return words.next();
    }
}
