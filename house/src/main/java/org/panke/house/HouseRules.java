package org.panke.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which rules a room keeps. What each forbids, and why, stands with the rule itself. */
public final class HouseRules {
    /** Of every room. */
    public static final List<ArchRule> EVERY_ROOM = List.of(
        Names.SAY_SOMETHING, State.IS_NOT_STATIC, Time.IS_JAVA_TIME);

    /** Of a room that serves people. */
    public static final List<ArchRule> SERVING = with(EVERY_ROOM, Reach.GIVES_AWAY_NO_SCORE);

    /** Of every room but the server. */
    public static final List<ArchRule> WITHOUT_A_SERVER = with(EVERY_ROOM, Reach.KNOWS_NO_FRAMEWORK,
        Time.HAS_NO_ZONE_OF_ITS_OWN);

    /** Of a room that turns files into events and back: the same bytes on every machine, and nothing said aloud. */
    public static final List<ArchRule> SAME_ON_EVERY_MACHINE = with(
        WITHOUT_A_SERVER, Time.COMES_AS_AN_ARGUMENT, Chance.COMES_AS_AN_ARGUMENT, Reach.HAS_NO_LANGUAGE_OF_ITS_OWN,
        Reach.DOES_NOT_TALK);

    /** Of a pure room: the same arguments give the same answer, for ever. */
    public static final List<ArchRule> PURE = with(SAME_ON_EVERY_MACHINE, Reach.ENDS_AT_THE_LANGUAGE,
        Reach.TOUCHES_NOTHING);

    /** Of the tests of every room. */
    public static final List<ArchRule> TESTS = List.of(Testing.NEVER_SKIPS, Testing.NEVER_SLEEPS);

    private HouseRules() {}

    private static List<ArchRule> with(List<ArchRule> rules, ArchRule... more) {
        return Stream.concat(rules.stream(), Stream.of(more)).toList();
    }
}
