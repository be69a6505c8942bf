package se.rodatraden.pages.recording.form;

import java.util.Optional;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;
import se.rodatraden.time.WrittenDate;
import se.rodatraden.words.Wording;

/** How a date that somebody wrote is read, in words and as EDTF. */
public final class DateReading {
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

    /** What to do about one that cannot be read. */
    public static String unreadable(Lang speech) {
        return speech.say(
                "Datumet går inte att läsa. Skriv det med år, till exempel 12 juni 2014, juni 2014, våren 2014, 2021–2023,"
                        + " senast juni 2014, tidigast 2016 eller okänt. Är årtalet din slutsats: 3 april 2018 (årtalet härlett).",
                "The date cannot be read. Write it with its year, such as 12 June 2014, June 2014, spring 2014, 2021–2023,"
                        + " at the latest June 2014, at the earliest 2016, or unknown. If you inferred the year:"
                        + " 3 April 2018 (year inferred).");
    }
}
