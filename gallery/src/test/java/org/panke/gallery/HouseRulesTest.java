package org.panke.gallery;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panke.house.HouseRules;
import org.panke.house.Room;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfAPureRoom() {
        return Room.named("gallery").keeps(HouseRules.PURE);
    }
}
