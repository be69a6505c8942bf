package se.rodatraden.time;

import static se.rodatraden.time.LawReference.kl;
import static se.rodatraden.time.LawReference.kl91;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The deadlines of a decision, each with formula and paragraph. All are computed days: none says that something happened.
 * The ends of terms are in the municipality's terms of office.
 */
public final class Deadlines {
    private static final LocalDate PLANNING_STRATEGY_LAW = LocalDate.of(2020, 4, 1); // SFS 2020:76

    /** The council's meeting is announced and its members summoned. Starts from the meeting. */
    public static final Deadline SUMMONS = new Deadline(
            "summons",
            DeadlineKind.NOTICE,
            "senast en vecka före sammanträdet; flyttas inte om dagen är helgdag",
            "at the latest one week before the meeting; not moved if that day is a holiday",
            List.of(kl91(), kl("5:13, 5:15")),
            StatutoryPeriod.weeks(1)::noticeBefore);

    /** The same for an urgent matter. Starts from the meeting. */
    public static final Deadline URGENT_SUMMONS = new Deadline(
            "urgent-summons",
            DeadlineKind.NOTICE,
            "brådskande ärende: senast vardagen närmast före sammanträdet",
            "urgent matter: at the latest on the weekday nearest before the meeting",
            List.of(kl91(), kl("5:14")),
            SwedishDays::lastWeekdayBefore);

    /** The minutes are approved (justerat). Starts from the meeting. */
    public static final Deadline APPROVAL = new Deadline(
            "approval",
            DeadlineKind.LAST_DAY,
            "senast fjorton dagar efter sammanträdet; infaller dagen på en helgdag: nästa vardag",
            "at the latest fourteen days after the meeting; if that day is a holiday: the next working day",
            List.of(kl91(), kl("5:69, 6:35")),
            StatutoryPeriod.days(14)::endFrom);

    /** The approval is announced on the notice board (anslagstavlan). Starts from the approval. */
    public static final Deadline POSTING = new Deadline(
            "posting",
            DeadlineKind.LAST_DAY,
            "senast andra dagen efter justeringen; infaller dagen på en helgdag: nästa vardag",
            "at the latest on the second day after the approval; if that day is a holiday: the next working day",
            List.of(kl91(), kl("8:12")),
            StatutoryPeriod.days(2)::endFrom);

    /** The last day to appeal, if the notice stays up. Starts from the posting. */
    public static final Deadline LAST_APPEAL_DAY = new Deadline(
            "last-appeal-day",
            DeadlineKind.LAST_DAY,
            "tre veckor från anslagsdagen, samma veckodag; infaller dagen på en helgdag: nästa vardag",
            "three weeks from the day of posting, the same weekday; if that day is a holiday: the next working day",
            List.of(kl91("10:6"), kl("13:5")),
            StatutoryPeriod.weeks(3)::endFrom);

    /** The first day the notice may be taken down. Starts from the last appeal day. */
    public static final Deadline TAKE_DOWN = new Deadline(
            "take-down",
            DeadlineKind.FIRST_DAY,
            "tidigast dagen efter sista dagen för överklagande",
            "at the earliest on the day after the last day to appeal",
            List.of(kl91(), kl("8:12, 13:5")),
            StatutoryPeriod.days(1)::endFrom);

    /** The first day of legal force if nobody appealed: computed, never confirmed. Starts from the last appeal day. */
    public static final Deadline LEGAL_FORCE = new Deadline(
            "legal-force",
            DeadlineKind.FIRST_DAY,
            "dagen efter sista dagen för överklagande, om beslutet inte har överklagats; beräknad tills den bekräftas",
            "the day after the last day to appeal, if the decision has not been appealed; computed until confirmed",
            List.of(kl91("10:6"), kl("13:5")),
            StatutoryPeriod.days(1)::endFrom);

    /** A judgment is appealed to kammarrätten. Starts from the day the party received it, which only the party knows. */
    public static final Deadline JUDGMENT_APPEAL = new Deadline(
            "judgment-appeal",
            DeadlineKind.LAST_DAY,
            "tre veckor från den dag parten fick del av domen; infaller dagen på en helgdag: nästa vardag",
            "three weeks from the day the party received the judgment; if that day is a holiday: the next working day",
            List.of(new LawReference("FPL 6 a §", LocalDate.of(2018, 1, 1), null, false)),
            StatutoryPeriod.weeks(3)::endFrom);

    /** A motion or citizens' proposal is settled. Starts from the day it was raised. */
    public static final Deadline MOTION = new Deadline(
            "motion",
            DeadlineKind.AIM,
            "om möjligt inom ett år från att motionen eller medborgarförslaget väcktes",
            "if possible within one year from the day the motion or citizens’ proposal was raised",
            List.of(kl91(), kl("5:35, 6:34")),
            StatutoryPeriod.years(1)::endFrom);

