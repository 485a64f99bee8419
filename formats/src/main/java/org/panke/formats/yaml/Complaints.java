package org.panke.formats.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Problem;
import org.panke.formats.Problem.Expectation;
import org.panke.formats.text.NearestWord;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Everything wrong with one file. */
public final class Complaints {
    private static final int LONGEST_FOUND = 40;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    public Complaints(String file) {
        this.file = file;
    }

    /** What was complained of, in the order of the file. */
    public List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList();
    }

    /** The node says something else than was expected. */
    public void about(Node node, String field, String zh, String en) {
        about(node, field, words(node), zh, en);
    }

    /** Like {@link #about(Node, String, String, String)}, where the file's own words must not be repeated. */
    public void about(Node node, String field, String found, String zh, String en) {
        at(node.getStartMark(), field, found, zh, en);
    }

    public void at(Optional<Mark> mark, @Nullable String field, String found, String zh, String en) {
        long line = mark.map(Mark::getLine).orElse(0) + 1L;
        String column = Integer.toString(mark.map(Mark::getColumn).orElse(0) + 1);
        problems.add(new Problem(file, line, column, field, shortened(found), new Expectation(zh, en)));
    }

    /** A word that is none of those that may stand here. */
    public void unknown(Node word, String field, String zh, String en, Collection<String> words) {
        String meant = NearestWord.to(words(word), words);
        String list = String.join(", ", words);
        about(word, field, meant == null ? "下列之一：" + list : zh + "，您要写的是不是 " + meant + "？",
            meant == null ? "one of: " + list : en + "; did you mean " + meant + "?");
    }

    /** A node in the file's own words. */
    public static String words(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case MappingNode mapping -> "{…}";
            default -> "[…]";
        };
    }

    private static String shortened(String found) {
        String line = found.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_FOUND ? line : line.substring(0, LONGEST_FOUND) + "…";
    }
}
