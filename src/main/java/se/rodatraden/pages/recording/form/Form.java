package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
     * @param read what was read out of minutes that were pasted into it, and what was not
     */
    public record Outcome(
            @Nullable Attempt<?, ?> attempt,
            RecordPage.@Nullable Review review,
            @Nullable String more,
            List<String> missed,
            List<String> read) {
        public static final Outcome OPENED = new Outcome(null, null, null, List.of(), List.of());
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
                new FormParts(values, faults, choices, speech, outcome.more()).of(fields),
                suggestions,
                attempt == null ? List.of() : faults(attempt.whole(), faults, atFields, speech),
                outcome.review(),
                outcome.missed(),
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

    private static long seen(FormValues values, String name, long now) {
        Long seen = Sending.number(values.text(name));
        return seen == null ? now : seen;
    }

    private static List<RecordPage.Fault> faults(
            List<String> whole, Map<String, String> faults, FieldFaults atFields, Lang speech) {
        List<RecordPage.Fault> all = new ArrayList<>();
        whole.forEach(text -> all.add(new RecordPage.Fault(null, "", FaultTexts.of(text, "", "", speech))));
        faults.forEach((field, text) -> all.add(new RecordPage.Fault(field, atFields.label(field), text)));
        return all;
    }
}
