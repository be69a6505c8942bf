package se.rodatraden.views.register;

import java.util.List;

/** Where a search has found a vision: a piece of what is told in one entry, with the words that were asked for marked. */
public record Snippet(String entry, List<Piece> pieces) {
    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** Text that follows the piece before. */
    public record Piece(String text, boolean hit) {}
}
