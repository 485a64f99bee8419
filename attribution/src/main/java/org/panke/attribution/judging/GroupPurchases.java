package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panke.attribution.Person;

/** Who bought in any project of the group; empty where no rule asks. */
public final class GroupPurchases {
    private final Map<Integer, List<Purchase>> byGroupNumber = new HashMap<>();

    void add(Person phone, Purchase purchase) {
        if (phone.groupNumber() >= 0) {
            byGroupNumber.computeIfAbsent(phone.groupNumber(), any -> new ArrayList<>(1)).add(purchase);
        }
    }

    boolean isBuyer(List<Person> phones, long sequence) {
        for (Person phone : phones) {
            for (Purchase purchase : byGroupNumber.getOrDefault(phone.groupNumber(), List.of())) {
                if (purchase.held(sequence)) {
                    return true;
                }
            }
        }
        return false;
    }
}
