package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.List;

/** Where texts and rings stand already, so that no text is written over another. */
final class LabelRoom {
    private static final int ASCENT = 11;
    private static final int DESCENT = 3;
    private static final int APART = 3;

    private final List<RedThread.Box> taken = new ArrayList<>();
    private final List<RedThread.Label> labels = new ArrayList<>();

    /** A ring that no text may cover. */
    void ring(int x, int y, int r) {
        taken.add(new RedThread.Box(x - r, y - r, 2 * r, 2 * r, ""));
    }

    /** Writes the text, whatever is there. */
    void write(RedThread.Label label) {
        labels.add(label);
        taken.add(box(label));
    }

    /** Writes the text at the first of the places that is free. */
    boolean write(List<RedThread.Label> places) {
        for (RedThread.Label place : places) {
            if (isFree(box(place))) {
                write(place);
                return true;
            }
        }
        return false;
    }

    boolean isFree(RedThread.Box box) {
        return taken.stream().noneMatch(t -> t.meets(box));
    }

    List<RedThread.Label> labels() {
        return labels;
    }

    /** The room that a text takes, in the widest of the fonts it may be set in. */
    static RedThread.Box box(RedThread.Label label) {
        int w = TextWidth.of(label.text(), label.size());
        int x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - w / 2;
            case END -> label.x() - w;
        };
        return new RedThread.Box(x - APART, label.y() - ASCENT, w + 2 * APART, ASCENT + DESCENT, "");
    }
}
