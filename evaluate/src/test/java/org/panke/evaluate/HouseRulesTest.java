package org.panke.evaluate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.panke.house.HouseRules;
import org.panke.house.Room;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return Room.named("evaluate").keeps(HouseRules.WITHOUT_A_SERVER);
    }

    @Test
    void seesScoresAsNoRoomMayThatServesAnybody() {
        Room room = Room.named("evaluate");
        assertThatThrownBy(() -> HouseRules.SERVING.forEach(rule -> rule.check(room.code())))
            .isInstanceOf(AssertionError.class).hasMessageContaining("never a number");
    }

    @Test
    void hasNoServerAndNoVaultAround() {
        for (String each : List.of("org.panke.server.Serve", "org.panke.vault.Vault")) {
            assertThatThrownBy(() -> Class.forName(each)).isInstanceOf(ClassNotFoundException.class);
        }
    }
}
