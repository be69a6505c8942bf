package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where texts and rings stand already, so that no text is written over another. */
final class LabelRoom {
    private static final int ASCENT = 11;
    private static final int DESCENT = 3;
    private static final int APART = 3;

    /** As high as a text and a little more, so that what may meet a text is found in two or three of them. */
    private static final int ROW = 16;

    private final Map<Integer, List<RedThread.Box>> taken = new HashMap<>();
    private final List<RedThread.Label> labels = new ArrayList<>();

    /** A ring that no text may cover. */
    void ring(int x, int y, int r) {
        take(new RedThread.Box(x - r, y - r, 2 * r, 2 * r, ""));
    }

    /** Writes the text, whatever is there. */
    void write(RedThread.Label label) {
        labels.add(label);
        take(box(label));
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
        for (int row = first(box); row <= last(box); row++) {
            for (RedThread.Box other : taken.getOrDefault(row, List.of())) {
                if (other.meets(box)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void take(RedThread.Box box) {
        for (int row = first(box); row <= last(box); row++) {
            taken.computeIfAbsent(row, _ -> new ArrayList<>()).add(box);
        }
    }

    private static int first(RedThread.Box box) {
        return Math.floorDiv(box.y(), ROW);
    }

    private static int last(RedThread.Box box) {
        return Math.floorDiv(box.y() + box.h(), ROW);
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
