package org.panke.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: {@code panke judge}, {@code panke simulate} and the rest. */
@Command(name = "panke", mixinStandardHelpOptions = true, versionProvider = Version.class,
    description = {"判客：谁带来了这位访客。", "Panke tells a property sales office who brought each visitor."})
public final class Panke implements Runnable {
    @Spec
    private CommandSpec spec;

    private Panke() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and gives its exit status. */
    static int run(String... arguments) {
        return new CommandLine(new Panke()).execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
