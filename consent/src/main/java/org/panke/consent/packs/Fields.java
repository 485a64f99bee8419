package org.panke.consent.packs;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one table of what a pack can say. */
public final class Fields {
    public static final Field<FaceMode> FACE_MODE = FieldKinds.strictest("face.mode", FaceMode.class);
    /** What a site may switch on; it has switched nothing on by that. */
    public static final Field<Set<Comparison>> FACE_PERMITTED =
        FieldKinds.intersection("face.permitted", Comparison.class);
    public static final Field<Boolean> FACE_DEFAULT_ENABLED = FieldKinds.never("face.defaultEnabled");
    public static final Field<Constant> AMBIENT_CAPTURE =
        FieldKinds.always("face.ambientCapture", Constant.PROHIBITED);
    public static final Field<Constant> ATTRIBUTE_INFERENCE =
        FieldKinds.always("face.attributeInference", Constant.PROHIBITED);
    public static final Field<Constant> DECISION_WEIGHT =
        FieldKinds.always("face.decisionWeight", Constant.CORROBORATING_ONLY);

    public static final Field<ConsentForm> CONSENT_FORM =
        FieldKinds.strictest("consent.form", ConsentForm.class);
    public static final Field<Boolean> E_SIGNATURE = FieldKinds.duty("consent.eSignature");
    public static final Field<Boolean> BUNDLING_ALLOWED = FieldKinds.never("consent.bundlingAllowed");
    public static final Field<Boolean> PRE_TICKED_ALLOWED = FieldKinds.never("consent.preTickedAllowed");
    /** How long after a refusal nobody may ask again. */
    public static final Field<Period> COOL_DOWN = FieldKinds.atLeast("consent.rePromptCooldown");
    public static final Field<Set<MustHave>> MUST_HAVES =
        FieldKinds.union("consent.mustHaves", MustHave.class);

    public static final Field<Integer> GUARDIAN_AGE = FieldKinds.countAtLeast("minors.guardianAge");
    public static final Field<Integer> FACE_EXCLUDED_UNDER =
        FieldKinds.countAtLeast("minors.faceExcludedUnder");
    public static final Field<Boolean> MINORS_SPECIAL_RULES =
        FieldKinds.duty("minors.specialRulesRequired");

    public static final Field<Boolean> ALTERNATIVE_REQUIRED = FieldKinds.duty("alternative.required");
    public static final Field<Set<CheckInWay>> ALTERNATIVES =
        FieldKinds.union("alternative.kinds", CheckInWay.class);
    public static final Field<Boolean> PARITY = FieldKinds.duty("alternative.parity");

    /** What a statute sets as the end, where one does. */
    public static final Field<Period> STATUTORY_MAX = FieldKinds.atMost("retention.statutoryMax");
    /** How long a face template lives at most. */
    public static final Field<Period> FACE_CEILING = FieldKinds.atMost("retention.productCeiling");
    /** How long the identity behind a visit lives at most, where no named reason needs it longer. */
    public static final Field<Period> VISIT_CEILING = FieldKinds.atMost("retention.visitIdentity");
    public static final Field<Constant> RAW_IMAGE =
        FieldKinds.always("retention.rawImage", Constant.NOT_STORED);
    public static final Field<Constant> ON_WITHDRAWAL =
        FieldKinds.always("retention.onWithdrawal", Constant.IMMEDIATE);
    /** How long evidence without personal data stays at least. */
    public static final Field<Period> EVIDENCE_MIN = FieldKinds.atLeast("retention.evidenceMin");

    public static final Field<OffDevice> OFF_DEVICE =
        FieldKinds.strictest("transmission.offDevice", OffDevice.class);
    public static final Field<Boolean> TRANSMISSION_DEFAULT = FieldKinds.never("transmission.productDefault");
    public static final Field<Constant> CROSS_BORDER =
        FieldKinds.always("transmission.crossBorder", Constant.PROHIBITED);

    public static final Field<Boolean> PIA_REQUIRED = FieldKinds.duty("pia.required");
    public static final Field<Period> PIA_KEEP = FieldKinds.atLeast("pia.keep");
    public static final Field<Set<PiaSection>> PIA_SECTIONS =
        FieldKinds.union("pia.sections", PiaSection.class);
    public static final Field<Set<PiaTrigger>> PIA_REDO_ON =
        FieldKinds.union("pia.redoOn", PiaTrigger.class);

    /** With so many persons' faces kept, the authority must be told. Nothing said: no such duty. */
    public static final Field<Integer> FILING_THRESHOLD = FieldKinds.countAtMost("filing.thresholdPersons");
    public static final Field<Integer> FILING_WARN_AT = FieldKinds.countAtMost("filing.warnAt");
    public static final Field<Integer> FILING_DEADLINE =
        FieldKinds.countAtMost("filing.deadlineWorkingDays");
    public static final Field<Integer> FILING_CHANGE = FieldKinds.countAtMost("filing.changeWorkingDays");
    public static final Field<Integer> FILING_END = FieldKinds.countAtMost("filing.terminationWorkingDays");
    public static final Field<Integer> OFFICER_THRESHOLD = FieldKinds.countAtMost("officer.sensitivePersons");

