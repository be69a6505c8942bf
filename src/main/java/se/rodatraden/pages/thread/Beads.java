package se.rodatraden.pages.thread;

import java.util.List;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.situation.VersionPeriods;

/**
 * The path in short, for a picture that is shown small: its last decisions and remiss rounds, at equal distances.
 *
 * @param more whether there are earlier steps
 * @param after how the line goes on to the day shown: the class of its look; empty where it ends
 */
public record Beads(List<Bead> beads, boolean more, String after) {
    private static final int MOST = 6;

    /**
     * A step.
     *
     * @param level 0 for the council, 1 for the board and others, 2 for those outside
     * @param when the year, empty where it is not known, and that a court annulled it
     */
    public record Bead(String css, String word, String when, int level, boolean struck) {}

    /** The path of a vision, empty where no step is known. */
    public static Beads of(VisionOn on, Lang speech) {
        List<Step> all = Steps.of(on.known(), on.situation(), speech).stream()
                .filter(s -> s.mark() != Step.Mark.END && s.mark() != Step.Mark.CANCELLED && !s.aside())
                .toList();
        List<Step> main = all.stream()
                .filter(s -> s.label().needed() || s.round() > 0 || s.mark() == Step.Mark.PLAN)
                .toList();
        boolean plansOnly = main.stream().allMatch(s -> s.mark() == Step.Mark.PLAN);
        List<Step> chosen = main.size() < 2 || plansOnly ? all : main;
        List<Step> last = chosen.subList(Math.max(0, chosen.size() - MOST), chosen.size());
        return new Beads(
                last.stream().map(s -> bead(s, speech)).toList(),
                !last.isEmpty() && !last.getFirst().equals(all.getFirst()),
                after(on));
    }

    private static Bead bead(Step step, Lang speech) {
        int from = step.earliest() == null ? 0 : step.earliest().getYear();
        int level = switch (step.lane()) {
            case COUNCIL -> 0;
            case PREPARATORY, BOARD, COMMITTEES, ADMINISTRATION -> 1;
            case PARTIES, PEOPLE, COURTS, UNNAMED -> 2;
        };
        String word = step.round() > 0
                ? speech.say("remiss ", "remiss ") + step.round()
                : step.label().word();
        return new Bead(
                Drawing.css(step.mark()),
                word,
                (from == step.latest().getYear() ? String.valueOf(from) : "")
                        + (step.label().struck() ? speech.say(" · upphävt", " · annulled") : ""),
                level,
                step.label().struck());
    }

    private static String after(VisionOn on) {
        boolean applies =
                VersionPeriods.of(on.known(), on.situation().day()).stream().anyMatch(p -> p.to() == null);
        return applies ? "applies" : on.situation().deferral().isPresent() ? "open" : "";
    }
}
