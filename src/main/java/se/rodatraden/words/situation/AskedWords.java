package se.rodatraden.words.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.words.BodyWords;
import se.rodatraden.words.DatePhrases;

/** Whose answers are awaited in a remiss round, and until when: only those of whom none is recorded. */
public final class AskedWords {
    private static final int NAMES = 3;

    private AskedWords() {}

    /** Who is to answer, as words in a sentence: “socialnämnden”, or “norra nämnden eller södra nämnden”. */
    public static String who(Asked asked, Locale locale) {
        return BodyWords.either(asked.bodies(), Lang.of(locale));
    }

    /** How many of those asked have answered: “2 av 3 har svarat”; null while none has. */
    public static @Nullable String answered(List<Asked> asked, Locale locale) {
        int answered = asked.size() - Asked.open(asked).size();
        return answered == 0
                ? null
                : answered
                        + Lang.of(locale)
                                .say(" av " + asked.size() + " har svarat", " of " + asked.size() + " have answered");
    }

    /** “ 1 av 3 har svarat. Svar väntas från socialnämnden senast 31 maj 2024.”, beginning with a space; empty for nobody. */
    static String of(List<Asked> asked, Lang t) {
        if (asked.isEmpty()) {
            return "";
        }
        String answered = answered(asked, t.locale());
        String awaited = awaited(Asked.open(asked), t);
        return (answered == null ? "" : " " + answered + ".") + (awaited.isEmpty() ? "" : " " + awaited);
    }

    /**
     * How many have answered, and who has not and by when: “2 av 14 har svarat; 12 har på sig till den 11 december 2026: barnnämnden,
     * socialnämnden och ytterligare 10”. A day that has gone by is said to have gone by; of those who have not answered, that no answer is recorded.
     */
    public static String inBrief(List<Asked> asked, LocalDate day, Locale locale) {
        Lang t = Lang.of(locale);
        List<Asked> open = Asked.open(asked);
        if (asked.isEmpty()) {
            return t.say("ingen öppen registrerad", "none open on record");
        }
        if (open.isEmpty()) {
            return t.say("alla " + asked.size() + " har svarat", "all " + asked.size() + " have answered");
        }
        String answered = answered(asked, locale);
        Map<String, List<Asked>> byDay = new LinkedHashMap<>();
        open.stream()
                .sorted(Comparator.comparing(a -> last(a.due())))
                .forEach(a -> byDay.computeIfAbsent(until(a.due(), t), _ -> new ArrayList<>())
                        .add(a));
        Map.Entry<String, List<Asked>> first = byDay.entrySet().iterator().next();
        int others = open.size() - first.getValue().size();
        boolean passed = last(first.getValue().getFirst().due()).isBefore(day);
        String count =
                answered != null ? answered : passed ? "" : t.say("inget svar registrerat", "no answer recorded");
        return count
                + (count.isEmpty() ? "" : "; ")
                + left(first.getValue(), day, t)
                + names(first.getValue(), t)
                + (others == 0
                        ? ""
                        : t.say(
                                "; ytterligare " + others + " med en annan dag",
                                "; " + others + " more with another day"));
    }

    private static LocalDate last(@Nullable FuzzyDate due) {
        return due == null || due.latest() == null ? LocalDate.MAX : due.latest();
    }

    private static String left(List<Asked> open, LocalDate day, Lang t) {
        FuzzyDate due = open.getFirst().due();
        int n = open.size();
        return due == null
                ? t.say("svarstiden är inte känd för ", "date for answers not known for ") + n + ": "
                : last(due).isBefore(day)
                        ? t.say("sista svarsdag var ", "the last day was ")
                                + DatePhrases.definite(due, t)
                                + t.say("; inget svar registrerat från ", "; no answer recorded from ")
                        : n
                                + t.say(" har på sig till ", n == 1 ? " has until " : " have until ")
                                + DatePhrases.definite(due, t)
                                + ": ";
    }

    private static String awaited(List<Asked> open, Lang t) {
        if (open.isEmpty()) {
            return "";
        }
        boolean unknown = open.stream().allMatch(a -> a.due() == null);
        Map<String, List<Asked>> byDay = new LinkedHashMap<>();
        open.forEach(a ->
                byDay.computeIfAbsent(until(a.due(), t), _ -> new ArrayList<>()).add(a));
        List<String> parts = byDay.entrySet().stream()
                .map(e -> names(e.getValue(), t) + (unknown ? "" : e.getKey()))
                .toList();
        return t.say("Svar väntas från ", "Answers are awaited from ")
                + BodyWords.join(parts, t)
                + "."
                + (unknown ? t.say(" Svarstiden är inte känd.", " The date for answers is not known.") : "");
    }

    /** At most three names, and how many more there are. */
    private static String names(List<Asked> asked, Lang t) {
        List<String> names = asked.stream()
                .map(a -> BodyWords.either(a.bodies(), t))
                .distinct()
                .toList();
        int more = names.size() - NAMES;
        return more <= 0
                ? BodyWords.join(names, t)
                : String.join(", ", names.subList(0, NAMES))
                        + t.say(" och ytterligare " + more, " and " + more + " more");
    }

    private static String until(@Nullable FuzzyDate due, Lang t) {
        return due == null
                ? t.say(" (svarstiden är inte känd)", " (date for answers not known)")
                : t.say(" senast ", " by ") + DatePhrases.definite(due, t);
    }
}
