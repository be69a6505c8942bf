package se.rodatraden.pages.recording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.rodatraden.pages.recording.form.FieldChoices;
import se.rodatraden.pages.recording.form.FormNode;
import se.rodatraden.pages.recording.form.FormPart.Option;
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

    private final VisionOn on;

    EntryOptions(VisionOn on) {
        this.on = on;
    }

    @Override
    public List<Option> of(FormNode field) {
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
