package org.panke.server.access;

/** What somebody may do: feature, thing, verb. Every operation of the server names the one it needs. */
public enum Permission {
    /** Sees the accounts, and makes and changes them. */
    ACCOUNT_READ("people:account:read"), ACCOUNT_WRITE("people:account:write"),
    /** Opens another project, with the rules it begins with. */
    PROJECT_OPEN("house:project:open"),
    /** Sees the kiosks, and pairs and ends them. */
    KIOSK_READ("kiosk:device:read"), KIOSK_WRITE("kiosk:device:write"),
    /** Sees who came and why they count as whose. */
    VISIT_READ("visit:visit:read"),
    /** Checks visitors in and out at the desk. */
    CHECK_IN_WRITE("checkin:visit:write"),
    /** Looks a phone up; every time leaves a trace. */
    PHONE_SEARCH("person:phone:search"),
    /** Sees phones in full: who decides, and mends what is wrong. */
    PHONE_READ("person:phone:read"),
    /** Sees in full the phone of whoever agreed to be called. */
    PHONE_CALL("person:phone:call"),
    /** Opens a person's file; leaves a trace too. */
    PERSON_READ("person:person:read"),
    /** Corrects a name, adds a phone. */
    PERSON_WRITE("person:person:write"),
    /** Sees the registrations of all channels. */
    REGISTRATION_READ("registration:registration:read"),
    /** Sees deals, and records subscriptions, signings and cancellations. */
    DEAL_READ("deal:deal:read"), DEAL_WRITE("deal:deal:write"),
    /** Sees what is due; approves it; says that it was paid. */
    SETTLEMENT_READ("settlement:settlement:read"), SETTLEMENT_APPROVE("settlement:settlement:approve"),
    SETTLEMENT_PAY("settlement:settlement:pay"),
    /** Sees cases; signs decisions; answers who appealed. */
    CASE_READ("case:case:read"), CASE_DECIDE("case:case:decide"), CASE_ANSWER("case:case:answer"),
    /** Takes the evidence of a case or a contract along: phones in full, and who took it is kept. */
    EVIDENCE_TAKE("evidence:pack:take"),
    /** Sees what is kept how long, and that nothing is overdue: figures alone. */
    RETENTION_READ("retention:clock:read"),
    /** Sees the project's rule document, agents' phones in it; publishes another. */
    RULES_READ("rules:document:read"), RULES_WRITE("rules:document:write"),
    /** Sees what the project says of itself for its notices, and what the law asks; says it. */
    SITE_READ("site:facts:read"), SITE_WRITE("site:facts:write"),
    /** Writes the impact assessment; signs it by name, and asks for an old one to be deleted. */
    ASSESSMENT_WRITE("assessment:draft:write"), ASSESSMENT_SIGN("assessment:paper:sign"),
    /** Puts a second name under a statement that somebody else signed. */
    STATEMENT_COUNTERSIGN("statement:paper:countersign"),
    /** Ends looking at faces in a project for good, by a regulator's order. */
    FACE_DISMANTLE("face:capture:dismantle"),
    /** Stops it in every project at once; lets it go on. */
    FACE_HALT("face:switch:halt"), FACE_RESUME("face:switch:resume"),
    /** Sees incidents; writes down what happened and who was told. */
    INCIDENT_READ("incident:incident:read"), INCIDENT_WRITE("incident:incident:write"),
    /** Sees who processes for the office; writes contracts down, their end, and that nothing stayed with the vendor. */
    VENDOR_READ("vendor:contract:read"), VENDOR_WRITE("vendor:contract:write"),
    /** Sees what people asked about their own data; takes it down for them; answers, and reads what they wrote. */
    RIGHTS_READ("rights:request:read"), RIGHTS_TAKE("rights:request:take"), RIGHTS_ANSWER("rights:request:answer"),
    /** Sees what an inspector is shown, and takes it along: figures, policies and staff's names, no visitor. */
    INSPECTION_TAKE("inspection:bundle:take"),
    /** Has a session in the console, with a password of one's own. */
    CONSOLE_USE("console:own:use"),
    /** Has a session on the broker page. */
    BROKER_USE("broker:own:use"),
    /** Registers customers and sees what became of them. */
    OWN_REGISTRATION_READ("registration:own:read"), OWN_REGISTRATION_WRITE("registration:own:write"),
    /** Checks a visitor in, as the paired device that they stand before. */
    KIOSK_USE("kiosk:own:use"),
    /** Sees, corrects and ends what is kept about oneself. */
    ME_USE("me:own:use"),
    /** Opens projects and makes keys, as a system. */
    SYSTEM_ADMIN("system:project:write"),
    /** Writes events, as a system. */
    EVENT_WRITE("system:event:write"),
    /** Reads what followed, as a system. */
    FINDING_READ("system:finding:read");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /** As pages and documents call it. */
    public String code() {
        return code;
    }
}
