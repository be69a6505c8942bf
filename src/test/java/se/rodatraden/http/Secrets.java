package se.rodatraden.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.Support;
import se.rodatraden.vision.value.VisionId;

/** One entry of each kind, generated from the records, with a unique word in every text that can hold one. */
final class Secrets {
    /** Ids of entries that others refer to, by the field that does. */
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("ActivityHeld.planned", "activity-planned"),
            Map.entry("ActivityCancelled.planned", "activity-planned"),
            Map.entry("ActivityMoved.planned", "activity-planned"),
            Map.entry("ProposalRevised.cause", "remiss-round-closed"),
            Map.entry("DeferralInterpreted.deferral", "decision-deferred"),
            Map.entry("VisionResumed.deferral", "decision-deferred"),
            Map.entry("DocumentUnlinked.linked", "document-linked"),
            Map.entry("SourceConflictRecorded.about", "vision-adopted"),
            Map.entry("ValidityProlonged.version", "vision-adopted"),
            Map.entry("VisionRepealed.version", "vision-adopted"),
            Map.entry("MinutesRectified.decision", "vision-adopted"),
            Map.entry("VoteClassified.about", "matter-tabled"),
            Map.entry("DeviationNoted.about", "vision-adopted"),
            Map.entry("EntryCorrected.corrects", "assertion-recorded"),
            Map.entry("EntryAnnulled.annuls", "owner-changed"));

    /** Details of a decision's registration, and the title of the document: not confidential. */
    private static final Set<String> OPEN = Set.of(
            "DeviationNoted.rule",
            "Registry.dnr",
            "Registry.record",
            "Source.dnr",
            "Decision.paragraph",
            "Decision.dnr",
            "MatterTransferred.newDnr",
            "MatterTransferred.oldDnr",
            "CourtCase.number",
            "VisionProposed.title",
            "VisionAdopted.title",
            "AppliedAsserted.title",
            "RegistrationCorrected.title");

    private final String start;
    private final List<String> words = new ArrayList<>();
    private final List<Fact> facts;
    private String entry = "";
    private LocalDate day = LocalDate.of(2014, 1, 1);

    /** With words that all start with this one, of which each class has its own: their databases are on one server. */
    Secrets(String start) {
        this.start = start;
        facts = StateTable.ROWS.stream()
                .map(StateTable.Row::fact)
                .map(type -> {
                    entry = StateTable.kebab(type);
                    day = day.plusDays(1);
                    return (Fact) make(type, "", "");
                })
                .filter(fact -> !ConfidentialityMarks.isMark(fact))
                // Excluded: it would invalidate all other entries; its text is covered by RegistrationHttpTest.
                .filter(fact -> !(fact instanceof Fact.RegistrationAnnulled))
                .toList();
    }

    /** The facts, one a day. */
    List<Fact> facts() {
        return facts;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    /** Letters alone, so that a search takes it for one word. */
    private String word() {
        String number = Integer.toString(words.size() + 1000);
        StringBuilder word = new StringBuilder(start);
        number.chars().forEach(digit -> word.append((char) ('a' + digit - '0')));
        words.add(word.toString());
        return word.toString();
    }

    private Record make(Class<?> type, String owner, String name) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(c -> value(c.getGenericType(), type.getSimpleName(), c.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + type + " in " + owner + "." + name, e);
        }
    }

    private @Nullable Object value(Type type, String owner, String name) {
        if (type instanceof ParameterizedType list) {
            boolean order = name.equals("after") || name.equals("before") || name.equals("deviations");
            return order
                    ? List.of()
                    : List.of(Objects.requireNonNull(value(list.getActualTypeArguments()[0], owner, name)));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text(owner, name);
        }
        if (plain == BodyKind.class) {
            return BodyKind.UNKNOWN;
        }
        if (plain == Fact.class) {
            String own = entry;
            entry = "assertion-recorded";
            Fact instead = (Fact) make(Fact.AssertionRecorded.class, owner, name);
            entry = own;
            return instead;
        }
        if (plain == FuzzyDate.class) {
            return FuzzyDate.day(day).labelled(word());
        }
        return plain(plain, owner, name);
    }

    private Object plain(Class<?> plain, String owner, String name) {
        if (plain == int.class || plain == Integer.class) {
            return 1;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2015, 1, 1);
        }
        if (plain == VisionId.class) {
            return new VisionId("0764", "annan");
        }
        if (plain == DocumentKind.class) {
            return DocumentKind.VISION;
        }
        if (plain == Support.class) {
            return new Support(Support.By.MINORITY, 15, 45);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : make(plain, owner, name);
    }

    private @Nullable String text(String owner, String name) {
        if (owner.equals("EventMetadata") && name.equals("entry")) {
            return entry;
        }
        if (name.equals("sha256")) {
            return null;
        }
        if (name.equals("url")) {
            return "https://example.org/" + word();
        }
        String reference =
                REFERENCES.getOrDefault(owner + "." + name, name.equals("decisions") ? "vision-adopted" : null);
        if (reference != null) {
            return reference;
        }
        return OPEN.contains(owner + "." + name) ? "öppet" : word();
    }
}
