package org.panke.tools;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panke.house.HouseRules;
import org.panke.house.Room;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return Room.named("tools").keeps(HouseRules.WITHOUT_A_SERVER);
    }
}
