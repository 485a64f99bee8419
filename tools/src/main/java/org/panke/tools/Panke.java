package org.panke.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code panke judge}, {@code panke simulate} and the rest. */
@Command(name = "panke", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
    "判客：谁带来了这位访客。", "Panke tells a property sales office who brought each visitor."})
public final class Panke implements Runnable {
    private final CommandLine commands = new CommandLine(this);

    private Panke() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new Panke().commands.execute(arguments));
    }

    @Override
    public void run() {
        commands.usage(System.out);
    }
}
