package org.panke.tools;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One of the commands of {@code panke}. What its help says stands in {@link Messages} under {@code <name>.…}. */
public interface Tool {
    /** As it is typed. */
    String name();

    /** Its own options and parameters; {@code --help} and {@code --lang} are everybody's and are added to them. */
    CommandSpec spec(Messages messages);

    /**
     * Does what was asked.
     *
     * @return the exit status
     */
    int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException;
}
