package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;

/** Alerts about a document that applies: it applies again, or its target year has passed. */
final class Applying {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|21)\\d{2}(?!\\d)");

    private Applying() {}

    static List<Watch> watches(Known known, LocalDate day) {
        Standing standing = known.on(day);
        List<Watch> watches = new ArrayList<>();
        if (standing.document().filter(d -> d == Document.IN_FORCE).isPresent()) {
            Validity.applying(standing.state(), day).ifPresent(v -> {
                FirstDays.appliesAgain(known, day)
                        .map(since -> new Watch(Alert.Kind.RESTORED, v.entry(), since.minusDays(1)))
                        .ifPresent(watches::add);
                lastDayOfYear(known, standing.state(), v)
                        .map(last -> new Watch(Alert.Kind.TITLE_YEAR_PASSED, v.entry(), last))
                        .ifPresent(watches::add);
            });
        }
        return List.copyOf(watches);
    }

    /** The last day of the target year of the document in force; null if it has none, or a stated period of validity. */
    static @Nullable LocalDate looksTo(Known known, LocalDate day) {
        State state = known.on(day).state();
        return Validity.applying(state, day)
                .flatMap(v -> lastDayOfYear(known, state, v))
                .orElse(null);
    }

    /** The last day of the document's target year, if no end of its validity is stated. */
    private static Optional<LocalDate> lastDayOfYear(Known known, State state, State.Version v) {
        if (Validity.validTo(state, v).isPresent()) {
            return Optional.empty();
        }
        Fact fact = known.entries().entry(v.entry()).map(Entry::fact).orElse(null);
        Integer year = fact instanceof Fact.VisionAdopted a
                ? horizon(a.horizonYear(), a.title())
                : fact instanceof Fact.AppliedAsserted a ? horizon(a.horizonYear(), a.title()) : null;
        return Optional.ofNullable(year).map(y -> LocalDate.of(y, 12, 31));
    }

    private static @Nullable Integer horizon(@Nullable Integer stated, String title) {
        return stated != null
                ? stated
                : YEAR.matcher(title)
                        .results()
                        .map(MatchResult::group)
                        .map(Integer::valueOf)
                        .max(Integer::compareTo)
                        .orElse(null);
    }
}
