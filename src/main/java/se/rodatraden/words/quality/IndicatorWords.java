package se.rodatraden.words.quality;

import se.rodatraden.time.Lang;
import se.rodatraden.views.quality.Finding;
import se.rodatraden.views.quality.Indicator;

/** The indicators in words: what is missing in the register, never who failed to do something. */
public final class IndicatorWords {
    private IndicatorWords() {}

    /** A heading: “Beslut utan diarienummer”. */
    public static String title(Indicator indicator, Lang t) {
        return switch (indicator) {
            case DECISION_WITHOUT_DNR -> t.say("Beslut utan diarienummer", "Decisions without a registry number");
            case ENTRY_WITHOUT_SOURCE -> t.say("Händelser utan källa", "Events without a source");
            case LEGAL_FORCE_UNCONFIRMED -> t.say("Laga kraft inte bekräftad", "Legal force not confirmed");
            case REMISS_PAST_DUE ->
                t.say("Remissomgångar med svarstid som har gått ut", "Remiss rounds past their last day");
            case DEFERRAL_PASSED ->
                t.say("Hänskjutna till en tid som har passerat", "Deferred to a time that has passed");
            case SOURCE_CONFLICT_OPEN ->
                t.say("Motstridiga uppgifter som inte är avgjorda", "Conflicting statements not settled");
            case STILL_FOR_A_YEAR ->
                t.say(
                        "Öppna ärenden utan något registrerat på ett år",
                        "Open matters with nothing recorded for a year");
            case ORDER_UNCERTAIN -> t.say("Osäker ordning", "Uncertain order");
            case YEAR_NOT_STATED -> t.say("År som källan inte anger", "Years that the source does not state");
            case BODY_NOT_STATED -> t.say("Organ som källan inte anger", "Bodies that the source does not state");
            case TERM_UNCERTAIN -> t.say("Mandatperioder", "Terms of office");
            case GOALS_ENDED ->
                t.say("Mål vars tid har gått ut utan uppföljning", "Goals that have run out without a review");
        };
    }

    /** What is counted, and out of what. */
    public static String meaning(Indicator indicator, Lang t) {
        return switch (indicator) {
            case DECISION_WITHOUT_DNR ->
                t.say(
                        "Diarienumret saknas i registret. Räknas av alla beslut.",
                        "The registry number is missing in the register. Out of all decisions.");
            case ENTRY_WITHOUT_SOURCE ->
                t.say(
                        "Ingen källa är registrerad. Räknas av alla händelser.",
                        "No source is recorded. Out of all events.");
            case LEGAL_FORCE_UNCONFIRMED ->
                t.say(
                        "Tiden för överklagande bör ha gått ut, men ingen har bekräftat laga kraft i registret. Räknas av de"
                                + " beslut vars tid har gått ut.",
                        "The time to appeal has probably passed, but nobody has confirmed legal force in the register. Out of"
                                + " the decisions whose time has passed.");
            case REMISS_PAST_DUE ->
                t.say(
                        "Minst ett svar är inte registrerat fast den sista dagen har passerat. Räknas av öppna omgångar.",
                        "At least one answer is not recorded although its last day has passed. Out of the open rounds.");
            case DEFERRAL_PASSED ->
                t.say(
                        "Inget återupptagande är registrerat. Räknas av det som är hänskjutet.",
                        "No resumption is recorded. Out of what is deferred.");
            case SOURCE_CONFLICT_OPEN ->
                t.say(
                        "Källorna säger olika saker, och ingen uppgift är vald. Räknas av alla motstridiga uppgifter.",
                        "Sources differ, and no value is chosen. Out of all conflicting statements.");
            case STILL_FOR_A_YEAR ->
                t.say(
                        "Inget är registrerat som har hänt på över ett år. Räknas av öppna ärenden.",
                        "Nothing is recorded to have happened for more than a year. Out of the open matters.");
            case ORDER_UNCERTAIN ->
                t.say(
                        "Det framgår inte om händelsen kom efter den som står före. Räknas av händelserna i ärendena.",
                        "It does not appear whether the event came after the one before it. Out of the events of matters.");
            case YEAR_NOT_STATED ->
                t.say(
                        "Året är en slutsats, eller inte känt. Räknas av händelserna i ärendena.",
                        "The year is a conclusion, or not known. Out of the events of matters.");
            case BODY_NOT_STATED ->
                t.say(
                        "Källan säger inte vilket organ. Räknas av händelserna i ärendena.",
                        "The source does not say which body. Out of the events of matters.");
            case TERM_UNCERTAIN ->
                t.say(
                        "Registrerade perioder överlappar varandra, eller ingen period är registrerad för dagen. Räknas av"
                                + " fullmäktige, styrelsen och nämnderna.",
                        "Recorded terms overlap, or none is recorded for the day. Out of the council, the board and the"
                                + " committees.");
            case GOALS_ENDED ->
                t.say(
                        "Inga senare mål och ingen aktualitetsprövning är registrerade. Räknas av mål vars tid har gått ut.",
                        "No later goals and no review are recorded. Out of the goals whose period has ended.");
        };
    }

    /** What more is to be said of a finding; empty for nothing. */
    public static String detail(Finding.Detail detail, Lang t) {
        return switch (detail) {
            case NONE -> "";
            case POSTING_NOT_RECORDED ->
                t.say("tillkännagivandet är inte registrerat", "the announcement is not recorded");
            case ORDER_CONTRADICTED ->
                t.say("den angivna ordningen motsägs av datum", "the stated order is contradicted by dates");
            case YEAR_UNKNOWN -> t.say("året är inte känt", "the year is not known");
            case TERMS_OVERLAP -> t.say("registrerade perioder överlappar", "recorded terms overlap");
            case TERM_NOT_RECORDED -> t.say("ingen period är registrerad för dagen", "no term is recorded for the day");
        };
    }
}
