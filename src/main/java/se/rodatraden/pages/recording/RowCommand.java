package se.rodatraden.pages.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Receipt;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.recording.form.Attempt;
import se.rodatraden.pages.recording.form.FaultTexts;
import se.rodatraden.pages.recording.form.FieldFaults;
import se.rodatraden.pages.recording.form.FormNodes;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.KnownBodies;
import se.rodatraden.pages.recording.form.KnownVisions;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Wording;

/**
 * A command that is filled in as one row of a page with many: read, judged and sent as from a form of its own. Its fields are named as in
 * that form.
 */
public final class RowCommand {
    private final VisionId vision;
    private final String command;
    private final FormValues values;
    private final Attempt<Act, Verdict.Accepted> attempt;
    private final Lang speech;

    private RowCommand(
            VisionId vision, String command, FormValues values, Attempt<Act, Verdict.Accepted> attempt, Lang speech) {
        this.vision = vision;
        this.command = command;
        this.values = values;
        this.attempt = attempt;
        this.speech = speech;
    }

    /**
     * Reads and judges the row; records nothing.
     *
     * @param key the row's own name, a UUID: the id of its entry, by which it is recorded once however often it is sent
     */
    public static RowCommand of(
            VisionOn on,
            Municipality municipality,
            String command,
            String key,
            Map<String, String> filled,
            Commands commands,
            Lang speech) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        filled.forEach((name, value) -> all.put(name, List.of(value)));
        all.put(Sending.KEY, List.of(key));
        FormValues values = new FormValues(Map.copyOf(all));
        Attempt<Act, Verdict.Accepted> attempt = VisionAttempt.of(
                on.id(),
                command,
                null,
                values,
                KnownBodies.of(municipality, on.known().entries().list()),
                KnownVisions.NONE,
                commands,
                speech);
        return new RowCommand(on.id(), command, values, attempt, speech);
    }

    /** Whether it may be recorded. */
    public boolean accepted() {
        return attempt.accepted() != null && attempt.act() != null;
    }

    /** What is wrong with it, by the field of the command; under the empty name what is wrong with it as a whole. */
    public Map<String, String> faults() {
        Map<String, String> faults =
                new LinkedHashMap<>(new FieldFaults(FormNodes.of(command), speech).worded(attempt.faults()));
        if (!attempt.whole().isEmpty()) {
            String whole = attempt.whole().stream()
                    .map(text -> FaultTexts.of(text, "", "", speech))
                    .collect(Collectors.joining(" "));
            faults.put(
                    "",
                    attempt.asksReason()
                            ? whole
                                    + speech.say(
                                            " Ett sådant svar registreras i sitt eget formulär, med skälet.",
                                            " Such an answer is recorded by its own form, with the reason.")
                            : whole);
        }
        return faults;
    }

    /** What it would record. */
    public List<Fact> facts() {
        return attempt.accepted() == null
                ? List.of()
                : attempt.accepted().events().stream()
                        .filter(Fact.class::isInstance)
                        .map(Fact.class::cast)
                        .toList();
    }

    /** What the rules find in it, in words. */
    public List<String> deviations() {
        List<String> found = new ArrayList<>();
        if (attempt.accepted() != null) {
            for (Deviation d : attempt.accepted().deviations()) {
                found.add(Wording.deviation(d.rule(), speech.locale()) + " ("
                        + Wording.source(d.paragraph(), speech.locale()) + ")");
            }
        }
        return found.stream().distinct().toList();
    }

    /**
     * Records it.
     *
     * @param seen the number of the last event of the vision that its sender has seen; null where that is not known
     * @throws se.rodatraden.commands.LostRaceException where another event has come since
     * @throws se.rodatraden.commands.RefusedException where it is refused after all
     */
    public Receipt send(Commands commands, @Nullable Long seen) {
        Map<String, List<String>> all = new LinkedHashMap<>(values.all());
        if (seen != null) {
            all.put(Sending.VERSION, List.of(seen.toString()));
        }
        return commands.send(
                Objects.requireNonNull(attempt.act()),
                Sending.request(vision.municipality(), command, attempt.sent(), new FormValues(Map.copyOf(all))));
    }
}
