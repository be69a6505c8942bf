package se.rodatraden.words.statistics;

import se.rodatraden.time.Lang;
import se.rodatraden.views.statistics.Sample;
import se.rodatraden.views.statistics.Statistic;
import se.rodatraden.words.situation.LengthWords;

/** What is measured, in words. */
public final class StatisticWords {
    private StatisticWords() {}

    public static String title(Statistic statistic, Lang t) {
        return switch (statistic) {
            case COMMISSION_TO_PROPOSAL -> t.say("Från uppdrag till förslag", "From commission to proposal");
            case PROPOSAL_TO_REMISS -> t.say("Från förslag till remiss", "From proposal to remiss");
            case REMISS_ROUND -> t.say("En remissomgång", "One remiss round");
            case REMISS_TO_TREATMENT ->
                t.say("Från sista remissen till behandling", "From the last remiss to consideration");
            case TREATMENT_TO_DECISION -> t.say("Från behandling till beslut", "From consideration to decision");
            case COMMISSION_TO_DECISION -> t.say("Från uppdrag till beslut", "From commission to decision");
            case ROUNDS -> t.say("Remissomgångar", "Remiss rounds");
            case STILL -> t.say("Längsta tid utan något registrerat", "Longest time with nothing recorded");
            case BORDERS -> t.say("Nya fullmäktige under ärendet", "New councils during the matter");
            case RECORDING_LAG -> t.say("Från händelse till registrering", "From event to recording");
            case IMPORT_LAG -> t.say("Från händelse till import", "From event to import");
        };
    }

    /** What counts, and what does not. */
    public static String meaning(Statistic statistic, Lang t) {
        return switch (statistic) {
            case COMMISSION_TO_PROPOSAL ->
                t.say("Till det första förslaget i ärendet.", "To the first proposal in the matter.");
            case PROPOSAL_TO_REMISS -> t.say("Till det första utskicket.", "To the first sending.");
            case REMISS_ROUND -> t.say("Från utskick till stängd omgång.", "From sending to the close of the round.");
            case REMISS_TO_TREATMENT ->
                t.say(
                        "Till den första behandlingen efter den sista stängda omgången.",
                        "To the first consideration after the last round was closed.");
            case TREATMENT_TO_DECISION, COMMISSION_TO_DECISION ->
                t.say("Till antagande eller avslag.", "To adoption or rejection.");
            case ROUNDS ->
                t.say(
                        "Ärenden utan registrerat utskick räknas inte som noll omgångar.",
                        "Matters without a recorded sending do not count as none.");
            case STILL ->
                t.say(
                        "Mellan två händelser, eller sedan den sista i ett öppet ärende. Inget registrerat säger inte att inget har gjorts.",
                        "Between two events, or since the last of an open matter. Nothing recorded does not mean that nothing was done.");
            case BORDERS ->
                t.say(
                        "Hur många gånger ett nytt fullmäktige tillträdde mellan första händelsen och beslutet.",
                        "How many times a new council took office between the first event and the decision.");
            case RECORDING_LAG ->
                t.say("Det som registrerades efter hand.", "What was recorded as the matter went on.");
            case IMPORT_LAG ->
                t.say(
                        "Det som lästes in, eller registrerades i ett svep med dokumentet.",
                        "What was imported, or recorded in one go with the document.");
        };
    }

    /** Why those have no value, as a column of all statistics is called. */
    public static String unknown(Sample.Unknown why, Lang t) {
        return switch (why) {
            case DAY_UNCERTAIN -> t.say("Utan säker dag", "No certain day");
            case START_NOT_RECORDED -> t.say("Början inte registrerad", "Beginning not recorded");
            case END_NOT_RECORDED -> t.say("Slut inte registrerat", "End not recorded");
        };
    }

    /** The same of one statistic. */
    public static String unknown(Statistic statistic, Sample.Unknown why, Lang t) {
        return statistic == Statistic.ROUNDS && why == Sample.Unknown.END_NOT_RECORDED
                ? t.say("Inget utskick registrerat", "No sending recorded")
                : unknown(why, t);
    }

    /** “6 – 12 månader”, “21 dagar – 8 månader”. */
    public static String range(Statistic statistic, double least, double greatest, Lang t) {
        String from = value(statistic, least, t);
        String to = value(statistic, greatest, t);
        int unit = to.lastIndexOf(' ');
        return from.equals(to)
                ? from
                : (unit > 0 && from.endsWith(to.substring(unit)) ? from.substring(0, from.lastIndexOf(' ')) : from)
                        + " – "
                        + to;
    }

    /** “53 dagar”, “1,5 år”; “2”, “1,5” where a number is counted. */
    public static String value(Statistic statistic, double value, Lang t) {
        return switch (statistic.unit()) {
            case DAYS -> LengthWords.of(Math.round(value), t);
            case NUMBER -> number(value, t);
        };
    }

    private static String number(double value, Lang t) {
        long hundredths = Math.round(value * 100);
        String text = String.valueOf(hundredths / 100.0);
        return hundredths % 100 == 0 ? String.valueOf(hundredths / 100) : t.say(text.replace('.', ','), text);
    }
}
