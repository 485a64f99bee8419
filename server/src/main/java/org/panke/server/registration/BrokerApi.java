package org.panke.server.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Parameter;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Terms;
import org.panke.consent.notice.Worker;
import org.panke.formats.phones.Phones;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.ClaimRecord;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.SignedReceipts;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.WorkNotices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Given;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.panke.server.registration.OwnRegistrations.BrokerRegistration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers customers and shows an agent what became of them. Another's registration is not there. */
@RestController
final class BrokerApi {
    private static final String ONE = "/api/v1/broker/registrations/{project}/{registration}";

    private final OwnRegistrations registrations;
    private final Probes probes;
    private final ShowingCodes codes;
    private final Appeals appeals;
    private final Offices offices;
    private final Recorder recorder;
    private final JdbcClient reader;
    private final SignedReceipts receipts;
    private final WorkNotices notices;

    BrokerApi(OwnRegistrations registrations, Probes probes, ShowingCodes codes, Appeals appeals, Offices offices,
            Recorder recorder,
            JdbcClient reader, SignedReceipts receipts, WorkNotices notices) {
        this.notices = notices;
        this.receipts = receipts;
        this.registrations = registrations;
        this.probes = probes;
        this.codes = codes;
        this.appeals = appeals;
        this.offices = offices;
        this.recorder = recorder;
        this.reader = reader;
    }

    record Project(String project, String name, boolean surnameRequired, List<PhoneForm> phoneForms,
            long leadTimeMinutes, String mode, long validityDays) {
    }

    record ProjectsListed(List<Project> items) {
    }

    record Wanted(@Nullable String id, @Nullable String project, @Nullable String phone, @Nullable String surname,
            @Nullable Boolean permission) {
    }

    record Id(@Nullable String id) {
    }

    record AppealWords(@Nullable String id, @Nullable String words) {
    }

    @Needs(Permission.OWN_REGISTRATION_READ)
    @GetMapping("/api/v1/broker/projects")
    ProjectsListed brokerProjects(@AuthenticationPrincipal Caller.Agent agent) {
        return new ProjectsListed(projects(agent).stream().flatMap(project -> {
            Office office = offices.of(new ProjectId(project));
            Channel channel = office.rules().channels().get(new ChannelId(agent.channel()));
            return channel == null ? java.util.stream.Stream.<Project>empty()
                : java.util.stream.Stream.of(project(office, office.rules().versions().getLast().of(channel)));
        }).toList());
    }

    private Project project(Office office, Terms terms) {
        return new Project(office.project().value(), office.name(), terms.get(Parameter.SURNAME_REQUIRED),
            terms.get(Parameter.PHONE_FORMS).stream().sorted().toList(), terms.get(Parameter.LEAD_TIME).toMinutes(),
            terms.get(Parameter.MODE).name(), Office.days(terms.get(Parameter.VALIDITY)));
    }

    private List<String> projects(Caller.Agent agent) {
        return reader.sql("""
                SELECT project_id FROM project
                WHERE CAST(:own AS TEXT) IS NULL OR project_id = :own ORDER BY project_id""")
            .param("own", agent.project()).query(Columns.read(row -> row.text("project_id"))).list();
    }

