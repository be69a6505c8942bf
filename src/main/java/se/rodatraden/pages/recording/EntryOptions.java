package se.rodatraden.pages.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.form.FieldChoices;
import se.rodatraden.pages.recording.form.FormNode;
import se.rodatraden.pages.recording.form.FormPart.Option;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/** The entries of a vision that a field may name, the latest first, in Swedish as they are recorded. */
final class EntryOptions implements FieldChoices {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final int BEGINNING = 50;
    private static final int MOST_WORDINGS = 6;

    private final VisionOn on;

    EntryOptions(VisionOn on) {
        this.on = on;
    }

    @Override
    public List<Option> of(FormNode field) {
        if (field.isWording()) {
            return wordings();
        }
        Predicate<Fact> fits = switch (field.name()) {
            case "planned" -> Fact.ActivityPlanned.class::isInstance;
            case "deferral" -> Fact.DecisionDeferred.class::isInstance;
            case "linked" -> Fact.DocumentLinked.class::isInstance;
            case "version" -> f -> f instanceof Fact.VisionAdopted || f instanceof Fact.AppliedAsserted;
            case "mark" -> Fact.MarkedConfidential.class::isInstance;
            case "decision", "decisions" -> Deciding.class::isInstance;
            default -> _ -> true;
        };
        return Stream.concat(
                        registration(field.name()),
                        on.known().placed().reversed().stream().map(Placed::entry))
                .filter(e -> fits.test(e.fact()))
                .map(e -> new Option(e.id(), label(e)))
                .toList();
    }

    /** Each wording once, of what was decided or laid before a body, with where it stands. */
    private List<Option> wordings() {
        Map<String, Option> all = new LinkedHashMap<>();
        for (Placed p : on.known().placed().reversed()) {
            Entry e = p.entry();
            String said = on.marks().covers(e.fact()) ? null : wording(e.fact());
            if (said != null && all.size() < MOST_WORDINGS) {
                all.putIfAbsent(
                        said,
                        new Option(
                                e.id(),
                                Wording.date(e.occurred(), SWEDISH)
                                        + " · "
                                        + Wording.body(e.fact().told().body(), SWEDISH)
                                        + ": "
                                        + said));
            }
        }
        return List.copyOf(all.values());
    }

    /** What the entry quotes of a decision or of what is to be decided; null where it quotes nothing. */
    static @Nullable String wording(Fact fact) {
        return switch (fact) {
            case Fact.SubmittedForDecision f -> f.wording();
            case Deciding f when f.decision() != null -> f.decision().wording();
            case Fact _ -> null;
        };
    }

    /**
     * What is filled in, with the wording of an earlier entry in a field.
     *
     * @param which the field and the entry, as {@code decision.wording=beslut}
     */
    static FormValues worded(VisionOn on, FormValues values, String which) {
        int to = which.indexOf('=');
        Map<String, List<String>> all = new LinkedHashMap<>(values.all());
        on.known()
                .entries()
                .entry(which.substring(to + 1))
                .filter(e -> to > 0 && !on.marks().covers(e.fact()))
                .map(e -> wording(e.fact()))
                .ifPresent(wording -> all.put(which.substring(0, to), List.of(wording)));
        return new FormValues(Map.copyOf(all));
    }

    /** What is said of the registration has no place among the others, and may be struck, marked and noted like them. */
    private Stream<Entry> registration(String field) {
        return Set.of("annuls", "about").contains(field)
                ? Stream.concat(
                        on.registrationAnnulled().stream(),
                        on.registrationCorrected().reversed().stream().map(Registration.Corrected::by))
                : Stream.empty();
    }

    private String label(Entry e) {
        return Wording.date(e.occurred(), SWEDISH)
                + " · "
                + Wording.body(e.fact().told().body(), SWEDISH)
                + " · "
                + title(Wording.fact(e.fact(), on, SWEDISH));
    }

    /** With the beginning of what it says, since many entries have the same title. */
    private static String title(FactText text) {
        String said = text.wording() == null
                ? text.lines().isEmpty() ? "" : text.lines().getFirst()
                : text.wording();
        String begins =
                said.length() <= BEGINNING ? said : said.substring(0, BEGINNING).stripTrailing() + " …";
        return begins.isEmpty() ? text.title() : text.title() + ": " + begins;
    }
}
