package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.Lang;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is filled in, read as a command and judged, but not recorded.
 *
 * @param <A> the command
 * @param <E> what it comes to where it is accepted
 * @param act null where it cannot be read
 * @param accepted null where it is refused
 * @param sent the command as a program would send it
 * @param faults what is wrong, by the field
 * @param whole what is wrong with it as a whole
 * @param asksReason whether it may be recorded as it occurred, with a reason
 */
public record Attempt<A, E>(
        @Nullable A act,
        @Nullable E accepted,
        ObjectNode sent,
        Map<String, String> faults,
        List<String> whole,
        boolean asksReason) {

    /** What judging a command came to: either of the two. */
    public record Judged<E>(@Nullable E accepted, List<Violation> violations) {
        public static <E> Judged<E> accepted(E verdict) {
            return new Judged<>(verdict, List.of());
        }

        public static <E> Judged<E> refused(List<Violation> violations) {
            return new Judged<>(null, violations);
        }
    }

    /**
     * Reads and judges.
     *
     * @param reader has read {@code sent}
     */
    public static <A, E> Attempt<A, E> of(
            FormReader reader,
            ObjectNode sent,
            Function<ObjectNode, A> reading,
            Function<A, Judged<E>> judging,
            Lang speech) {
        Map<String, String> faults = new LinkedHashMap<>(reader.faults());
        List<String> whole = new ArrayList<>();
        A act = null;
        try {
            act = reading.apply(sent);
        } catch (InvalidDocument invalid) {
            for (Violation violation : invalid.violations()) {
                String field = reader.field(violation.place());
                boolean unread = faults.keySet().stream().anyMatch(f -> f.equals(field) || f.startsWith(field + "."));
                if (field.isEmpty()) {
                    whole.add(speech.say(violation.sv(), violation.en()));
                } else if (!unread) {
                    faults.put(field, speech.say(violation.sv(), violation.en()));
                }
            }
        }
        if (act == null || !faults.isEmpty() || !whole.isEmpty()) {
            return new Attempt<>(null, null, sent, faults, whole, false);
        }
        try {
            Judged<E> judged = judging.apply(act);
            return judged.accepted() != null
                    ? new Attempt<>(act, judged.accepted(), sent, faults, whole, false)
                    : refused(act, sent, reader, judged.violations(), speech);
        } catch (InvalidField unfit) {
            faults.put(
                    reader.field(unfit.field()),
                    speech.say("Fältet ", "The field ") + speech.say(unfit.sv(), unfit.en()) + ".");
            return new Attempt<>(null, null, sent, faults, whole, false);
        }
    }

    private static <A, E> Attempt<A, E> refused(
            A act, ObjectNode sent, FormReader reader, List<Violation> violations, Lang speech) {
        Map<String, String> faults = new LinkedHashMap<>();
        List<String> whole = new ArrayList<>();
        for (Violation r : violations) {
            String text = text(r, speech);
            if (r.kind() == Violation.Kind.REPEATED && "entry".equals(r.field())) {
                whole.add(saved(speech));
            } else if (r.field() == null) {
                whole.add(text);
            } else {
                faults.putIfAbsent(reader.field(r.field()), text);
            }
        }
        boolean asksReason = violations.stream().anyMatch(r -> r.kind() == Violation.Kind.RULE);
        return new Attempt<>(act, null, sent, faults, whole, asksReason);
    }

    /** The id of an entry is the form's own: one that is there already was saved by the same form. */
    private static String saved(Lang speech) {
        return speech.say(
                "Det här formuläret är redan sparat, med annat innehåll. Öppna ett nytt för en uppgift till; är den sparade fel,"
                        + " stryk den.",
                "This form is saved already, with other content. Open a new one for another entry; if the saved one is wrong,"
                        + " strike it.");
    }

    /** A violation with its paragraph. */
    public static String text(Violation r, Lang speech) {
        return speech.say(r.sv(), r.en()) + (r.paragraph() == null ? "" : " (" + r.paragraph() + ")");
    }

    /** The same, with what is wrong said in other words. */
    public Attempt<A, E> worded(UnaryOperator<String> words) {
        Map<String, String> reworded = new LinkedHashMap<>();
        faults.forEach((field, text) -> reworded.put(field, words.apply(text)));
        return new Attempt<>(
                act, accepted, sent, reworded, whole.stream().map(words).toList(), asksReason);
    }

    /** What a command that was refused when it was sent came to. */
    public Attempt<A, E> refused(RefusedException e, Lang speech) {
        List<String> why =
                e.violations().stream().map(r -> speech.say(r.sv(), r.en())).toList();
        return new Attempt<>(act, null, sent, Map.of(), why, true);
    }
}
