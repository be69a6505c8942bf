package se.rodatraden.pages.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.minutes.MinutesText;
import se.rodatraden.pages.recording.minutes.MinutesText.Member;
import se.rodatraden.pages.recording.minutes.MinutesText.Read;
import se.rodatraden.pages.recording.minutes.Side;
import se.rodatraden.time.Lang;

/** Fills in the fields of how a decision came about from text that is pasted out of the minutes. */
final class MinutesFields {
    /** The button that reads the text, with the field of the record as its value. */
    static final String BUTTON = "las";
    /** The field with the text, under that of the record. */
    static final String TEXT = "protokollet";

    private static final Set<String> READ =
            Set.of("method", "present", "ballots", "reservations", "nonParticipating", "conflicts");

    private final String at;
    private final Read read;
    private final Map<String, List<String>> fields = new HashMap<>();

    private MinutesFields(String at, Read read) {
        this.at = at + ".";
        this.read = read;
    }

    /** What is filled in, together with what the text gives; where the text gives nothing of a field, it stays. */
    static FormValues fill(FormValues values, String record) {
        MinutesFields filling = new MinutesFields(record, read(values, record));
        filling.fill();
        Map<String, List<String>> all = new HashMap<>(values.all());
        Set<String> replaced = filling.fields.keySet().stream()
                .map(f -> f.substring(filling.at.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        READ.stream()
                .filter(replaced::contains)
                .forEach(name -> all.keySet()
                        .removeIf(f -> f.equals(filling.at + name) || f.startsWith(filling.at + name + ".")));
        all.putAll(filling.fields);
        return new FormValues(Map.copyOf(all));
    }

    private static Read read(FormValues values, String record) {
        return MinutesText.read(values.written(record + "." + TEXT));
    }

    private void fill() {
        if (read.voted()) {
            put("method", "BALLOT");
            ballot("ballots.0.");
        }
        put("present", read.present());
        for (int i = 0; i < read.reservations().size(); i++) {
            MinutesText.Reservation r = read.reservations().get(i);
            put("reservations." + i + ".by", r.by().name());
            put("reservations." + i + ".party", r.by().party());
            put("reservations." + i + ".text", r.text());
        }
        for (int i = 0; i < read.conflicts().size(); i++) {
            Member who = read.conflicts().get(i);
            put("conflicts." + i + ".who", who.party() == null ? who.name() : who.name() + " (" + who.party() + ")");
        }
        if (!read.nonParticipating().isEmpty()) {
            put("nonParticipating", String.join("\n", read.nonParticipating()));
        }
    }

    private void ballot(String ballot) {
        put(ballot + "main", read.main());
        put(ballot + "counter", read.counter());
        put(ballot + "yes", read.counts().get(Side.YES));
        put(ballot + "no", read.counts().get(Side.NO));
        put(ballot + "abstained", read.counts().get(Side.ABSTAINED));
        put(ballot + "absent", read.counts().get(Side.ABSENT));
        put(ballot + "casting", read.casting() == null ? null : read.casting().name());
        for (int i = 0; i < read.votes().size(); i++) {
            MinutesText.Vote vote = read.votes().get(i);
            put(ballot + "votes." + i + ".member", vote.member().name());
            put(ballot + "votes." + i + ".party", vote.member().party());
            put(ballot + "votes." + i + ".vote", vote.side().name());
        }
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(at + field, List.of(value.toString()));
        }
    }

    /** What was read and what was not, a sentence each. */
    static List<String> said(FormValues values, String record, Lang t) {
        Read read = read(values, record);
        List<String> said = new ArrayList<>();
        said.add(summary(read, t));
        for (Side side : read.differing()) {
            said.add(t.say(
                    "Protokollet räknar " + read.counts().get(side) + " " + swedish(side) + " men nämner "
                            + read.named(side) + " namn.",
                    "The minutes count " + read.counts().get(side) + " " + english(side) + " but name "
                            + read.named(side) + "."));
        }
        read.left().forEach(line -> said.add(t.say("Inte läst: ”" + line + "”", "Not read: “" + line + "”")));
        return said;
    }

    private static String summary(Read read, Lang t) {
        List<String> parts = new ArrayList<>();
        for (Side side : Side.values()) {
            if (read.counts().containsKey(side)) {
                parts.add(read.counts().get(side) + " " + (t == Lang.SWEDISH ? swedish(side) : english(side)));
            }
        }
        count(
                parts,
                read.votes().size(),
                t.say("röst med namn", "vote with a name"),
                t.say("röster med namn", "votes with names"));
        count(
                parts,
                read.reservations().size(),
                t.say("reservation", "reservation"),
                t.say("reservationer", "reservations"));
        String noPart = t.say("som inte deltog", "who took no part");
        count(parts, read.nonParticipating().size(), noPart, noPart);
        String conflict = t.say("jäv", "conflicts of interest");
        count(parts, read.conflicts().size(), t.say("jäv", "conflict of interest"), conflict);
        return parts.isEmpty()
                ? t.say("Inget gick att läsa ur texten.", "Nothing could be read out of the text.")
                : t.say("Läst ur protokollet: ", "Read out of the minutes: ") + String.join(", ", parts) + ".";
    }

    private static void count(List<String> parts, int number, String one, String several) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : several));
        }
    }

    private static String swedish(Side side) {
        return switch (side) {
            case YES -> "ja";
            case NO -> "nej";
            case ABSTAINED -> "avstår";
            case ABSENT -> "frånvarande";
        };
    }

    private static String english(Side side) {
        return switch (side) {
            case YES -> "yes";
            case NO -> "no";
            case ABSTAINED -> "abstained";
            case ABSENT -> "absent";
        };
    }
}
