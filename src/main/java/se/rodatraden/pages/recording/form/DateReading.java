package se.rodatraden.pages.recording.form;

import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;
import se.rodatraden.time.WrittenDate;
import se.rodatraden.words.Wording;

/** How a date that somebody wrote is read, in words and as EDTF. */
public final class DateReading {
    private static final String NUMBERS =
            "(?:\\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|några|ett par|nästa|samma"
                    + "|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|some|the next|next|the same|the)";
    private static final String UNITS =
            "(?:dag(?:en|ar)?|veck(?:a|an|or)|månad(?:en|er)?|år(?:et)?|termin(?:en)?|kväll(?:en)?"
                    + "|days?|weeks?|months?|years?|evening)";

    /** Told from another date: “dagen efter”, “två veckor senare”, “strax därefter”, “the day after”, “i går”. */
    private static final Pattern RELATIVE = Pattern.compile("(?iu)(?:" + NUMBERS + " )?" + UNITS
            + " (?:efter|senare|därpå|därefter|innan|före|dessförinnan|tidigare|later|after|before"
            + "|earlier)(?: .*)?"
            + "|(?:nästa|samma|förra|följande|next|the same|the next|last|the following) " + UNITS
            + "|(?:efter|inom|om|after|within|in) " + NUMBERS + " " + UNITS
            + "|(?:strax |kort |soon |shortly )?(?:därefter|därpå|därpå följande .*|dessförinnan|efteråt|sedan|senare|nyligen"
            + "|thereafter|afterwards|after that|later|recently|before that)"
            + "|i ?(?:dag|går|morgon|fjol|år)|today|yesterday|tomorrow|this year|last year");

    private DateReading() {}

    /** “Läses som våren 2014 (2014-21)”; empty where it cannot be read. */
    public static Optional<String> of(String written, Lang speech) {
        return WrittenDate.read(written)
                .map(date -> speech.say("Läses som ", "Read as ")
                        + Wording.date(date.labelled(null), speech.locale())
                        + date.edtf().map(e -> " (" + e + ")").orElse("")
                        + saidAs(date, speech));
    }

    /** How it is said, where that is not how it is read: “i början av 2016” counts as the half-year and is not called so. */
    private static String saidAs(FuzzyDate date, Lang speech) {
        String said = Wording.date(date, speech.locale());
        return date.precision() != Precision.HALF_YEAR
                        || said.equals(Wording.date(date.labelled(null), speech.locale()))
                ? ""
                : speech.say(", skrivs ”", ", written “") + said + "”";
    }

    /** What to do about one that cannot be read; of one that is told from another date, that it is not worked out. */
    public static String unreadable(String written, Lang speech) {
        return RELATIVE.matcher(written.strip()).matches() ? relative(written.strip(), speech) : unreadable(speech);
    }

    private static String relative(String written, Lang speech) {
        return speech.say(
                "”" + written
                        + "” räknas från ett annat datum, och dagen räknas inte ut här. Skriv den dag det blir, om källan"
                        + " ger den. Annars skriv okänt (" + written
                        + "), och välj under ”Mer om uppgiften” vilken händelse den"
                        + " kom efter.",
                "“" + written
                        + "” counts from another date, and the day is not worked out here. Write the day it comes to, if"
                        + " the source gives it. Otherwise write unknown (" + written
                        + "), and choose under “More about the"
                        + " entry” which event it came after.");
    }

    private static String unreadable(Lang speech) {
        return speech.say(
                "Datumet går inte att läsa. Skriv det med år, till exempel 12 juni 2014, juni 2014, våren 2014, 2021–2023,"
                        + " senast juni 2014, tidigast 2016 eller okänt. Är årtalet din slutsats: 3 april 2018 (årtalet härlett).",
                "The date cannot be read. Write it with its year, such as 12 June 2014, June 2014, spring 2014, 2021–2023,"
                        + " at the latest June 2014, at the earliest 2016, or unknown. If you inferred the year:"
                        + " 3 April 2018 (year inferred).");
    }
}
