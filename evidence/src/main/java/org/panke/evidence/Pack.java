package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.panke.evidence.NotProvenException.Fault;

/**
 * The evidence of one matter as files: the leaves concerned opened, each with its proof, what they say in plain lines, and
 * a signed list of all of it. Whoever has it and the log's key needs nothing and nobody else.
 *
 * @param origin of the log
 * @param subject whose evidence it is: a case or a contract, by its id
 * @param openings in the order of the log
 * @param files all of them, by name; the list itself is {@link #LIST}
 */
public record Pack(String origin, String subject, Instant made, List<Opening> openings,
        SortedMap<String, byte[]> files) {
    /** The signed list of the others. */
    public static final String LIST = "manifest";
    /** What happened, one event a line. */
    public static final String EVENTS = "events.ndjson";
    /** What followed, one line each. */
    public static final String FINDINGS = "findings.ndjson";
    /** Where each opened leaf lies, under its number. */
    public static final String LEAVES = "leaves/";

    private static final String MARK = "panke-pack/v1";
    /** So many at least, so that names are in order. */
    private static final int DIGITS = 8;
    private static final int HEAD = 4;
    /** What every pack has; alone they are evidence of nothing. */
    private static final Set<String> PLAIN = Set.of(EVENTS, FINDINGS, "keys.txt", "README.txt");

    /**
     * @param openings in whatever order; they are in the log's
     * @param more papers that belong to it, such as the rules; they are signed with it
     */
    public static Pack of(String origin, String subject, Instant made, Collection<Opening> openings,
            Map<String, byte[]> more) {
        List<Opening> ordered = ordered(openings);
        SortedMap<String, byte[]> files = new TreeMap<>(more);
        ordered.forEach(each -> files.put(place(each), each.toString().getBytes(UTF_8)));
        files.put(EVENTS, events(ordered));
        files.put(FINDINGS, findings(ordered));
        return new Pack(origin, subject, made, ordered, files);
    }

    /** Each leaf once, in the order of the log. */
    private static List<Opening> ordered(Collection<Opening> openings) {
        SortedMap<Long, Opening> byLeaf = new TreeMap<>();
        openings.forEach(each -> byLeaf.put(each.proof().inclusion().index(), each));
        return List.copyOf(byLeaf.values());
    }

    private static String place(Opening opening) {
        // not by a format, which Java takes long to begin with
        String index = Long.toString(opening.proof().inclusion().index());
        return LEAVES + "0".repeat(Math.max(0, DIGITS - index.length())) + index;
    }

    private static byte[] events(List<Opening> openings) {
        StringBuilder lines = new StringBuilder();
        for (Opening opening : openings) {
            Opening.Content event = opening.event();
            if (event != null) {
                lines.append(event.text().strip()).append('\n');
            }
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static byte[] findings(List<Opening> openings) {
        return openings.stream().flatMap(each -> each.lines().stream()).map(line -> line.text() + "\n")
            .collect(Collectors.joining()).getBytes(UTF_8);
    }

    /** The files, with their signed list. */
    public SortedMap<String, byte[]> signed(NoteSigner log) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(LIST, log.sign(Note.of(list())).toString().getBytes(UTF_8));
        return all;
    }

    private String list() {
        StringBuilder list = new StringBuilder(MARK + "\n" + origin + "\n" + subject + "\n" + made + "\n");
        files.forEach((name, content) -> list.append(Text64.of(Sha256.of(content))).append(' ').append(name)
            .append('\n'));
        return list.toString();
    }

    /**
     * Reads a pack, and checks all of it.
     *
     * @param files all of them, by name
     * @param keys of the log
     */
    public static Pack verified(Map<String, byte[]> files, Collection<NoteKey> keys) throws NotProvenException {
        Note list = Note.read(there(files, LIST));
        String[] lines = list.text().split("\n", -1);
        if (lines.length <= HEAD || !lines[0].equals(MARK) || !Checkpoint.isName(lines[1])) {
            throw new NotProvenException(Fault.FORM, "no pack");
        }
        List<NoteKey> own = list.verify(lines[1], keys);
        SortedMap<String, byte[]> others = new TreeMap<>(files);
        others.remove(LIST);
        List<Opening> openings = new ArrayList<>();
        for (String name : others.keySet()) {
            if (name.startsWith(LEAVES)) {
                Opening opening = Opening.read(new String(there(others, name), UTF_8));
                if (!name.equals(place(opening))) {
                    throw new NotProvenException(Fault.PLACE, name + " is not the leaf of its name");
                }
                openings.add(opening);
            }
        }
        Pack pack = new Pack(lines[1], lines[2], instant(lines[3]), ordered(openings), others);
        pack.verify(list.text(), own);
        return pack;
    }

    private void verify(String list, Collection<NoteKey> keys) throws NotProvenException {
        if (!list().equals(list)) {
            throw new NotProvenException(Fault.COMMITMENT, "its files are not those that were signed");
        }
        if (openings.isEmpty() && PLAIN.containsAll(files.keySet())) {
            throw new NotProvenException(Fault.MISSING, "a pack of nothing");
        }
        Map<Long, Hash> roots = new HashMap<>();
        Map<String, Checkpoint> verified = new HashMap<>();
        for (Opening opening : openings) {
            String note = opening.proof().checkpoint().toString();
            Checkpoint checkpoint = verified.get(note);
            if (checkpoint == null) {
                // a signature takes longer than all the rest
                checkpoint = Checkpoint.verified(opening.proof().checkpoint(), origin, keys);
                verified.put(note, checkpoint);
            }
            opening.verify(checkpoint);
            Hash before = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
            if (before != null && !before.equals(checkpoint.root())) {
                throw new NotProvenException(Fault.FORKED, "two logs of " + checkpoint.size() + " leaves");
            }
        }
        if (!Arrays.equals(there(files, EVENTS), events(openings))
            || !Arrays.equals(there(files, FINDINGS), findings(openings))) {
            throw new NotProvenException(Fault.COMMITMENT, "its lines are not what was opened");
        }
    }

    private static byte[] there(Map<String, byte[]> files, String name) throws NotProvenException {
        byte[] content = files.get(name);
        if (content == null) {
            throw new NotProvenException(Fault.MISSING, name);
        }
        return content;
    }

    private static Instant instant(String text) throws NotProvenException {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotProvenException(Fault.FORM, "no time", e);
        }
    }
}
