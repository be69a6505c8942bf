package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;

/** When an entry happened, in words. Where the source gives no date, what follows from the order of the entries, and that it does. */
final class When {
    private When() {}

    /**
     * @param plan the plan that the entry is, if it is one
     * @param unordered what an older entry in the list is called, of which it is not known that it came before; null where there is none
     */
    static Worded of(Placed p, Optional<Plan> plan, @Nullable String unordered, Lang speech) {
        Worded when = plan.map(x -> planned(x, speech)).orElseGet(() -> of(p, speech));
        String order = unordered == null
                ? null
                : speech.say("ordningen mot ", "order relative to ")
                        + speech.quoted(unordered)
                        + speech.say(" är inte känd", " not known");
        String note = Stream.of(when.note(), order)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + "; " + b)
                .orElse(null);
        return new Worded(when.text(), note);
    }

    /** The day that it was last moved to. */
    private static Worded planned(Plan plan, Lang speech) {
        String moved = Wording.moved(plan, speech.locale());
        return new Worded(
                DatePhrases.actual(plan.when(), speech),
                speech.say("planerat", "planned") + (moved == null ? "" : ", " + moved));
    }

    private static Worded of(Placed p, Lang speech) {
        FuzzyDate occurred = p.entry().occurred();
        LocalDate recorded = p.entry().recordedAt().atZone(SwedishDays.ZONE).toLocalDate();
        boolean derived = occurred.precision() == Precision.UNKNOWN
                && !(p.entry().fact() instanceof Fact.DeferralInterpreted)
                && p.latest().isBefore(recorded);
        return derived
                ? new Worded(bounds(p, speech), note(occurred.label(), speech))
                : new Worded(DateWords.of(occurred, speech.locale()), null);
    }

    private static String bounds(Placed p, Lang speech) {
        String last = to(p.latest());
        String first = p.earliest() == null ? ".." : from(p.earliest());
        return DateWords.of(FuzzyDate.parse(first.equals(last) ? last : first + "/" + last), speech.locale());
    }

    private static String note(@Nullable String label, Lang speech) {
        String source = label == null || label.equals("okänt datum")
                ? speech.say("källan ger inget datum", "the source gives no date")
                : speech.say("källan: ”" + label + "”", "the source: “" + label + "”");
        return speech.say("följer av andra uppgifter; ", "follows from other entries; ") + source;
    }

    /** A bound at a month's border is a month: nobody said the day. */
    private static String from(LocalDate day) {
        return day.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString();
    }

    private static String to(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth() ? YearMonth.from(day).toString() : day.toString();
    }
}
