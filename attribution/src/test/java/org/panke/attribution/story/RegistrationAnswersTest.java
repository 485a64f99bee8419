package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.cancelled;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Telling.withdrawn;
import static org.panke.attribution.story.Told.tell;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Mask;
import org.panke.attribution.Mode;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;

/** A registration is accepted or refused at once; the first reason in order is the answer. */
class RegistrationAnswersTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    @Test
    void anAcceptedRegistrationIsToldItsDeadlineAndItsRules() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("ACCEPTED until 2026-03-05T00:00");
        assertThat(told.accepted("e1").registration().rules()).isEqualTo(1);
        assertThat(told.accepted("e1").registration().mode()).isEqualTo(Mode.FIRST_SHOWING);
    }

    @Test
    void anUnknownChannelIsRefused() {
        assertThat(tell(office(), registered("e1").at("2026-03-01T09:00").by("X9").phone(WANG)).answer("e1"))
            .isEqualTo("R_CHANNEL");
    }

    @Test
    void aSuspendedChannelIsRefusedFromTheFirstToBeforeTheLastInstantOfItsSuspension() {
        Told told = tell(office().suspended("A1", "2026-03-01T09:00", "2026-03-02T09:00"),
            registered("before").at("2026-03-01T08:59:59.999").by("A1").phone(WANG),
            registered("first").at("2026-03-01T09:00").by("A1").phone(LI),
            registered("last").at("2026-03-02T08:59:59.999").by("A1").phone(LI),
            registered("after").at("2026-03-02T09:00").by("A1").phone(LI));
        assertThat(told.answer("before")).startsWith("ACCEPTED");
        assertThat(told.answer("first")).isEqualTo("R_CHANNEL");
        assertThat(told.answer("last")).isEqualTo("R_CHANNEL");
        assertThat(told.answer("after")).startsWith("ACCEPTED");
    }

    @Test
    void aRegistrationBeforeTheFirstVersionIsRefusedAndNamesNoRules() {
        Told told = tell(office(), registered("e1").at("2025-12-31T23:59:59.999").by("A1").phone(WANG),
            registered("e2").at("2026-01-01T00:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("R_NO_RULES");
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
    }

    @Test
    void withNoVersionsAtAllTheDefaultsHoldAsVersionZero() {
        Told told = tell(office().unversioned(), registered("e1").at("1999-03-01T09:00").by("A1").phone(WANG));
        assertThat(told.accepted("e1").registration().rules()).isZero();
        assertThat(told.answer("e1")).isEqualTo("ACCEPTED until 1999-03-05T00:00");
    }

    @Test
    void whatIsNoPhoneIsRefused() {
        assertThat(tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(new NotAPhone())).answer("e1"))
            .isEqualTo("R_PHONE");
    }

    @Test
    void aFormOfMaskingThatIsNotAllowedIsRefused() {
        Mask lastSix = Mask.of(Phone.mainland(WANG), PhoneForm.FIRST3_LAST6);
        Mask unusual = new Mask(PhoneForm.OTHER, 0);
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(lastSix),
            registered("e2").at("2026-03-01T09:00").by("A1").phone(unusual));
        assertThat(told.answer("e1")).isEqualTo("R_FORM");
        assertThat(told.answer("e2")).isEqualTo("R_FORM");
        assertThat(tell(office().with(Parameter.PHONE_FORMS, Set.of(PhoneForm.FIRST3_LAST6)),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(lastSix)).answer("e1")).startsWith("ACCEPTED");
    }

    @Test
    void whereOnlyMasksAreAllowedAFullNumberIsRefused() {
        assertThat(tell(office().with(Parameter.PHONE_FORMS, Set.of(PhoneForm.FIRST3_LAST4)),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG)).answer("e1")).isEqualTo("R_FORM");
    }

    @Test
    void aMissingOrBlankSurnameIsRefusedWhereOneIsRequired() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG).surname(null),
            registered("e2").at("2026-03-01T09:00").by("A1").phone(WANG).surname(" "));
        assertThat(told.answer("e1")).isEqualTo("R_SURNAME");
        assertThat(told.answer("e2")).isEqualTo("R_SURNAME");
        assertThat(tell(office().with(Parameter.SURNAME_REQUIRED, false),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG).surname(null)).answer("e1"))
            .startsWith("ACCEPTED");
    }

    @Test
    void anyAgentsOrStaffMembersOwnPhoneIsRefused() {
        Told told = tell(office().staffPhone(13900000001L).agentPhone("A2", 13900000002L),
            registered("staff").at("2026-03-01T09:00").by("A1").phone(13900000001L),
            registered("agent").at("2026-03-01T09:00").by("A1").phone(13900000002L));
        assertThat(told.answer("staff")).isEqualTo("R_OWN_PHONE");
        assertThat(told.answer("agent")).isEqualTo("R_OWN_PHONE");
    }

    @Test
    void theReasonsAreTriedInTheirOrder() {
        OfficeRules everything = office().with(Parameter.QUOTA_PER_AGENT_PER_DAY, 1).staffPhone(13900000001L)
            .suspended("U1", "2026-01-01T00:00", null);
        Told told =
            tell(everything, registered("channel").at("2025-01-01T00:00").by("X9").phone(new NotAPhone()).surname(null),
                registered("rules").at("2025-01-01T00:00").by("A1").phone(new NotAPhone()).surname(null),
                registered("phone").at("2026-03-01T09:00").by("A1").phone(new NotAPhone()).surname(null),
                registered("form").at("2026-03-01T09:00").by("A1").phone(new Mask(PhoneForm.FIRST4_LAST3, 1))
                    .surname(null),
                registered("surname").at("2026-03-01T09:00").by("A1").phone(13900000001L).surname(null),
                registered("good").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
                registered("own").at("2026-03-01T09:00").by("A1", "a").phone(13900000001L),
                registered("quota").at("2026-03-01T09:00").by("A1", "a").phone(WANG));
        assertThat(told.answer("channel")).isEqualTo("R_CHANNEL");
        assertThat(told.answer("rules")).isEqualTo("R_NO_RULES");
        assertThat(told.answer("phone")).isEqualTo("R_PHONE");
        assertThat(told.answer("form")).isEqualTo("R_FORM");
        assertThat(told.answer("surname")).isEqualTo("R_SURNAME");
        assertThat(told.answer("own")).isEqualTo("R_OWN_PHONE");
        assertThat(told.answer("quota")).isEqualTo("R_QUOTA");
    }

    @Test
    void aDuplicateIsSaidBeforeAnOwnerAnOwnerBeforeAProtectionAndAProtectionBeforeAHold() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1", "a").phone(WANG),
            subscribed("s1").at("2026-03-01T09:30").buyers(WANG),
            registered("duplicate").at("2026-03-01T09:40").by("O1", "a").phone(WANG),
            registered("owner").at("2026-03-01T09:40").by("R1").phone(WANG),
            cancelled("c1").at("2026-03-01T09:50"),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e2").at("2026-03-01T11:00").by("O1", "b").phone(WANG),
            registered("protected").at("2026-03-01T11:01").by("R1").phone(WANG));
        assertThat(told.answer("duplicate")).isEqualTo("R_DUPLICATE");
        assertThat(told.answer("owner")).isEqualTo("R_OWNER");
        assertThat(told.answer("protected")).isEqualTo("R_PROTECTED");
    }

    @Test
    void aForeignNumberIsRegisteredInFull() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(new Phone(85_260_000_001L)),
            checkedIn("v1").at("2026-03-01T10:00").phone(new Phone(85_260_000_001L)).codes("e1"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A1 e1 NEW");
    }

    @Test
    void theSameEventTwiceIsAnsweredOnceAndOtherContentUnderItsIdIsRefused() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(LI));
        assertThat(told.refusals()).containsExactly("e1 E_ID");
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
    }

    @Test
    void aWithdrawalOfNothingOrOfWhatIsOverIsRefused() {
        Told told = tell(office(), withdrawn("w0", "e1").at("2026-03-01T08:00"),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            withdrawn("w1", "e1").at("2026-03-01T11:00"),
            registered("e2").at("2026-03-01T12:00").by("A1").phone(LI),
            withdrawn("w2", "e2").at("2026-03-01T12:10"));
        assertThat(told.refusals()).containsExactly("w0 E_REGISTRATION", "w1 E_REGISTRATION");
    }
}
