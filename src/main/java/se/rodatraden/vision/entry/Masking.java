package se.rodatraden.vision.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/**
 * Replaces the texts of a fact with a fixed phrase. Identification, date, acting authority or party,
 * kind, numbers and references are kept: they are listed here, and every text not listed is masked. A text with
 * a required format is left out, and one by which parts of the entry refer to each other is replaced by a number.
 */
public final class Masking {
    /** The phrase shown in place of masked text. */
    public static final String WORDS = "[sekretessmarkerad uppgift]";

    /** The phrase shown in place of erased text, and stored instead of it. */
    public static final String ERASED = "[gallrad uppgift]";

    /** Texts that are kept, as {@code Record.field}: ids and references, designations of documents, titles of the document itself. */
    static final Set<String> OPEN = Set.of(
            "VisionId.municipality",
            "VisionId.name",
            "DocumentKind.name",
            "EventMetadata.entry",
            "EventMetadata.after",
            "EventMetadata.before",
            "Registry.dnr",
            "Registry.record",
            "Source.dnr",
            "Decision.paragraph",
            "Decision.dnr",
            "MatterTransferred.newDnr",
            "MatterTransferred.oldDnr",
            "CourtCase.number",
            "Deviation.rule",
            "Deviation.entry",
            "Deviation.paragraph",
            "Deviation.field",
            "VisionProposed.title",
            "VisionAdopted.title",
            "AppliedAsserted.title",
            "RegistrationCorrected.title",
            "ActivityHeld.planned",
            "ActivityCancelled.planned",
            "ActivityMoved.planned",
            "ProposalRevised.cause",
            "DeferralInterpreted.deferral",
            "VisionResumed.deferral",
            "DocumentUnlinked.linked",
            "SourceConflictRecorded.about",
            "ValidityProlonged.version",
            "VisionRepealed.version",
            "MinutesApproved.decisions",
            "MinutesPosted.decisions",
            "PostingTakenDown.decisions",
            "MinutesReposted.decisions",
            "AppealLodged.decisions",
            "DecisionInhibited.decisions",
            "InhibitionLifted.decisions",
            "AppealDecided.decisions",
            "LeaveToAppealDecided.decisions",
            "LegalForceConfirmed.decisions",
            "DecisionImplemented.decisions",
            "ExtraordinaryRemedyRecorded.decisions",
            "MinutesRectified.decision",
            "VoteClassified.about",
            "DeviationNoted.about",
            "DeviationNoted.rule",
            "MarkedConfidential.about",
            "MarkedConfidential.provision",
            "MarkedConfidential.parts",
            "ConfidentialityLifted.mark",
            "EntryCorrected.corrects",
            "EntryAnnulled.annuls");

    /** Texts that are left out, since they must be an address, a hash or an id of the register. */
    static final Set<String> LEFT_OUT = Set.of("Source.url", "Text.sha256", "BodyRef.id");

    /** Names chosen by the recorder, by which parts of the entry refer to each other. */
    static final Set<String> NUMBERED = Set.of(
            "Addressee.id",
            "RemissDeadlineExtended.addressee",
            "Claim.id",
            "Proceedings.putOrder",
            "Ballot.main",
            "Ballot.counter");

    /** Kinds that are not authorities, and may be a person. */
    private static final Set<BodyKind> PRIVATE = Set.of(BodyKind.RESIDENTS, BodyKind.EXTERNAL, BodyKind.UNKNOWN);

    private record Shape(Constructor<?> constructor, List<Method> components) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)),
                        Arrays.stream(components)
                                .map(RecordComponent::getAccessor)
                                .toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private final String words;
    private final Predicate<String> covered;
    private final Map<String, String> numbers = new HashMap<>();

    private Masking(String words, Predicate<String> covered) {
        this.words = words;
        this.covered = covered;
    }

    /**
     * The fact with its texts masked.
     *
     * @param covered whether the text of a field is masked, by its path in the command ({@code decision.wording}); items of a list
     *    have the path of the list
     */
    static Fact of(Fact fact, Predicate<String> covered) {
        return of(fact, WORDS, covered);
    }

    /** The fact with all its texts erased: what stays is what a mark would leave open. */
    static Fact erased(Fact fact) {
        return of(fact, ERASED, _ -> true);
    }

    private static Fact of(Fact fact, String words, Predicate<String> covered) {
        return (Fact) new Masking(words, covered).record("", (Record) fact, ConfidentialityMarks.isMark(fact));
    }

    /** The paths of the texts that would be masked. */
    public static Set<String> paths(Fact fact) {
        Set<String> paths = new LinkedHashSet<>();
        of(fact, path -> {
            paths.add(path);
            return false;
        });
        return paths;
    }

    /** The authority that set a mark is kept, as part of the mark. */
    private Record record(String path, Record record, boolean ofMark) {
        Shape shape = SHAPES.get(record.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        for (Method component : shape.components) {
            String name = component.getName();
            String field = record.getClass().getSimpleName() + "." + name;
            String below =
                    name.equals("noted") || name.equals("told") ? path : path.isEmpty() ? name : path + "." + name;
            Object value = invoke(record, component);
            values.add(ofMark && below.equals("body") ? value : masked(field, below, value, ofMark));
        }
        try {
            return (Record) shape.constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the masked " + record.getClass().getSimpleName() + " cannot be", e);
        }
    }

    private @Nullable Object masked(String field, String path, @Nullable Object value, boolean ofMark) {
        return switch (value) {
            case null -> null;
            case String text -> text(field, path, text);
            case FuzzyDate date -> date(path, date);
            case List<?> list ->
                list.stream()
                        .map(item -> Objects.requireNonNull(masked(field, path, item, ofMark)))
                        .toList();
            case BodyRef body when !PRIVATE.contains(body.kind()) -> body;
            case Addressee asked when !PRIVATE.contains(asked.kind()) -> asked;
            case Record record -> record(path, record, ofMark);
            default -> value; // numbers, choices, days, and the ids and kinds of documents
        };
    }

    private @Nullable String text(String field, String path, String text) {
        if (OPEN.contains(field) || !covered.test(path)) {
            return text;
        }
        if (LEFT_OUT.contains(field)) {
            return null;
        }
        return NUMBERED.contains(field) ? numbers.computeIfAbsent(text, _ -> "#" + (numbers.size() + 1)) : words;
    }

    /** The source's wording is removed; the date itself is kept. */
    private FuzzyDate date(String path, FuzzyDate date) {
        if (date.label() == null || !covered.test(path)) {
            return date;
        }
        return date.labelled(
                date.edtf().isPresent() || date.earliest() != null || date.latest() != null ? null : words);
    }

    private static @Nullable Object invoke(Record record, Method component) {
        try {
            return component.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
