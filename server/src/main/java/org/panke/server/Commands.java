package org.panke.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.panke.attribution.ProjectId;
import org.panke.server.guard.KeyGuardException;
import org.panke.server.ledger.Export;
import org.panke.server.ledger.UnknownProjectException;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.ExposedFileException;
import org.panke.server.platform.NoStoreException;
import org.panke.server.platform.StoreInUseException;
import org.springframework.dao.DataAccessException;

/** {@code panke replay}, {@code fsck}, {@code export}, {@code import}, {@code epoch}, {@code dismantle}, {@code inspect} and {@code log-key}: what is done to a store without a server. */
final class Commands {
    static final String OTHER_HALVES = "主密钥旁的另一半密钥（.halves）不是这些数据的，或是旧的副本。"
        + "The other halves of keys (.halves, beside the master key) are not those of the data, or an older copy.";
    static final int SOUND = 0;
    static final int UNSOUND = 1;
    static final int COULD_NOT = 2;

    private final PrintStream out;
    private final PrintStream err;

    Commands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static boolean knows(String word) {
        return switch (word) {
            case "replay", "fsck", "export", "import", "epoch", "dismantle", "inspect", "log-key" -> true;
            default -> false;
        };
    }

    /** Whether somebody gives it by name and password, as they would in the console. */
    static boolean isInConsole(String word) {
        return word.equals("dismantle") || word.equals("inspect");
    }

    /** @return the exit status */
    int run(String word, String[] arguments, Map<String, String> environment) {
        try {
            StoreOptions options = StoreOptions.of(arguments, environment);
            if (isInConsole(word)) {
                InConsole command = word.equals("inspect") ? new Inspect() : new Dismantle();
                return command.run(options, environment, out, err);
            }
            try (Kept kept = Kept.open(options, environment)) {
                return switch (word) {
                    case "replay" -> new Soundness(kept, options.isAll(), out, err).replay() ? SOUND : UNSOUND;
                    case "fsck" -> new Soundness(kept, options.isAll(), out, err).check() ? SOUND : UNSOUND;
                    case "export" -> export(kept, options);
                    case "epoch" -> new Restored(kept, out, err).begin(options, environment);
                    case "log-key" -> newKey(kept, options);
                    default -> new Import(kept, err).all(options);
                };
            }
        } catch (StoreOptions.Usage e) {
            (e.isAsked ? out : err).println(e.getMessage());
            return e.isAsked ? SOUND : COULD_NOT;
        } catch (NoStoreException | ExposedFileException | KeyGuardException e) {
            err.println(e.getMessage());
        } catch (StoreInUseException e) {
            err.println("数据库正由另一个进程使用。Another process uses the database.");
        } catch (KeyCheck.WrongKeyException e) {
            err.println("主密钥不是这些数据的。The data belong to another master key.");
        } catch (KeyCheck.OtherHalvesException e) {
            err.println(OTHER_HALVES);
        } catch (FlywayException e) {
            err.println("数据库的表不是本版本建立的，或 flyway_schema_history 被改动过，没有核对任何内容。"
                + "The tables are not those that this version makes, or flyway_schema_history was edited; nothing was "
                + "checked: " + FaultList.firstLine(e));
        } catch (DataAccessException e) {
            err.println("数据库读不出，没有做完。The database cannot be read; not done to the end: " + FaultList.reason(e));
        } catch (UnknownProjectException e) {
            err.println("没有这个项目；集团账号可以在控制台开设。There is no such project; the group opens one in the console.");
        } catch (IOException | UncheckedIOException e) {
            err.println("文件无法读写 A file cannot be read or written: " + e.getMessage());
        }
        return COULD_NOT;
    }

    /** From now on a new key signs the project's log, too. */
    private int newKey(Kept kept, StoreOptions options) throws StoreOptions.Usage {
        ProjectId project = options.neededProject();
        if (!kept.all().contains(project)) {
            throw new UnknownProjectException(project);
        }
        out.println(kept.logKeys().change(project, Clock.systemUTC().instant()));
        return SOUND;
    }

    private int export(Kept kept, StoreOptions options) throws IOException, StoreOptions.Usage {
        ProjectId project = options.neededProject();
        if (!kept.all().contains(project)) {
            throw new UnknownProjectException(project);
        }
        Path file = options.out();
        if (file == null) {
            new Export(kept.vault(), kept.store().reader()).of(project, out::println);
            out.flush();
            return out.checkError() ? COULD_NOT : SOUND;
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            new Export(kept.vault(), kept.store().reader()).of(project, line -> write(writer, line));
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return SOUND;
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
