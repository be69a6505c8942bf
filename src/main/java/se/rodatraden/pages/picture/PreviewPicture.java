package se.rodatraden.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.thread.Beads;
import se.rodatraden.pages.thread.TextWidth;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Summary;

/** What is shown of a vision where its address is shared: what it is, how it stands, on which day, and its path in short. */
public record PreviewPicture(
        List<String> titles,
        int titleSize,
        String place,
        String tag,
        int tagWidth,
        List<String> sentence,
        String day,
        Path path) {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    private static final int BOLD = 113; // hundredths of the width that a letter has otherwise
    private static final int MARGIN = 64;
    private static final int ASIDE = 34; // a plan lies beside the line, not on it
    private static final int LINE = WIDTH - 2 * MARGIN;

    /** The path: {@code line} runs through the beads, {@code plan} to what is planned and {@code after} to the day shown. */
    public record Path(List<Placed> beads, String line, String plan, String after, String afterCss) {}

    /** A bead in its place, with its words above or below it. */
    public record Placed(Beads.Bead bead, int x, int y, int wordY, int yearY, int size) {}

    static SvgFile of(VisionOn on, TimeForm time) {
        Lang t = time.speech();
        Situation situation = on.situation();
        String municipality =
                Municipalities.name(on.id().municipality()).orElse(on.id().municipality());
        String tag = Stream.of(
                        Wording.documentTag(situation.standing(), t.locale()),
                        Wording.matterTag(situation.standing(), t.locale()),
                        Wording.tag(situation.standing(), t.locale()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
        int size = TextLines.of(on.title(), BOLD * 58 / 100, LINE, 3).size() > 2 ? 46 : 58;
        String kind = DocumentKindWords.of(on.kind(), t.locale());
        List<String> titles = TextLines.of(on.title(), BOLD * size / 100, LINE, 2);
        PreviewPicture picture = new PreviewPicture(
                titles,
                size,
                municipality + " · " + kind,
                tag,
                TextWidth.of(tag, 29) + 40,
                TextLines.of(Summary.of(situation, on.known(), t.locale()), 28, LINE, titles.size() == 1 ? 3 : 2),
                SvgFile.day(time),
                path(Beads.of(on, t)));
        return new SvgFile(
                WIDTH,
                HEIGHT,
                t.tag(),
                on.title(),
                SvgFile.day(time),
                SvgFile.write("preview.jte", Map.of("p", picture)));
    }

    private static Path path(Beads beads) {
        int n = beads.beads().size();
        List<Placed> placed = new ArrayList<>();
        int end = beads.after().isEmpty() ? WIDTH - MARGIN - 90 : WIDTH - MARGIN - 170;
        int start = MARGIN + 90;
        StringBuilder line = new StringBuilder();
        StringBuilder plan = new StringBuilder();
        int lastX = MARGIN;
        int lastY = 0;
        for (int i = 0; i < n; i++) {
            Beads.Bead bead = beads.beads().get(i);
            int x = n == 1 ? start : start + (end - start) * i / (n - 1);
            boolean planned = bead.css().equals("planned");
            int y = 462 + 22 * bead.level() + (planned ? ASIDE : 0);
            boolean above = i % 2 == 0 && !planned;
            int size = TextWidth.of(bead.word(), 24) > 330 ? 19 : 24;
            placed.add(new Placed(bead, x, y, above ? y - 48 : y + 40, above ? y - 24 : y + 64, size));
            if (i == 0 && beads.more() && !planned) {
                line.append("M" + MARGIN + " " + y + "H" + x);
            } else if (i > 0 && lastY > 0) {
                int mid = (lastX + x) / 2;
                (planned ? plan : line)
                        .append("M" + lastX + " " + lastY + "C" + mid + " " + lastY + " " + mid + " " + y + " " + x
                                + " " + y);
            }
            if (!planned) {
                lastX = x;
                lastY = y;
            }
        }
        String after = beads.after().isEmpty() || lastY == 0 ? "" : "M" + lastX + " " + lastY + "H" + (WIDTH - MARGIN);
        return new Path(placed, line.toString(), plan.toString(), after, beads.after());
    }

    public int sentenceY() {
        return titles.size() == 2 ? 268 : 214;
    }
}
