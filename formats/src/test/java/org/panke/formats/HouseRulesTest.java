package org.panke.formats;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panke.house.HouseRules;
import org.panke.house.Room;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return Room.named("formats").keeps(HouseRules.SAME_ON_EVERY_MACHINE);
    }
}
