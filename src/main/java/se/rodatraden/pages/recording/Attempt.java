package se.rodatraden.pages.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.ActReader;
import se.rodatraden.archive.text.Fault;
import se.rodatraden.archive.text.FaultyDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.kernel.Refusal;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is filled in, read as a command and judged, but not recorded.
 *
 * @param act null where it cannot be read
 * @param accepted null where it is refused
 * @param sent the command as a program would send it
 * @param faults what is wrong, by the field
 * @param whole what is wrong with it as a whole
 * @param asksReason whether it may be recorded as it occurred, with a reason
 */
record Attempt(
        @Nullable Act act,
        Verdict.@Nullable Accepted accepted,
        ObjectNode sent,
        Map<String, String> faults,
        List<String> whole,
        boolean asksReason) {

    static Attempt of(
            VisionId vision,
            String command,
            List<FormNode> fields,
            @Nullable Correction correction,
            FormValues values,
            KnownBodies bodies,
            Commands commands,
            Lang speech) {
        FormReader reader = new FormReader(values, bodies, speech);
        ObjectNode sent = reader.read(fields);
        if (correction != null) {
            correction.complete(sent);
        }
        String id = values.text(Sending.KEY);
        if (id != null) {
            sent.put("id", id);
        }
        Map<String, String> faults = new LinkedHashMap<>(reader.faults());
        List<String> whole = new ArrayList<>();
        Act act = null;
        try {
            act = ActReader.read(vision, command, sent);
        } catch (FaultyDocument faulty) {
            for (Fault fault : faulty.faults()) {
                String field = reader.field(fault.field());
                boolean unread = faults.keySet().stream().anyMatch(f -> f.equals(field) || f.startsWith(field + "."));
                if (field.isEmpty()) {
                    whole.add(speech.say(fault.sv(), fault.en()));
                } else if (!unread) {
                    faults.put(field, speech.say(fault.sv(), fault.en()));
                }
            }
        }
        if (act == null || !faults.isEmpty() || !whole.isEmpty()) {
            return new Attempt(null, null, sent, faults, whole, false);
        }
        return switch (commands.tryOut(act)) {
            case Verdict.Accepted accepted -> new Attempt(act, accepted, sent, faults, whole, false);
            case Verdict.Refused refused -> refused(act, sent, reader, refused.refusals(), speech);
        };
    }

    private static Attempt refused(Act act, ObjectNode sent, FormReader reader, List<Refusal> refusals, Lang speech) {
        Map<String, String> faults = new LinkedHashMap<>();
        List<String> whole = new ArrayList<>();
        for (Refusal r : refusals) {
            String text = speech.say(r.sv(), r.en()) + (r.paragraph() == null ? "" : " (" + r.paragraph() + ")");
            if (r.field() == null) {
                whole.add(text);
            } else {
                faults.putIfAbsent(reader.field(r.field()), text);
            }
        }
        boolean asksReason = refusals.stream().anyMatch(r -> r.kind() == Refusal.Kind.RULE);
        return new Attempt(act, null, sent, faults, whole, asksReason);
    }

    /** What a command that was refused when it was sent came to. */
    Attempt refused(RefusedException e, Lang speech) {
        List<String> why =
                e.refusals().stream().map(r -> speech.say(r.sv(), r.en())).toList();
        return new Attempt(act, null, sent, Map.of(), why, true);
    }
}
