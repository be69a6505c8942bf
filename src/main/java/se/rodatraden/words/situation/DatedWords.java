package se.rodatraden.words.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadline;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineGroup;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.words.BodyWords;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.MoveWords;

/** What has a date, in words: what it is, when, whose, and how the date is known. */
public final class DatedWords {
    private static final int NAMES = 3;

    private DatedWords() {}

    /** “Sista svarsdag, remissomgång 2”; what is planned in the source's own words. */
    public static String what(DatedItem item, Lang t) {
        return switch (item.kind()) {
            case ANSWERS ->
                t.say("Sista svarsdag på remissen", "Last day to answer the remiss")
                        + (item.round() == null || item.round() == 1
                                ? ""
                                : t.say(", omgång " + item.round(), ", round " + item.round()));
            case MEETING, ACTIVITY -> item.words() == null ? t.say("Planerat", "Planned") : Lang.capital(item.words());
            case IMPLEMENTATION -> t.say("Beslutet verkställs från", "The decision is carried out from");
            case RESUMPTION_OPENS ->
                t.say("Perioden som ärendet hänsköts till börjar", "The period it was deferred to begins");
            case RESUMPTION ->
                item.basis() == DatedItem.Basis.COMPUTED
                        ? t.say("Perioden som ärendet hänsköts till slutar", "The period it was deferred to ends")
                        : t.say("Ärendet hänsköts till", "The matter was deferred to");
            case CONSIDERATION -> t.say("Bordlagt till", "Postponed to");
            case MOTION -> t.say("Motionen eller förslaget är ett år", "The motion or proposal is one year old");
            case REVIEW -> t.say("Dokumentet ska prövas på nytt", "The document is to be reviewed");
            case VALID_FROM -> t.say("Dokumentet börjar gälla", "The document comes into force");
            case VALIDITY_END -> t.say("Dokumentets sista giltighetsdag", "Last day that the document applies");
            case REPEAL -> t.say("Dokumentet är upphävt från", "The document is repealed from");
            case GOALS_END -> t.say("Målens sista dag", "Last day of the goals");
            case APPROVAL -> t.say("Protokollet justeras senast", "Minutes approved by");
            case POSTING -> t.say("Justeringen anslås senast", "Approval posted by");
            case LAST_APPEAL_DAY -> t.say("Sista dag att överklaga", "Last day to appeal");
            case TAKE_DOWN -> t.say("Anslaget får tas ned från", "Notice may come down from");
            case LEGAL_FORCE -> t.say("Laga kraft, om ingen överklagar", "Legal force, if nobody appeals");
        };
    }

    /** Whether the words are the source's own, and so in Swedish. */
    public static boolean ofTheSource(DatedItem item) {
        return item.basis() == DatedItem.Basis.PLANNED && item.words() != null;
    }

    /** “den 11 december 2026”, “juni 2027”. */
    public static String when(DatedItem item, Lang t) {
        return DatePhrases.actual(item.when(), t);
    }

    /** How the date is known, in a word for a table. */
    public static String basis(DatedItem.Basis basis, Lang t) {
        return switch (basis) {
            case SET -> t.say("angiven", "stated");
            case COMPUTED -> t.say("beräknad, inte bekräftad", "computed, not confirmed");
            case PLANNED -> t.say("planerad", "planned");
        };
    }

