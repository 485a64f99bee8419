package org.panke.evaluate;

import org.panke.tools.Panke;

/** Starts {@code panke evaluate}. */
public final class Evaluate {
    private Evaluate() {
    }

    /** Runs it and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Panke.main(arguments, name -> name.equals(EvaluateCommand.NAME) ? new EvaluateCommand() : null);
    }
}
