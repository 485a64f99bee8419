package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Person;

/** The history of each person, by the number of any of their phones. */
final class Histories {
    private final List<@Nullable History> byNumber = new ArrayList<>();
    private final LookAlikes lookAlikes;
    private final Consumer<History> forgotten;

    /** @param forgotten is told when somebody is forgotten */
    Histories(LookAlikes lookAlikes, Consumer<History> forgotten) {
        this.lookAlikes = lookAlikes;
        this.forgotten = forgotten;
    }

    /** What is known, after whoever is to be forgotten by now is. */
    @Nullable History find(Person phone, Instant at) {
        return find(phone.number(), at);
    }

    @Nullable History find(int phone, Instant at) {
        History history = phone < byNumber.size() ? byNumber.get(phone) : null;
        if (history != null && history.isToBeForgotten(at)) {
            forget(history);
            return null;
        }
        return history;
    }

    /** What is known, begun where nothing is. */
    History of(Person phone, Instant at) {
        History known = find(phone, at);
        if (known == null) {
            known = new History(phone);
            put(phone, known);
            lookAlikes.know(phone);
        }
        return known;
    }

    /** From now on the phone belongs to this history. */
    void put(Person phone, @Nullable History history) {
        while (byNumber.size() <= phone.number()) {
            byNumber.add(null);
        }
        byNumber.set(phone.number(), history);
    }

    private void forget(History history) {
        history.phones().forEach(phone -> put(phone, null));
        forgotten.accept(history);
    }
}
