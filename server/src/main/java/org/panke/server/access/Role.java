package org.panke.server.access;

import static org.panke.server.access.Permission.ACCOUNT_READ;
import static org.panke.server.access.Permission.ACCOUNT_WRITE;
import static org.panke.server.access.Permission.ASSESSMENT_SIGN;
import static org.panke.server.access.Permission.ASSESSMENT_WRITE;
import static org.panke.server.access.Permission.BROKER_USE;
import static org.panke.server.access.Permission.CASE_ANSWER;
import static org.panke.server.access.Permission.CASE_DECIDE;
import static org.panke.server.access.Permission.CASE_READ;
import static org.panke.server.access.Permission.CHECK_IN_WRITE;
import static org.panke.server.access.Permission.CONSOLE_USE;
import static org.panke.server.access.Permission.DEAL_READ;
import static org.panke.server.access.Permission.DEAL_WRITE;
import static org.panke.server.access.Permission.EVIDENCE_TAKE;
import static org.panke.server.access.Permission.FACE_DISMANTLE;
import static org.panke.server.access.Permission.FACE_HALT;
import static org.panke.server.access.Permission.FACE_RESUME;
import static org.panke.server.access.Permission.INCIDENT_READ;
import static org.panke.server.access.Permission.INCIDENT_WRITE;
import static org.panke.server.access.Permission.INSPECTION_TAKE;
import static org.panke.server.access.Permission.KIOSK_READ;
import static org.panke.server.access.Permission.KIOSK_WRITE;
import static org.panke.server.access.Permission.OWN_REGISTRATION_READ;
import static org.panke.server.access.Permission.OWN_REGISTRATION_WRITE;
import static org.panke.server.access.Permission.PERSON_READ;
import static org.panke.server.access.Permission.PERSON_WRITE;
import static org.panke.server.access.Permission.PHONE_CALL;
import static org.panke.server.access.Permission.PHONE_READ;
import static org.panke.server.access.Permission.PHONE_SEARCH;
import static org.panke.server.access.Permission.PROJECT_OPEN;
import static org.panke.server.access.Permission.REGISTRATION_READ;
import static org.panke.server.access.Permission.RETENTION_READ;
import static org.panke.server.access.Permission.RIGHTS_ANSWER;
import static org.panke.server.access.Permission.RIGHTS_READ;
import static org.panke.server.access.Permission.RIGHTS_TAKE;
import static org.panke.server.access.Permission.RULES_READ;
import static org.panke.server.access.Permission.RULES_WRITE;
import static org.panke.server.access.Permission.SETTLEMENT_APPROVE;
import static org.panke.server.access.Permission.SETTLEMENT_PAY;
import static org.panke.server.access.Permission.SETTLEMENT_READ;
import static org.panke.server.access.Permission.SITE_READ;
import static org.panke.server.access.Permission.SITE_WRITE;
import static org.panke.server.access.Permission.STATEMENT_COUNTERSIGN;
import static org.panke.server.access.Permission.VENDOR_READ;
import static org.panke.server.access.Permission.VENDOR_WRITE;
import static org.panke.server.access.Permission.VISIT_READ;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is in the office, and so what they may do. This is the whole table: a permission that does not stand
 * beside a role is refused to it.
 */
