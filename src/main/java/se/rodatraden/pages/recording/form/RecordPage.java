package se.rodatraden.pages.recording.form;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.time.Lang;
import se.rodatraden.words.situation.ConsequenceWords;

/**
 * The form of one command, empty, faulty, or reviewed before it is saved.
 *
 * @param back the address of what it records something of
 * @param choose the address where one chooses what to record
 * @param action where the form is sent
 * @param meaning what it records that this happened
 * @param faults what is wrong, in the order of the form
 * @param review what saving would come to; null before it has been asked for
 * @param missed what was recorded by others since the form was opened
 * @param beside what was filled in, where others recorded something meanwhile
 * @param read what was read out of minutes that were pasted into the form, and what was not
 * @param asksReason whether the entry is only recorded as it occurred, with a reason
 * @param word by which the form is known as ours
 * @param key the name of this recording, by which sending it twice records it once
 * @param fresh whether the form has not been sent yet
 * @param version the last event that the one who records has seen
 */
public record RecordPage(
        PageModel frame,
        String back,
        String of,
        String choose,
        String action,
        String heading,
        @Nullable String meaning,
        List<FormPart> parts,
        List<Suggestions> suggestions,
        List<Fault> faults,
        @Nullable Review review,
        List<String> missed,
        List<Beside> beside,
        List<String> read,
        boolean asksReason,
        boolean asOccurred,
        String reason,
        String word,
        String key,
        boolean fresh,
        long version,
        long position) {

    /**
     * What is wrong with what was filled in.
     *
     * @param field the field it is in; null for the whole
     */
    public record Fault(@Nullable String field, String label, String text) {}

    /**
     * What saving would come to.
     *
     * @param entries what would be recorded, in words; empty where the changes say it
     * @param changes what a correction changes in the entry
     * @param deviations what the rules find in it
     * @param hints what a reader will miss in it, which hinders nothing
     * @param subject what changes, or does not
     * @param before what would no longer hold
     * @param after what would hold instead
     * @param moved what else it would move
     */
    public record Review(
            List<String> entries,
            List<Changed> changes,
            List<String> deviations,
            List<String> hints,
            Subject subject,
            List<String> before,
            List<String> after,
            List<ConsequenceWords.Group> moved) {
        public boolean moves() {
            return !before.equals(after);
        }

        /** What is said of an entry without a source. */
        public static List<String> hints(boolean sourced, Lang speech) {
            return sourced
                    ? List.of()
                    : List.of(speech.say(
                            "Ingen källa är angiven. Uppgiften kan sparas ändå, men läsaren ser inte vad den bygger på.",
                            "No source is given. The entry can be saved all the same, but a reader will not see what it"
                                    + " rests on."));
        }
    }

    /** What a review compares before and after. */
    public enum Subject {
        /** How a vision stands today. */
        STANDING,
        /** What a municipality's own register says, on every day. */
        REGISTER
    }

    /**
     * A field as it was filled in, beside what the register says of it.
     *
     * @param registered null where the register says nothing, or the form changes nothing that is recorded
     */
    public record Beside(
            String label,
            @Nullable String registered,
            @Nullable String yours) {
        static Beside of(FormPart.@Nullable Field theirs, FormPart.@Nullable Field yours) {
            return new Beside(
                    yours != null
                            ? yours.label()
                            : Objects.requireNonNull(theirs).label(),
                    theirs == null ? null : theirs.said(),
                    yours == null ? null : yours.said());
        }

        public boolean differs() {
            return !Objects.equals(registered, yours);
        }
    }

    /** Whether the form changes something that is recorded, so that there is something to compare with. */
    public boolean compares() {
        return beside.stream().anyMatch(b -> b.registered() != null);
    }

    /** A field that a correction gives another value. */
    public record Changed(String field, String before, String after) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