    @Needs(Permission.OWN_REGISTRATION_WRITE)
    @PostMapping("/api/v1/broker/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    BrokerRegistration register(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller.Agent agent) {
        String project = Given.text(wanted.project, "project");
        agent.needs(project);
        if (!Boolean.TRUE.equals(wanted.permission)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "PERMISSION", "请确认客户同意您为其报备",
                "confirm that the customer agreed to be registered", "permission");
        }
        Contact contact = Phones.parse(Given.text(wanted.phone, "phone"));
        String surname = wanted.surname == null || wanted.surname.isBlank() ? null
            : Given.surname(wanted.surname, "surname");
        EventId id = new EventId(Given.id(wanted.id));
        ProjectId asked = new ProjectId(project);
        notices.mustBeRead(asked, Worker.AGENT, agent.account());
        return probes.guarding(asked, id, agent, () -> {
            recorder.record(at -> new Event.Registered(new Stamp(id, asked, at, agent.name()),
                new ChannelId(agent.channel()), new AgentId(agent.agent()), contact, surname));
            return shown(asked, id.value(), agent);
        });
    }

    private BrokerRegistration shown(ProjectId project, String registration, Caller.Agent agent) {
        return registrations.find(project, registration, agent).orElseThrow(BrokerApi::unknown);
    }

    private static ApiProblem unknown() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这条报备", "there is no such registration", null);
    }

    @Needs(Permission.OWN_REGISTRATION_READ)
    @GetMapping("/api/v1/broker/registrations")
    Page<BrokerRegistration> ownRegistrations(@RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit, @AuthenticationPrincipal Caller.Agent agent) {
        List<String> projects = projects(agent);
        String asked = project != null ? project : projects.isEmpty() ? "" : projects.getFirst();
        agent.needs(asked);
        return registrations.list(new ProjectId(asked), agent, "ACCEPTED".equals(state) ? "LIVE" : state,
            PageAsked.of(after, limit));
    }

    @Needs(Permission.OWN_REGISTRATION_READ)
    @GetMapping(ONE)
    BrokerRegistration ownRegistration(@PathVariable String project, @PathVariable String registration,
            @AuthenticationPrincipal Caller.Agent agent) {
        return shown(new ProjectId(project), registration, agent);
    }

    /** What became of it, signed by the office. */
    @Needs(Permission.OWN_REGISTRATION_READ)
    @GetMapping(ONE + "/receipt")
    SignedReceipts.Given registrationReceipt(@PathVariable String project, @PathVariable String registration,
            @AuthenticationPrincipal Caller.Agent agent) {
        ProjectId asked = new ProjectId(project);
        BrokerRegistration shown = shown(asked, registration, agent);
        ClaimRecord row = registrations.row(asked, registration, agent).orElseThrow(BrokerApi::unknown);
        if (!new Grounds(reader).hold(asked, row)) {
            throw new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "LOG_DIFFERS",
                "这条报备的现状与记录的认定不符，不出具凭证，请案场的负责人运行 panke fsck",
                "what is shown of this registration does not follow from what was judged: nothing is signed; ask the office to run "
                    + "panke fsck",
                null);
        }
        return receipts.of(asked, registration, row.visit() == null ? registration : row.visit(), shown.at(),
            List.of(registrations.named(asked, registration), shown.text()));
    }

    @Needs(Permission.OWN_REGISTRATION_WRITE)
    @PostMapping(ONE + "/withdrawal")
    BrokerRegistration withdraw(@PathVariable String project, @PathVariable String registration, @RequestBody Id body,
            @AuthenticationPrincipal Caller.Agent agent) {
        ProjectId asked = new ProjectId(project);
        shown(asked, registration, agent);
        EventId id = new EventId(Given.id(body.id));
        recorder.record(at -> new Event.RegistrationWithdrawn(new Stamp(id, asked, at, agent.name()),
            new EventId(registration)));
        return shown(asked, registration, agent);
    }

    @Needs(Permission.OWN_REGISTRATION_READ)
    @GetMapping(ONE + "/code")
    ShowingCodes.Shown showingCode(@PathVariable String project, @PathVariable String registration,
            @AuthenticationPrincipal Caller.Agent agent) {
        ProjectId asked = new ProjectId(project);
        if (!shown(asked, registration, agent).hasCode()) {
            throw new ApiProblem(HttpStatus.CONFLICT, "NO_CODE", "这条报备没有带看码，或已经结束",
                "this registration has no showing code, or is over", null);
        }
        return codes.show(asked, registration);
    }

    @Needs(Permission.OWN_REGISTRATION_WRITE)
    @PostMapping(ONE + "/appeal")
    BrokerRegistration appeal(@PathVariable String project, @PathVariable String registration,
            @RequestBody AppealWords appeal, @AuthenticationPrincipal Caller.Agent agent) {
        ProjectId asked = new ProjectId(project);
        BrokerRegistration shown = shown(asked, registration, agent);
        String id = Given.id(appeal.id);
        String words = Given.words(appeal.words, "words");
        if (!shown.mayAppeal() && shown.appeal() == null) {
            throw new ApiProblem(HttpStatus.CONFLICT, "NO_APPEAL", "已过申诉期，或没有可以申诉的结果",
                "there is nothing to appeal, or it is too late",
                null);
        }
        ClaimRecord row = registrations.row(asked, registration, agent).orElseThrow(BrokerApi::unknown);
        Appeals.About about = new Appeals.About(row.visit(), registration);
        String by = "CHANNEL:" + agent.channel();
        appeals.onlyOnce(asked, id, about, by);
        String visit = row.visit();
        if (visit != null) {
            EventId event = new EventId(id);
            Accepted.orProblem(offices.of(asked), event,
                recorder.record(at -> new Event.AppealOpened(new Stamp(event, asked, at, agent.name()),
                    new EventId(visit), new ChannelId(agent.channel())),
                    appeals.channels(asked, id, about, by, words)));
        } else {
            appeals.ofChannel(asked, id, about, by, words);
        }
        return shown(asked, registration, agent);
    }
}
