package se.rodatraden.views.register;

import java.util.List;

/** An excerpt of the text of an entry, with the search words highlighted. */
public record Snippet(String entry, List<Piece> pieces) {
    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** A piece of the excerpt's text. */
    public record Piece(String text, boolean hit) {}
}
