package org.panke.tools;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.tools.demo.DemoCommand;
import org.panke.tools.judge.JudgeCommand;
import org.panke.tools.pack.PackCommand;
import org.panke.tools.simulate.SimulateCommand;
import org.panke.tools.verify.VerifyCommand;

/** The command line: {@code panke judge}, {@code panke simulate} and the rest. */
public final class Panke {
    /** The arguments make no sense. */
    private static final int USAGE = 2;
    /** The reader of standard output went away: what a shell gives for a broken pipe. */
    private static final int CLOSED = 141;

    private Panke() {
    }

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        main(arguments, Panke::tool);
    }

    /** As {@link #main(String[])}, with the commands of another room. */
    public static void main(String[] arguments, Function<String, @Nullable Tool> tools) {
        var surroundings = new Surroundings(new FileInputStream(FileDescriptor.in),
            new StandardOutput(new FileOutputStream(FileDescriptor.out)), standardError(), System.getenv(),
            System::nanoTime);
        int status = run(surroundings, tools, arguments);
        surroundings.err().flush();
        System.exit(status);
    }

    /** Runs one command and gives its exit status. */
    public static int run(Surroundings surroundings, String... arguments) {
        return run(surroundings, Panke::tool, arguments);
    }

    /** As {@link #run(Surroundings, String...)}, with the commands of another room. */
    public static int run(Surroundings surroundings, Function<String, @Nullable Tool> tools, String... arguments) {
        String asked = askedLanguage(arguments);
        if (asked != null && !Surroundings.isLanguage(asked)) {
            surroundings.err().println(Messages.in(surroundings.language(null)).say("panke.no-language", asked));
            return USAGE;
        }
        Messages messages = Messages.in(surroundings.language(asked));
        try {
            String name = arguments.length == 0 ? "--help" : arguments[0];
            Tool tool = tools.apply(name);
            if (tool != null) {
                return new Invocation(tool, messages).run(surroundings,
                    List.of(arguments).subList(1, arguments.length));
            }
            return switch (name) {
                case "--help", "-h", "help" -> say(surroundings, messages.say("panke.help"), 0);
                case "--version", "-V" -> say(surroundings, "panke " + Version.built() + "\n", 0);
                default -> {
                    surroundings.err().println(messages.say("panke.unknown", name));
                    yield USAGE;
                }
            };
        } catch (StandardOutput.Closed e) {
            return CLOSED;
        } catch (IOException e) {
            surroundings.err().println(messages.say("panke.failed", e.getMessage()));
            return USAGE;
        }
    }

    /** Only the command that is asked for is loaded. */
    private static @Nullable Tool tool(String name) {
        return switch (name) {
            case "judge" -> new JudgeCommand();
            case "simulate" -> new SimulateCommand();
            case "demo" -> new DemoCommand();
            case "verify" -> new VerifyCommand();
            case "pack" -> new PackCommand(InstantSource.system());
            default -> null;
        };
    }

    private static int say(Surroundings surroundings, String text, int status) throws IOException {
        surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
        return status;
    }

    /** The language is wanted before anything can be said about the arguments. */
    private static @Nullable String askedLanguage(String... arguments) {
        List<String> all = List.of(arguments);
        int at = all.indexOf("--lang");
        if (at >= 0 && at + 1 < all.size()) {
            return all.get(at + 1);
        }
        return all.stream().filter(each -> each.startsWith("--lang=")).map(each -> each.substring(7)).findFirst()
            .orElse(null);
    }

    /** In the terminal's own character set where that has Chinese, else in UTF-8. */
    private static PrintStream standardError() {
        boolean hasChinese = System.err.charset().newEncoder().canEncode('判');
        return hasChinese
            ? System.err
            : new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }
}
