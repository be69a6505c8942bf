package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.schemas.EventWords;
import se.rodatraden.time.Lang;

/**
 * The form of one command.
 *
 * @param action where it is sent
 * @param query what follows the action in the address; empty or with its question mark
 * @param choices what its fields may name
 * @param suggestions what its fields suggest
 */
public record Form(
        String command,
        String action,
        String query,
        List<FormNode> fields,
        FieldChoices choices,
        List<Suggestions> suggestions) {

    /**
     * What became of it when it was sent.
     *
     * @param attempt null where it has not been read
     * @param review what saving would come to; null where it is not known
     * @param more the list that more rows are asked for; null for none
     * @param missed what was recorded by others since the form was opened
     * @param registered what the form would be opened with, where it changes something that is recorded
     * @param read what was read out of minutes that were pasted into it, and what was not
     */
    public record Outcome(
            @Nullable Attempt<?, ?> attempt,
            RecordPage.@Nullable Review review,
            @Nullable String more,
            List<String> missed,
            @Nullable FormValues registered,
            List<String> read) {
        public static final Outcome OPENED = new Outcome(null, null, null, List.of(), null, List.of());

        /** Another was first. */
        public static Outcome lost(List<String> missed, @Nullable FormValues registered) {
            return new Outcome(null, null, null, missed, registered, List.of());
        }

        /** It was sent, to be reviewed or saved, or more rows were asked for. */
        public static Outcome sent(
                @Nullable Attempt<?, ?> attempt, RecordPage.@Nullable Review review, @Nullable String more) {
            return new Outcome(attempt, review, more, List.of(), null, List.of());
        }

        /** Minutes were pasted into a record of it. */
        public static Outcome read(String record, List<String> read) {
            return new Outcome(null, null, record, List.of(), null, read);
        }
    }

    public RecordPage page(FormPlace place, FormValues values, Outcome outcome) {
        Lang speech = place.speech();
        Attempt<?, ?> attempt = outcome.attempt();
        FieldFaults atFields = new FieldFaults(fields, speech);
        Map<String, String> faults = attempt == null ? Map.of() : atFields.worded(attempt.faults());
        String heading = FormWords.command(command, speech);
        boolean first = !values.all().containsKey(Sending.KEY);
        boolean anew = first || !outcome.missed().isEmpty();
        return new RecordPage(
                place.frame(heading),
                place.back(),
                place.of(),
                place.choose(),
                action + query,
                heading,
                EventWords.meaning(command, speech.locale()).orElse(null),
                new FormParts(this, values, faults, speech, outcome.more()).of(fields),
                suggestions,
                attempt == null ? List.of() : faults(attempt.whole(), faults, atFields, speech),
                outcome.review(),
                outcome.missed(),
                outcome.missed().isEmpty() ? List.of() : beside(values, outcome.registered(), speech),
                outcome.read(),
                attempt != null && attempt.asksReason() || values.yes(FormValues.AS_OCCURRED),
                values.yes(FormValues.AS_OCCURRED),
                values.written("reason"),
                place.guard() == null ? "" : place.guard().word(action),
                first ? UUID.randomUUID().toString() : values.written(Sending.KEY),
                first,
                anew ? place.version() : seen(values, Sending.VERSION, place.version()),
                anew ? place.position() : seen(values, Sending.POSITION, place.position()));
    }

    /** What was filled in, field by field, beside what the register says. */
    private List<RecordPage.Beside> beside(FormValues values, @Nullable FormValues registered, Lang speech) {
        Map<String, FormPart.Field> yours = written(values, speech);
        Map<String, FormPart.Field> theirs = registered == null ? Map.of() : written(registered, speech);
        return Stream.concat(yours.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .map(path -> RecordPage.Beside.of(theirs.get(path), yours.get(path)))
                .toList();
    }

    private Map<String, FormPart.Field> written(FormValues values, Lang speech) {
        Map<String, FormPart.Field> written = new LinkedHashMap<>();
        new FormParts(this, values, Map.of(), speech, null).of(fields).forEach(part -> gather(part, written));
        return written;
    }

    private static void gather(FormPart part, Map<String, FormPart.Field> written) {
        switch (part) {
            case FormPart.Field field -> {
                if (!field.said().isEmpty()) {
                    written.put(field.path(), field);
                }
            }
            case FormPart.Group group -> group.parts().forEach(p -> gather(p, written));
            case FormPart.Rows rows -> rows.rows().forEach(r -> gather(r, written));
        }
    }

    private static long seen(FormValues values, String name, long now) {
        Long seen = Sending.number(values.text(name));
        return seen == null ? now : seen;
    }

    private static List<RecordPage.Fault> faults(
            List<String> whole, Map<String, String> faults, FieldFaults atFields, Lang speech) {
        List<RecordPage.Fault> all = new ArrayList<>();
        whole.forEach(text -> all.add(new RecordPage.Fault(null, "", FaultTexts.of(text, "", "", speech))));
        faults.forEach((field, text) -> {
            String label = atFields.label(field);
            all.add(new RecordPage.Fault(label.isEmpty() ? null : field, label, text));
        });
        return all;
    }
}
