package org.panke.formats.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.panke.formats.tables.Layout.Column;

/** Says which columns are not used, so that nothing is left out in silence. */
final class Unused {
    private static final Set<Field> EVERYWHERE =
        EnumSet.of(Field.ID, Field.PROJECT, Field.PHONE, Field.SURNAME, Field.ACTOR,
            Field.IGNORED);
    private static final Map<Kind, Set<Field>> USED = Map.of(Kind.REGISTRATIONS,
        EnumSet.of(Field.REGISTRATION, Field.CHANNEL, Field.AGENT, Field.REGISTERED_AT, Field.WITHDRAWN_AT),
        Kind.VISITS,
        EnumSet.of(Field.REGISTRATION, Field.VISITED_AT, Field.LEFT_AT, Field.DECLARED, Field.CODES, Field.VERIFIED,
            Field.ROLE, Field.CONSULTANT),
        Kind.DEALS, EnumSet.of(Field.CHANNEL, Field.CONTRACT, Field.SUBSCRIBED_AT, Field.SIGNED_AT, Field.CANCELLED_AT,
            Field.BUYERS, Field.AMOUNT, Field.AMOUNT_WAN, Field.AMOUNT_FEN, Field.UNIT, Field.PAYEE, Field.IDENTITIES));

    private Unused() {}

    static void report(String file, Layout layout, Set<Kind> kinds, Consumer<? super Notice> notices) {
        Set<Field> used = EnumSet.copyOf(EVERYWHERE);
        kinds.forEach(kind -> used.addAll(USED.getOrDefault(kind, Set.of())));
        List<String> headers = new ArrayList<>(layout.unknown());
        layout.columns().forEach((field, columns) -> {
            if (!used.contains(field)) {
                columns.stream().map(Column::header).map(Header::text).forEach(headers::add);
            }
        });
        if (!headers.isEmpty()) {
            String list = String.join(", ", headers);
            notices.accept(new Notice(file, "没有用到的列：" + list, "columns not used: " + list));
        }
    }
}
