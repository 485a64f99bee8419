package org.panke.server.vendor;

import java.time.Instant;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.access.ApiKeys;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.Steps.Matter;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.message.Sender;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A vendor leaves: their keys are revoked in the unit of work that says so, and closing is an event of the project's log
 * over all that was done, which is not there while anything of theirs still opens Panke or is sent to them.
 */
final class Leaving {
    private final Vendors vendors;
    private final Recorder recorder;
    private final ApiKeys keys;
    private final Sender sender;

    Leaving(Vendors vendors, Recorder recorder, ApiKeys keys, Sender sender) {
        this.vendors = vendors;
        this.recorder = recorder;
        this.keys = keys;
        this.sender = sender;
    }

    /** Whether messages still go to them. */
    boolean isSentTo(Vendor vendor) {
        return vendor.terms().isAt(sender.host());
    }

    /**
     * Revokes every key of the project that has that name; the same id again changes nothing.
     *
     * @param name of the keys, as whoever made them called them
     * @throws org.panke.server.platform.ApiProblem 409 where one of them opens other projects too
     */
    void cut(ProjectId project, String vendor, String id, String seen, String name, String by, Instant now) {
        vendors.steps().add(project, vendor, id, seen, (matter, db) -> {
            Allowed.mustHaveEnded(Vendor.of(matter));
            List<ApiKeys.Shown> theirs = keys.opening(project, db).stream()
                .filter(each -> name.equalsIgnoreCase(each.name().strip())).toList();
            if (theirs.stream().anyMatch(each -> each.project() == null)) {
                throw Allowed.conflict("KEYS_OF_ALL", "密钥“" + name + "”可以进入全部项目，请管理密钥的人停用后再登记",
                    "the key " + name + " opens every project; whoever administers keys revokes it first");
            }
            theirs.forEach(each -> keys.revoke(each.id(), db));
            return new Step.Cut(name, theirs.stream().map(ApiKeys.Shown::id).toList());
        }, by, now);
    }

    /**
     * Closes the contract; the same id again changes nothing.
     *
     * @throws org.panke.server.platform.ApiProblem 409 while anything is missing, or still open to them
     */
    void close(ProjectId project, String vendor, String id, String seen, String by, Instant now) {
        Matter<Step> before = vendors.steps().find(project, vendor).orElseThrow();
        if (before.has(id)) {
            return;
        }
        Edits.check(seen, before.steps().size());
        Vendor theirs = Vendor.of(before);
        Allowed.mustBePurged(theirs);
        Taken<Step> closed = vendors.steps().next(project, before, id, new Step.Closed(), by, now);
        recorder.record(
            at -> new Event.StatementSigned(new Stamp(new EventId(id), project, at, by), closed.digest()),
            new Beside() {
                @Override
                public void before(JdbcClient db) {
                    vendors.steps().held(project, before, db);
                    mustBeOut(project, theirs, db);
                }

                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    vendors.steps().write(project, vendor, closed, db);
                }
            });
    }

    private void mustBeOut(ProjectId project, Vendor vendor, JdbcClient db) {
        List<String> open = keys.opening(project, db).stream().map(ApiKeys.Shown::name).filter(vendor::owns).toList();
        if (!open.isEmpty()) {
            Said names = new Said(String.join("、", open), String.join(", ", open));
            throw Allowed.conflict("KEYS", "还不能了结：仍有它的密钥可以进入本项目（" + names.zh() + "），请先停用密钥",
                "not closed: keys of theirs open this project (" + names.en() + "); revoke them first");
        }
        if (isSentTo(vendor)) {
            throw Allowed.conflict("SENDER", "还不能了结：验证码仍然发给 " + vendor.terms().host() + "，请先更换 panke.sms.url 并重新启动",
                "not closed: codes are still handed to " + vendor.terms().host()
                    + "; set another panke.sms.url and start again");
        }
    }

    /** Which keys open the project: whoever looks finds theirs under another name too. */
    List<ApiKeys.Shown> opening(ProjectId project) {
        return keys.opening(project);
    }
}
