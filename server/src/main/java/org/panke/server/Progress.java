package org.panke.server;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/** How far a long command has come, on one line of a terminal; nothing where nobody looks. */
final class Progress implements LongConsumer {
    private static final int EVERY = 1000;

    private final String what;
    private final PrintStream terminal;
    private final boolean isSeen;

    Progress(String what, PrintStream terminal) {
        this.what = what;
        this.terminal = terminal;
        this.isSeen = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    @Override
    public void accept(long sequence) {
        if (isSeen && sequence % EVERY == 0) {
            terminal.print("\r" + what + " " + sequence);
            terminal.flush();
        }
    }

    void end() {
        if (isSeen) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
    }
}
