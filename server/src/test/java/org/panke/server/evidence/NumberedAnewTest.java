package org.panke.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panke.server.evidence.TamperedOffice.VISITS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.evidence.TamperedOffice.Office;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.StoppedException;
import org.panke.server.platform.Columns;

/** Whoever sets the next number back would make a stranger somebody else: nobody ever gets a number twice. */
class NumberedAnewTest {
    private static final String BACK = "UPDATE identity_head SET next_number = next_number - ";
    private static final String OF_PHONES = " WHERE project_id = 'P1' AND kind = 'phone'";

    @TempDir
    private Path folder;

    private TamperedOffice tampered;

    @BeforeEach
    void anOfficeThatHasPublishedItsLog() {
        tampered = TamperedOffice.published(folder);
    }

    private void found() {
        assertThat(tampered.faults()).extracting(Check.Found::fault).containsOnly(Check.Fault.NUMBER);
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).singleElement()
                .satisfies(
                    each -> assertThat(each.said().en()).contains("the next number").contains("somebody's already"));
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void aNextNumberThatWasSetBackStopsTheProjectAtTheStart() {
        assertThat(tampered.faults()).isEmpty();
        tampered.edit(BACK + 12 + OF_PHONES);
        found();
    }

    @Test
    void soDoesOneThatWasDeleted() {
        tampered.edit("DELETE FROM identity_head");
        found();
    }

    @Test
    void theNumberOfSomebodyWhoIsForgottenIsGivenToNobodyElse() {
        try (Office office = tampered.open()) {
            office.erase(VISITS - 1);
        }
        assertThat(tampered.faults()).isEmpty();
        tampered.edit(BACK + 1 + OF_PHONES);
        found();
    }

    @Test
    void aNumberOfAPartOfAPhoneIsGivenOnceToo() {
        tampered.edit(BACK + 1 + " WHERE kind = 'mask'");
        found();
    }

    @Test
    void aServerThatRunsGivesNoNumberTwice() {
        try (Office office = tampered.open()) {
            office.erase(VISITS - 1);
            for (int back : new int[]{1, 5}) {
                office.store().writer().write(db -> db.sql(BACK + back + OF_PHONES).update());
                assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
                assertThat(phones(office)).isEqualTo(VISITS - 1);
            }
        }
    }

    private static long phones(Office office) {
        return office.store().reader().sql("SELECT COUNT(*) AS phones FROM identity WHERE kind = 'phone'")
            .query(Columns.read(row -> row.number("phones"))).single();
    }
}
