package org.panke.server.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.server.access.Accounts;
import org.panke.server.access.Role;

/** Somebody for each role, with a password made for this start alone. */
final class DemoPeople {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final Accounts accounts;
    private final SecureRandom random;
    private final List<Person> people = new ArrayList<>();

    DemoPeople(Accounts accounts, SecureRandom random) {
        this.accounts = accounts;
        this.random = random;
    }

    /** An account, to be shown once. */
    record Person(String name, String password, String chinese, String english) {
        @Override
        public String toString() {
            return "Person[" + name + "]";
        }
    }

    /** @param past names the agents whom the brokers are: those who registered most for their channel */
    List<Person> made(String project, List<Event> past) {
        make("group", Role.GROUP, null, null, null, "集团", "group");
        make("project", Role.PROJECT, project, null, null, "项目负责人", "project");
        make("desk", Role.DESK, project, null, null, "前台", "desk");
        make("consultant", Role.CONSULTANT, project, null, null, "置业顾问", "consultant");
        make("manager", Role.SITE_MANAGER, project, null, null, "案场经理（裁定签名一）", "site manager (first signature)");
        make("risk", Role.RISK, project, null, null, "风控（裁定签名二）", "risk (second signature)");
        make("channels", Role.CHANNEL_MANAGER, project, null, null, "渠道经理", "channel manager");
        make("finance", Role.FINANCE, project, null, null, "财务（批准）", "finance (approves)");
        make("cashier", Role.FINANCE, project, null, null, "财务（付款）", "finance (pays)");
        make("compliance", Role.COMPLIANCE, project, null, null, "合规", "compliance");
        make("auditor", Role.AUDITOR, project, null, null, "审计", "auditor");
        make("broker", Role.AGENT, project, "O1", busiest(past, "O1"), "经纪人，自渠 → /b", "agent of O1 → /b");
        make("rival", Role.AGENT, project, "A1", busiest(past, "A1"), "经纪人，分销 → /b", "agent of agency A1 → /b");
        make("agency", Role.CHANNEL_ADMIN, project, "A1", null, "渠道公司管理员 → /b", "channel admin of A1 → /b");
        return List.copyOf(people);
    }

    private void make(String name, Role role, @Nullable String project, @Nullable String channel,
            @Nullable String agent, String chinese, String english) {
        String password = password();
        accounts.make(new Accounts.Wanted(name, role, project, channel, agent), password, false);
        people.add(new Person(name, password, chinese, english));
    }

    private static String busiest(List<Event> past, String channel) {
        Map<String, Long> registered = past.stream()
            .filter(event -> event instanceof Event.Registered e && e.channel().value().equals(channel))
            .map(event -> String.valueOf(((Event.Registered) event).agent()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return registered.entrySet().stream().max(Comparator.comparing(Map.Entry<String, Long>::getValue)
            .thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).map(Objects::requireNonNull).orElse(channel);
    }

    private String password() {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(random.ints(GROUP, 0, LETTERS.length()).mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining()));
        }
        return String.join("-", groups);
    }
}
