package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.StaffId;

/** What the signals remember of one person: the last visit, who looked them up, what was edited. */
final class Presence {
    private static final int REMEMBERED_LOOK_UPS = 8;

    private List<LookUp> lookUps = List.of();
    private List<EventId> renamings = List.of();
    private @Nullable EventId lastVisit;
    private Instant lastVisitAt = Instant.MIN;
    private @Nullable Instant leftAt;
    private @Nullable EventId phoneEdit;
    private Instant phoneEditedAt = Instant.MIN;
    private int surname;

    /** A member of staff searched for the phone. */
    record LookUp(EventId id, StaffId staff, Instant at) {
    }

    void visited(EventId visit, Instant at, int givenSurname) {
        lastVisit = visit;
        lastVisitAt = at;
        leftAt = null;
        surname = surname == 0 ? givenSurname : surname;
    }

    void left(Instant at) {
        leftAt = at;
    }

    @Nullable EventId lastVisit() {
        return lastVisit;
    }

    Instant lastVisitAt() {
        return lastVisitAt;
    }

    boolean hasLeft() {
        return leftAt != null;
    }

    void lookedUp(LookUp lookUp) {
        List<LookUp> latest = new ArrayList<>(lookUps);
        if (latest.size() == REMEMBERED_LOOK_UPS) {
            latest.removeFirst();
        }
        latest.add(lookUp);
        lookUps = latest;
    }

    /** The latest look-ups, in order. */
    List<LookUp> lookUps() {
        return lookUps;
    }

    /** How often the surname was edited. */
    int renamings() {
        return renamings.size();
    }

    /** The edits of the surname so far, this one included where it changes anything. */
    List<EventId> renamed(EventId edit, int to) {
        if (to != surname) {
            surname = to;
            renamings = new ArrayList<>(renamings);
            renamings.add(edit);
        }
        return renamings;
    }

    void phoneEdited(EventId edit, Instant at) {
        phoneEdit = edit;
        phoneEditedAt = at;
    }

    @Nullable EventId phoneEdit() {
        return phoneEdit;
    }

    Instant phoneEditedAt() {
        return phoneEditedAt;
    }

    void absorb(Presence other) {
        if (other.lastVisitAt.isAfter(lastVisitAt)) {
            lastVisit = other.lastVisit;
            lastVisitAt = other.lastVisitAt;
            leftAt = other.leftAt;
        }
        other.lookUps.forEach(this::lookedUp);
        List<EventId> all = new ArrayList<>(renamings);
        all.addAll(other.renamings);
        renamings = all;
        surname = surname == 0 ? other.surname : surname;
    }
}