public enum Role {
    /** 集团: opens projects and sees every one, makes accounts; decides nothing alone and looks nobody up. */
    GROUP(Set.of(PROJECT_OPEN, ACCOUNT_READ, ACCOUNT_WRITE, KIOSK_READ, VISIT_READ, REGISTRATION_READ, DEAL_READ,
        SETTLEMENT_READ, CASE_READ, RETENTION_READ, SITE_READ, FACE_HALT, FACE_RESUME, INCIDENT_READ, RIGHTS_READ,
        INSPECTION_TAKE)),
    /** 项目负责人: runs one project. */
    PROJECT(Set.of(ACCOUNT_READ, ACCOUNT_WRITE, KIOSK_READ, KIOSK_WRITE, VISIT_READ, PERSON_READ, REGISTRATION_READ,
        DEAL_READ, SETTLEMENT_READ, CASE_READ, CASE_DECIDE, RULES_READ, RULES_WRITE, SITE_READ, SITE_WRITE,
        ASSESSMENT_WRITE, STATEMENT_COUNTERSIGN, FACE_DISMANTLE, FACE_HALT, INCIDENT_READ, RIGHTS_READ,
        INSPECTION_TAKE)),
    /** 前台: receives visitors. */
    DESK(Set.of(VISIT_READ, CHECK_IN_WRITE, PHONE_SEARCH, PERSON_READ, REGISTRATION_READ, KIOSK_READ, KIOSK_WRITE,
        RIGHTS_READ, RIGHTS_TAKE)),
    /** 置业顾问: serves them, and writes down what they buy. */
    CONSULTANT(Set.of(VISIT_READ, PHONE_SEARCH, PERSON_READ, PHONE_CALL, DEAL_READ, DEAL_WRITE)),
    /** 案场经理: answers for the office; one of the two who decide. */
    SITE_MANAGER(Set.of(VISIT_READ, CHECK_IN_WRITE, PHONE_SEARCH, PERSON_READ, PHONE_READ, PERSON_WRITE,
        REGISTRATION_READ, DEAL_READ, DEAL_WRITE, SETTLEMENT_READ, CASE_READ, CASE_DECIDE, CASE_ANSWER, KIOSK_READ,
        KIOSK_WRITE, ACCOUNT_READ, EVIDENCE_TAKE, RULES_READ, SITE_READ, STATEMENT_COUNTERSIGN, FACE_DISMANTLE,
        INCIDENT_READ, RIGHTS_READ,
        RIGHTS_TAKE, RIGHTS_ANSWER)),
    /** 渠道经理: speaks with the channels. */
    CHANNEL_MANAGER(
        Set.of(VISIT_READ, REGISTRATION_READ, DEAL_READ, SETTLEMENT_READ, CASE_READ, CASE_ANSWER, RULES_READ,
            RULES_WRITE)),
    /** 风控: the other of the two who decide. */
    RISK(Set.of(VISIT_READ, PHONE_SEARCH, PERSON_READ, PHONE_READ, REGISTRATION_READ, DEAL_READ, SETTLEMENT_READ,
        CASE_READ, CASE_DECIDE, CASE_ANSWER, EVIDENCE_TAKE, RULES_READ, INCIDENT_READ, INCIDENT_WRITE)),
    /** 财务: approves and pays, by two people. */
    FINANCE(Set.of(DEAL_READ, SETTLEMENT_READ, SETTLEMENT_APPROVE, SETTLEMENT_PAY, CASE_READ)),
    /** 合规: sees what is kept about whom. */
    COMPLIANCE(Set.of(VISIT_READ, PERSON_READ, REGISTRATION_READ, CASE_READ, KIOSK_READ, ACCOUNT_READ, RETENTION_READ,
        SITE_READ, SITE_WRITE, ASSESSMENT_WRITE, ASSESSMENT_SIGN, STATEMENT_COUNTERSIGN, FACE_DISMANTLE, FACE_HALT,
        INCIDENT_READ,
        INCIDENT_WRITE, VENDOR_READ, VENDOR_WRITE, RIGHTS_READ, RIGHTS_ANSWER, INSPECTION_TAKE)),
    /** 审计: sees all figures and nobody's phone. */
    AUDITOR(Set.of(VISIT_READ, REGISTRATION_READ, DEAL_READ, SETTLEMENT_READ, CASE_READ, KIOSK_READ, ACCOUNT_READ,
        RETENTION_READ, SITE_READ, INCIDENT_READ, VENDOR_READ, RIGHTS_READ, INSPECTION_TAKE)),
    /** 渠道公司管理员: sees the registrations of all agents of one channel. */
    CHANNEL_ADMIN(Set.of(OWN_REGISTRATION_READ)),
    /** 经纪人: registers, and sees their own. */
    AGENT(Set.of(OWN_REGISTRATION_READ, OWN_REGISTRATION_WRITE));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        EnumSet<Permission> all = EnumSet.copyOf(permissions);
        all.add(permissions.contains(OWN_REGISTRATION_READ) ? BROKER_USE : CONSOLE_USE);
        this.permissions = Set.copyOf(all);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether it is always somebody of one project: who receives, sells and runs there. Others may have all. */
    public boolean isOfOneProject() {
        return this == PROJECT || this == DESK || this == CONSULTANT || this == SITE_MANAGER;
    }

    /** Whether it belongs to a channel and not to the office. */
    public boolean isOfChannel() {
        return this == CHANNEL_ADMIN || this == AGENT;
    }
}
