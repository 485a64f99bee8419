package org.panke.formats.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.panke.attribution.Rules;
import org.panke.formats.Problem;
import org.panke.formats.text.TextFile;
import org.panke.formats.yaml.Complaints;

/** A rule file, read: the rules, or everything that is wrong with it. */
public sealed interface RuleFile {
    /** The rules it says; what it leaves out has its default. */
    record Good(Rules rules) implements RuleFile {}

    /** Why it cannot be used, in the order of the file; at least one problem. */
    record Bad(List<Problem> problems) implements RuleFile {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file in UTF-8 or GB18030.
     *
     * @throws IOException where it cannot be opened or read
     */
    static RuleFile read(Path file) throws IOException {
        try (Reader reader = TextFile.open(file).reader()) {
            return read(reader, file.toString());
        }
    }

    /**
     * Reads text to its end.
     *
     * @param name what problems call the file
     */
    static RuleFile read(Reader text, String name) throws IOException {
        Complaints complaints = new Complaints(name);
        Rules rules = RulesReader.read(text, complaints);
        return rules == null || !complaints.problems().isEmpty() ? new Bad(complaints.problems()) : new Good(rules);
    }
}
