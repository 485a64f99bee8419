package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Phone;

class NumbersTest {
    @Test
    void noNumberIsHandedOutTwice() {
        Numbers numbers = new Numbers(7);
        Set<Phone> seen = new HashSet<>();
        for (int i = 0; i < 300_000; i++) {
            assertThat(seen.add(numbers.next())).isTrue();
        }
    }

    @Test
    void everyNumberIsOneNobodyHas() {
        Numbers numbers = new Numbers(7);
        for (int i = 0; i < 10_000; i++) {
            Phone phone = numbers.next();
            assertThat(phone.isMainlandMobile()).isTrue();
            assertThat(Long.toString(phone.national())).matches("1(42|43|54|60|61|63|64|68|69|79)0\\d{7}");
        }
    }

    @Test
    void theNumbersOfTwoOfficesComeInAnotherOrder() {
        assertThat(new Numbers(1).next()).isNotEqualTo(new Numbers(2).next());
    }
}