    /** Who is to do it; of answers only those of whom none is recorded, at most three by name. */
    public static @Nullable String who(DatedItem item, Lang t) {
        List<String> names = item.bodies().stream()
                .map(b -> BodyWords.inText(b, t))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return null;
        }
        int more = names.size() - NAMES;
        return more <= 0
                ? BodyWords.join(names, t)
                : String.join(", ", names.subList(0, NAMES))
                        + t.say(" och ytterligare " + more, " and " + more + " more");
    }

    /** “Inget svar är registrerat från socialnämnden och 2 till (av 14 tillfrågade)”; null of anything but answers. */
    public static @Nullable String unanswered(DatedItem item, Lang t) {
        String who = who(item, t);
        if (item.round() == null || who == null) {
            return null;
        }
        return t.say("Inget svar är registrerat från ", "No answer is recorded from ")
                + who
                + (item.asked() == null || item.asked() == 1
                        ? ""
                        : t.say(" (" + item.asked() + " tillfrågade)", " (" + item.asked() + " asked)"))
                + ".";
    }

    /** How the date is known, as sentences: that it is computed and how, or that it is only planned. */
    public static List<String> why(DatedItem item, Lang t) {
        List<String> lines = new ArrayList<>();
        switch (item.basis()) {
            case COMPUTED ->
                lines.add(t.say("Dagen är beräknad och inte bekräftad.", "The day is computed and not confirmed."));
            case PLANNED ->
                lines.add(t.say(
                        "Planerat; att det blir av är inte registrerat.",
                        "Planned; nothing says that it will happen."));
            case SET -> {}
        }
        formula(item).ifPresent(d -> lines.add(Lang.capital(d.formula(t.locale())) + "."));
        if (item.putOff()) {
            lines.add(t.say(
                    "Dagen är flyttad till närmaste vardag (lag 1930:173).",
                    "The day is moved to the next working day (lag 1930:173)."));
        }
        if (item.movedFrom() != null) {
            lines.add(Lang.capital(MoveWords.moved(item.movedFrom(), item.when(), t)) + ".");
        }
        String precision = DatePhrases.precision(item.when(), t);
        if (precision != null) {
            lines.add(Lang.capital(precision) + ".");
        }
        return List.copyOf(lines);
    }

    private static Optional<Deadline> formula(DatedItem item) {
        return item.basis() != DatedItem.Basis.COMPUTED
                ? Optional.empty()
                : Deadlines.ALL.stream()
                        .filter(d -> d.id().equals(item.deadline()))
                        .findFirst();
    }

    /** The paragraph of the law, said so where it was not read in the law itself; null where no statute gives the day. */
    public static @Nullable String law(DatedItem item, Lang t) {
        return item.law() == null || item.lawRead()
                ? item.law()
                : item.law() + t.say(" (inte kontrollerad i lagtexten)", " (not read in the law itself)");
    }

    /** That a date has gone by and nothing is recorded: never that nothing was done. */
    public static String overdue(DatedItem item, Lang t) {
        return switch (item.kind()) {
            case ANSWERS -> t.say("Alla svar är inte registrerade", "Not all answers are recorded");
            case MEETING, ACTIVITY ->
                t.say("Inget registrerat visar att det blev av", "Nothing recorded shows that it happened");
            case RESUMPTION -> t.say("Inget återupptagande är registrerat", "No resumption is recorded");
            case CONSIDERATION -> t.say("Ingen behandling är registrerad", "No consideration is recorded");
            case MOTION ->
                t.say(
                        "Varken beslut eller anmälan till fullmäktige är registrerad",
                        "Neither a decision nor a report to the council is recorded");
            case REVIEW -> t.say("Ingen prövning är registrerad", "No review is recorded");
            case IMPLEMENTATION,
                    RESUMPTION_OPENS,
                    VALID_FROM,
                    VALIDITY_END,
                    REPEAL,
                    GOALS_END,
                    APPROVAL,
                    POSTING,
                    LAST_APPEAL_DAY,
                    TAKE_DOWN,
                    LEGAL_FORCE -> t.say("Inget är registrerat", "Nothing is recorded");
        };
    }

    /** What a reader chooses dates by. */
    public static String group(DeadlineGroup group, Lang t) {
        return switch (group) {
            case ANSWERS -> t.say("Remissvar", "Remiss answers");
            case PLANS -> t.say("Planerade sammankomster och steg", "Planned meetings and steps");
            case DEFERRALS -> t.say("Hänskjutet", "Deferred");
            case CONSIDERATION -> t.say("Bordlagt och motioner", "Postponed, and motions");
            case REVIEWS -> t.say("Ny prövning", "Review");
            case VALIDITY -> t.say("Giltighet", "Validity");
            case GOALS -> t.say("Målperioder", "Goal periods");
            case LEGAL -> t.say("Protokoll, överklagande, laga kraft", "Minutes, appeal, legal force");
        };
    }
}
