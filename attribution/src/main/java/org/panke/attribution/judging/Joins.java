package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.panke.attribution.Person;

/** Which phones were found to be one person's, join by join, so that each join can be undone. */
record Joins(List<Join> all) {
    static final Joins NONE = new Joins(List.of());

    /** Two phones were found to be one person's. */
    record Join(Person one, Person other) {
        private boolean has(Person phone) {
            return one.equals(phone) || other.equals(phone);
        }

        private Person otherThan(Person phone) {
            return one.equals(phone) ? other : one;
        }
    }

    /** These and those of another person, who is joined now. */
    Joins with(Joins others, Join now) {
        return new Joins(Stream.of(all.stream(), others.all.stream(), Stream.of(now)).flatMap(each -> each).toList());
    }

    /** Without the join that made the two phones one person's: the last of those on the way between them. */
    Joins without(Person phone, Person other) {
        return all.reversed().stream().filter(join -> !without(join).reach(other).contains(phone))
            .map(this::without).findFirst()
            .orElseThrow(() -> new IllegalStateException("two phones of one person that nothing joined"));
    }

    /** Every phone that is this phone's person's. */
    List<Person> reach(Person from) {
        List<Person> reached = new ArrayList<>(List.of(from));
        for (int i = 0; i < reached.size(); i++) {
            Person at = reached.get(i);
            all.stream().filter(join -> join.has(at)).map(join -> join.otherThan(at))
                .filter(next -> !reached.contains(next)).forEach(reached::add);
        }
        return reached;
    }

    /** Those between these phones. */
    Joins among(List<Person> phones) {
        return new Joins(all.stream().filter(join -> phones.contains(join.one())).toList());
    }

    private Joins without(Join join) {
        return new Joins(all.stream().filter(each -> !each.equals(join)).toList());
    }
}
