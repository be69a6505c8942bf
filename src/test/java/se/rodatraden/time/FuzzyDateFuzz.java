package se.rodatraden.time;

import java.util.List;
import java.util.Locale;
import se.rodatraden.fuzz.Fuzzed;

/** A date's text is refused by {@link InvalidDate}, or read and written again as the same date. */
public final class FuzzyDateFuzz implements Fuzzed {

    @Override
    public void take(byte[] input) {
        FuzzyDate date;
        try {
            date = FuzzyDate.parse(Fuzzed.text(input));
        } catch (InvalidDate refused) {
            Fuzzed.holds(refused.getMessage() != null && !refused.getMessage().isBlank(), "a refusal without words");
            return;
        }
        String written = date.edtf().orElseThrow();
        Fuzzed.holds(FuzzyDate.parse(written).equals(date), "read again another date: " + written);
        Fuzzed.holds(
                date.earliest() == null
                        || date.latest() == null
                        || !date.latest().isBefore(date.earliest()),
                "it ends before it begins");
        for (Locale locale : List.of(Locale.of("sv"), Locale.of("en"))) {
            Fuzzed.holds(!DateWords.of(date, locale).isBlank(), "a date without words");
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "2014-06-03",
                "2014-06",
                "2014",
                "2014-21",
                "2014-40",
                "2014~",
                "2014-06?",
                "2014?-03",
                "2014-06-03%",
                "XXXX-04-03",
                "XXXX-12-20/XXXX-01-10",
                "../2014-06",
                "2014-06-03/..",
                "2014/2016~",
                "2010/2019",
                "1600-01-01~",
                "2199-12-31~",
                "XXXX-02-29");
    }

    @Override
    public List<String> words() {
        return List.of("XXXX", "..", "?-", "-21", "-24", "-40", "-41", "1600", "2199", "-02-29", "~", "%");
    }

    @Override
    public int longest() {
        return 64;
    }
}
