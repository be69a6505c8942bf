package se.rodatraden.pages.remiss;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.RowCommand;
import se.rodatraden.time.Lang;
import se.rodatraden.views.remiss.RemissCell;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/**
 * A row of the form for many answers, as it was filled in.
 *
 * @param no where it stands in the form
 * @param cell whose answer it is
 */
record AnswerRow(int no, RemissCell cell, String day, String stance, String summary, String dnr) {
    static final String COMMAND = "record-remiss-response";

    /** The fields of a row by those of the command. */
    private static final Map<String, String> FIELDS =
            Map.of("occurred", "dag", "stance", "stallning", "summary", "sammanfattning", "registry.dnr", "dnr");

    static final String SOURCE = "sources.0.";

    /** Whether anything is filled in. */
    boolean filled() {
        return Stream.of(day, stance, summary, dnr).anyMatch(v -> !v.isBlank());
    }

    /** The row's own key under that of the form: the same row of the same form is recorded once. */
    String key(String form) {
        return UUID.nameUUIDFromBytes(
                        (form + "/" + cell.round() + "/" + cell.addressee().id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Who answers: the addressee, or the one body that has its matters now. */
    private Addressee from() {
        Asked asked = Objects.requireNonNull(cell.asked());
        BodyRef body = asked.body();
        Addressee addressee = asked.addressee();
        if (body.name().equalsIgnoreCase(addressee.name())) {
            return addressee;
        }
        return new Addressee(body.id() == null ? VisionId.nameOf(body.name()) : body.id(), body.kind(), body.name());
    }

    /** The fields of the command. */
    Map<String, String> fields(String source, String link) {
        Addressee from = from();
        Map<String, String> fields = new HashMap<>(Map.of(
                "round", String.valueOf(cell.round()),
                "from.id", from.id(),
                "from.kind", from.kind().name(),
                "from.name", from.name(),
                "body.name", from.name(),
                "body.kind", from.kind().name(),
                "occurred", day,
                "stance", stance,
                "summary", summary,
                "registry.dnr", dnr));
        fields.put(SOURCE + "title", source);
        fields.put(SOURCE + "url", link);
        return fields;
    }

    /** What is wrong with it, by the field of the row; under the empty name what belongs to none of them. */
    Map<String, String> faults(RowCommand command, Lang speech) {
        Map<String, String> faults = new HashMap<>();
        command.faults().forEach((field, text) -> {
            if (!field.startsWith("sources")) {
                faults.merge(FIELDS.getOrDefault(field, ""), text, (a, b) -> a + " " + b);
            }
        });
        if (stance.isBlank()) {
            faults.put(
                    "stallning",
                    speech.say(
                            "Välj vad svaret säger. Är det inte känt finns det att välja.",
                            "Choose what the answer says. If that is not known, it can be chosen."));
        }
        return faults;
    }

    /** What is wrong with the source that all rows have; null for nothing. */
    static @Nullable String sourceFault(List<RowCommand> commands) {
        return commands.stream()
                .flatMap(c -> c.faults().entrySet().stream())
                .filter(e -> e.getKey().startsWith("sources"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
