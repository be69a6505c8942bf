package se.rodatraden.pages.recording;

import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.ActReader;
import se.rodatraden.commands.Commands;
import se.rodatraden.pages.recording.form.Attempt;
import se.rodatraden.pages.recording.form.FormNodes;
import se.rodatraden.pages.recording.form.FormReader;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.KnownBodies;
import se.rodatraden.pages.recording.form.KnownVisions;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is filled in as a command about a vision, and has it judged. */
final class VisionAttempt {
    private VisionAttempt() {}

    static Attempt<Act, Verdict.Accepted> of(
            VisionId vision,
            String command,
            @Nullable Correction correction,
            FormValues values,
            KnownBodies bodies,
            KnownVisions visions,
            Commands commands,
            Lang speech) {
        FormReader reader = new FormReader(
                values,
                correction == null ? bodies : bodies.first(correction.entry().fact()),
                visions,
                speech);
        ObjectNode sent = reader.read(correction == null ? FormNodes.of(command) : correction.fields());
        if (correction != null) {
            correction.complete(sent);
        }
        String id = values.text(Sending.KEY);
        if (id != null) {
            sent.put("id", id);
        }
        return Attempt.of(
                reader,
                sent,
                written -> ActReader.read(vision, command, written),
                act -> switch (commands.tryOut(act)) {
                    case Verdict.Accepted accepted -> Attempt.Judged.accepted(accepted);
                    case Verdict.Refused refused -> Attempt.Judged.refused(refused.violations());
                },
                speech);
    }
}