    public static final Field<Boolean> CONSENT_PER_RECIPIENT =
        FieldKinds.duty("recipients.separateConsentEach");
    public static final Field<Constant> SALE_OR_PROFIT =
        FieldKinds.always("recipients.saleOrProfit", Constant.PROHIBITED);
    public static final Field<Period> RECIPIENT_RECORDS = FieldKinds.atLeast("recipients.recordsKeep");

    public static final Field<Boolean> HUMAN_REQUIRED = FieldKinds.duty("automatedDecision.humanRequired");
    public static final Field<Boolean> EXPLAIN = FieldKinds.duty("automatedDecision.explain");
    public static final Field<Boolean> CONTEST = FieldKinds.duty("automatedDecision.contest");

    public static final Field<Boolean> PUBLIC_POLICY = FieldKinds.duty("publicPolicy.required");
    public static final Field<Boolean> RETENTION_SCHEDULE =
        FieldKinds.duty("publicPolicy.retentionSchedule");
    public static final Field<Boolean> SIGNAGE = FieldKinds.duty("signage.required");

    /** Within how many hours of knowing of a breach the authority is told; 0 where the law says at once. */
    public static final Field<Integer> REPORT_WITHIN = FieldKinds.countAtMost("incident.reportWithinHours");
    /** How long whoever asks about their own data waits for the answer at most. */
    public static final Field<Period> ANSWER_WITHIN = FieldKinds.atMost("rights.answerWithin");

    private static final List<Field<?>> ALL = List.of(FACE_MODE, FACE_PERMITTED, FACE_DEFAULT_ENABLED,
        AMBIENT_CAPTURE, ATTRIBUTE_INFERENCE, DECISION_WEIGHT, CONSENT_FORM, E_SIGNATURE, BUNDLING_ALLOWED,
        PRE_TICKED_ALLOWED, COOL_DOWN, MUST_HAVES, GUARDIAN_AGE, FACE_EXCLUDED_UNDER, MINORS_SPECIAL_RULES,
        ALTERNATIVE_REQUIRED, ALTERNATIVES, PARITY, STATUTORY_MAX, FACE_CEILING, VISIT_CEILING, RAW_IMAGE,
        ON_WITHDRAWAL, EVIDENCE_MIN, OFF_DEVICE, TRANSMISSION_DEFAULT, CROSS_BORDER, PIA_REQUIRED, PIA_KEEP,
        PIA_SECTIONS, PIA_REDO_ON, FILING_THRESHOLD, FILING_WARN_AT, FILING_DEADLINE, FILING_CHANGE, FILING_END,
        OFFICER_THRESHOLD, CONSENT_PER_RECIPIENT, SALE_OR_PROFIT, RECIPIENT_RECORDS, HUMAN_REQUIRED, EXPLAIN,
        CONTEST, PUBLIC_POLICY, RETENTION_SCHEDULE, SIGNAGE, REPORT_WITHIN, ANSWER_WITHIN);

    /** Where saying nothing means that there is no such duty or bound; a pack without parents says all others. */
    private static final Set<Field<?>> MAY_BE_LEFT_OUT = Set.of(E_SIGNATURE, MINORS_SPECIAL_RULES, STATUTORY_MAX,
        FILING_THRESHOLD, FILING_WARN_AT, FILING_DEADLINE, FILING_CHANGE, FILING_END, OFFICER_THRESHOLD,
        RECIPIENT_RECORDS, RETENTION_SCHEDULE);

    private static final Set<Field<?>> CONSTANT = Set.of(FACE_DEFAULT_ENABLED, AMBIENT_CAPTURE, ATTRIBUTE_INFERENCE,
        DECISION_WEIGHT, BUNDLING_ALLOWED, PRE_TICKED_ALLOWED, RAW_IMAGE, ON_WITHDRAWAL, TRANSMISSION_DEFAULT,
        CROSS_BORDER, SALE_OR_PROFIT);

    private static final Map<String, Field<?>> BY_NAME =
        ALL.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));

    private Fields() {}

    /** Every field, in the order of the packs. */
    public static List<Field<?>> all() {
        return ALL;
    }

    /** Those that the law of a place must answer, for the place to count as known. */
    public static List<Field<?>> required() {
        return ALL.stream().filter(field -> !MAY_BE_LEFT_OUT.contains(field)).toList();
    }

    /** Whether the product knows one value of it only, so that no source is asked for. */
    public static boolean isConstant(Field<?> field) {
        return CONSTANT.contains(field);
    }

    public static Map<String, Field<?>> byName() {
        return BY_NAME;
    }
}
