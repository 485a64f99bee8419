package org.panke.server.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.panke.attribution.Identities;
import org.panke.attribution.Mask;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identities of a project, kept as blind indexes in the database of the unit of work they were made for. */
public final class StoredIdentities implements Identities {
    private static final List<PhoneForm> MASKS =
        List.of(PhoneForm.FIRST3_LAST4, PhoneForm.FIRST3_LAST6, PhoneForm.FIRST4_LAST3);

    private static final RowMapper<Integer> NUMBER = Columns.read(row -> Math.toIntExact(row.number("number")));

    private final ProjectId project;
    private final Set<Phone> ownPhones;
    private final Vault vault;
    private final JdbcClient db;

    /** @param ownPhones of the project's staff and agents */
    public StoredIdentities(ProjectId project, Set<Phone> ownPhones, Vault vault, JdbcClient db) {
        this.project = project;
        this.ownPhones = ownPhones;
        this.vault = vault;
        this.db = db;
    }

    /** With every mask that fits, also of forms that the rules do not allow yet. */
    @Override
    public Person person(Phone phone) {
        List<MaskId> masks = new ArrayList<>();
        if (phone.isMainlandMobile()) {
            for (PhoneForm form : MASKS) {
                masks.add(mask(Mask.of(phone, form)));
            }
        }
        return new Person(number("phone", Long.toString(phone.e164())), -1, ownPhones.contains(phone), masks);
    }

    @Override
    public MaskId mask(Mask mask) {
        return new MaskId(number("mask", mask.form() + " " + mask.shown()));
    }

    @Override
    public int surname(String surname) {
        return number("surname", surname) + 1;
    }

    private int number(String kind, String text) {
        byte[] index = vault.index(project.value() + " " + kind, text);
        Optional<Integer> known =
            db.sql("SELECT number FROM identity WHERE project_id = ? AND kind = ? AND blind_index = ?")
                .params(project.value(), kind, index).query(NUMBER).optional();
        return known.isPresent() ? known.get() : give(kind, index);
    }

    private int give(String kind, byte[] index) {
        int number = db.sql("""
                INSERT INTO identity_head (project_id, kind, next_number) VALUES (?, ?, 1)
                ON CONFLICT (project_id, kind) DO UPDATE SET next_number = identity_head.next_number + 1
                RETURNING next_number - 1 AS number""")
            .params(project.value(), kind).query(NUMBER).single();
        db.sql("INSERT INTO identity (project_id, kind, blind_index, number) VALUES (?, ?, ?, ?)")
            .params(project.value(), kind, index, number).update();
        return number;
    }
}
