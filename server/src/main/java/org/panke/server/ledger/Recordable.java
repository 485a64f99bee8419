package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Resolver;
import org.panke.attribution.Rules;
import org.panke.attribution.Stamp;
import org.panke.evidence.Salt;
import org.panke.server.people.StoredIdentities;
import org.panke.vault.Vault;

/** What is recorded in one unit of work: an event, or a line of a store in which somebody was forgotten. */
public sealed interface Recordable {
    Stamp stamp();

    /** The kind of event. */
    String type();

    /** Keyed: whether an id comes again with the same content. */
    byte[] digest(Vault vault);

    /** What is committed to, with its salt in front. */
    byte[] salted(RandomGenerator random);

    /** What the rules see of it. @throws OtherNumbersException where that is not what its store saw */
    Fact fact(Rules rules, StoredIdentities identities);

    /** The rule document that it publishes. */
    default Optional<String> document() {
        return Optional.empty();
    }

    /** Those it names whose keys are gone. */
    default List<String> forgotten() {
        return List.of();
    }

    /** Whether its numbers are another store's, so that they must not meet others. */
    default boolean isNumbered() {
        return true;
    }

    /** An event as it was said. */
    record Said(Event event) implements Recordable {
        @Override
        public Stamp stamp() {
            return event.stamp();
        }

        @Override
        public String type() {
            return event.getClass().getSimpleName();
        }

        @Override
        public byte[] digest(Vault vault) {
            WrittenDown.mustReadAgain(event);
            return WrittenDown.digest(event.stamp().project(), vault, event);
        }

        @Override
        public byte[] salted(RandomGenerator random) {
            return WrittenDown.salted(event, random);
        }

        @Override
        public Fact fact(Rules rules, StoredIdentities identities) {
            return new Resolver(rules, identities).resolve(event);
        }

        @Override
        public Optional<String> document() {
            return event instanceof Event.RulesPublished published
                ? Optional.of(published.document())
                : Optional.empty();
        }

        @Override
        public boolean isNumbered() {
            return false;
        }
    }

    /** An event, and the fact by whose numbers its store knew whom it names. */
    record Numbered(Said said, Fact fact) implements Recordable {
        @Override
        public Optional<String> document() {
            return said.document();
        }

        @Override
        public Stamp stamp() {
            return said.stamp();
        }

        @Override
        public String type() {
            return said.type();
        }

        @Override
        public byte[] digest(Vault vault) {
            return said.digest(vault);
        }

        @Override
        public byte[] salted(RandomGenerator random) {
            return said.salted(random);
        }

        @Override
        public Fact fact(Rules rules, StoredIdentities identities) {
            Fact resolved = new Resolver(rules, new NumberedIdentities(identities, fact)).resolve(said.event);
            if (!resolved.equals(fact)) {
                throw new OtherNumbersException(stamp().id());
            }
            return resolved;
        }
    }

    /** Somebody's time is over. Nobody said so: there is no phone in it, and its key goes with it. */
    record Over(Fact.Erased fact) implements Recordable {
        static Over of(ProjectId project, Person person, Instant at, RandomGenerator random) {
            byte[] name = new byte[16];
            random.nextBytes(name);
            Stamp stamp = new Stamp(new EventId("over-" + HexFormat.of().formatHex(name)), project, at);
            return new Over(new Fact.Erased(stamp, person, false));
        }

        @Override
        public Stamp stamp() {
            return fact.stamp();
        }

        @Override
        public String type() {
            return "Erased";
        }

        @Override
        public byte[] digest(Vault vault) {
            return WrittenDown.digest(stamp().project(), vault, FactText.write(fact));
        }

        @Override
        public byte[] salted(RandomGenerator random) {
            return WrittenDown.with(Salt.random(random), FactText.write(fact).getBytes(UTF_8));
        }

        @Override
        public Fact fact(Rules rules, StoredIdentities identities) {
            return fact;
        }

        @Override
        public boolean isNumbered() {
            return false;
        }
    }

    /**
     * What is left of an event that names somebody who is forgotten: what the rules saw.
     *
     * @param line as it was exported
     */
    record Left(String type, Fact fact, List<String> forgotten, String line) implements Recordable {
        @Override
        public Stamp stamp() {
            return fact.stamp();
        }

        @Override
        public byte[] digest(Vault vault) {
            return WrittenDown.digest(stamp().project(), vault, line);
        }

        @Override
        public byte[] salted(RandomGenerator random) {
            return WrittenDown.with(Salt.random(random), line.getBytes(UTF_8));
        }

        @Override
        public Fact fact(Rules rules, StoredIdentities identities) {
            // taken, though nobody knows whose they are
            NumberedIdentities.each(fact, identities::taken);
            return fact;
        }
    }
}