    /** The council adopts a planning strategy. Starts from the ordinary election; first applied to that of 2022. */
    public static final Deadline PLANNING_STRATEGY = new Deadline(
            "planning-strategy",
            DeadlineKind.LAST_DAY,
            "senast 24 månader efter ordinarie val; infaller dagen på en helgdag: nästa vardag",
            "at the latest 24 months after the ordinary election; if that day is a holiday: the next working day",
            List.of(new LawReference("PBL 3:23", PLANNING_STRATEGY_LAW, null, true)),
            StatutoryPeriod.months(24)::endFrom);

    /** A tabled matter is taken up. Starts from the council's next meeting, see {@link #tabledMatterBy}. */
    public static final Deadline TABLED_MATTER = new Deadline(
            "tabled-matter",
            DeadlineKind.CALENDAR,
            "fullmäktiges nästa sammanträde, om fullmäktige inte beslutar annat",
            "the council’s next meeting, unless the council decides otherwise",
            List.of(kl91(), kl("5:51")),
            UnaryOperator.identity());

    /** Answers to a remiss are due. Starts from the day the sender set. */
    public static final Deadline REMISS_DUE =
            stated("remiss-due", "dagen som avsändaren har satt; flyttas inte", "the day the sender set; not moved");

    /** A plan period or a validity ends. Starts from its last day: “t.o.m. 2023” is 31 December 2023. */
    public static final Deadline PERIOD_END = stated(
            "period-end", "den angivna sista dagen, den dagen inräknad", "the stated last day, that day included");

    /** A document is reviewed by local rule. Starts from the day that the rule gives. */
    public static final Deadline REVIEW_DUE =
            stated("review-due", "dagen som kommunens egen regel ger", "the day given by the municipality’s own rule");

    /** Every deadline, in the order of a decision's way. */
    public static final List<Deadline> ALL = List.of(
            SUMMONS,
            URGENT_SUMMONS,
            APPROVAL,
            POSTING,
            LAST_APPEAL_DAY,
            TAKE_DOWN,
            LEGAL_FORCE,
            JUDGMENT_APPEAL,
            MOTION,
            TABLED_MATTER,
            PLANNING_STRATEGY,
            REMISS_DUE,
            PERIOD_END,
            REVIEW_DUE);

    private Deadlines() {}

    private static Deadline stated(String id, String swedish, String english) {
        return new Deadline(id, DeadlineKind.STATED, swedish, english, List.of(), UnaryOperator.identity());
    }

    public static LocalDate summonsBy(LocalDate meeting) {
        return SUMMONS.compute(meeting);
    }

    public static LocalDate urgentSummonsBy(LocalDate meeting) {
        return URGENT_SUMMONS.compute(meeting);
    }

    public static LocalDate approveMinutesBy(LocalDate meeting) {
        return APPROVAL.compute(meeting);
    }

    public static LocalDate postBy(LocalDate approval) {
        return POSTING.compute(approval);
    }

    public static LocalDate lastAppealDay(LocalDate posting) {
        return LAST_APPEAL_DAY.compute(posting);
    }

    /** For a posting of unknown day, the earliest possible one: a notice is called early only if it certainly was. */
    public static Optional<LocalDate> lastAppealDay(FuzzyDate posting) {
        return Optional.ofNullable(posting.earliest())
                .filter(_ -> posting.year() != YearBasis.MISSING)
                .filter(earliest -> LAST_APPEAL_DAY.law(earliest).isPresent())
                .map(Deadlines::lastAppealDay);
    }

    public static LocalDate earliestTakeDown(LocalDate lastAppealDay) {
        return TAKE_DOWN.compute(lastAppealDay);
    }

    /** Computed, never confirmed: whether someone appealed does not follow from the calendar. */
    public static LocalDate legalForceIfNoAppeal(LocalDate lastAppealDay) {
        return LEGAL_FORCE.compute(lastAppealDay);
    }

    public static LocalDate motionAnsweredBy(LocalDate raised) {
        return MOTION.compute(raised);
    }

    public static LocalDate planningStrategyBy(LocalDate election) {
        return PLANNING_STRATEGY.compute(election);
    }

    /** The first of the council's meetings after the one that tabled the matter; empty while no later meeting is known. */
    public static Optional<LocalDate> tabledMatterBy(LocalDate tabled, Collection<LocalDate> councilMeetings) {
        return councilMeetings.stream()
                .filter(meeting -> meeting.isAfter(tabled))
                .min(LocalDate::compareTo);
    }
}
