package se.rodatraden.vision.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.kernel.Violation;

/**
 * Size limits of a history: those of its document in YAML or JSON, so that everything recorded can be exported
 * and imported again. An entry's size there is estimated upwards.
 */
public final class Extent {
    /** Maximum number of entries in a history or document. */
    public static final int MOST_ENTRIES = 5_000;

    /** Maximum size of a document in bytes. */
    public static final int LARGEST = 16 << 20;

    /** Bytes for a value besides its text: its name, indentation and quotes. */
    public static final int VALUE = 64;

    private static final int LINE = 30; // the indentation of the next one
    private static final int ESCAPED = 6;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Extent() {}

    /** The violation if the history would exceed the limits; reported for the first new entry. */
    public static Optional<Violation> violation(List<Entry> known, List<Entry> fresh) {
        return violation(known.size(), bytes(known), fresh);
    }

    /**
     * The same for a history whose size is known.
     *
     * @param known its number of entries
     * @param size their {@link #bytes(List)}
     */
    public static Optional<Violation> violation(int known, long size, List<Entry> fresh) {
        long entries = (long) known + fresh.size();
        if (fresh.isEmpty() || entries <= MOST_ENTRIES && size + bytes(fresh) <= LARGEST) {
            return Optional.empty();
        }
        return Optional.of(Violation.value(
                "E-FULL",
                fresh.getFirst().id(),
                "entry",
                "Historiken får ha högst " + MOST_ENTRIES
                        + " poster och 16 MB, så att den kan exporteras och importeras"
                        + " igen: korta texterna, eller registrera fortsättningen som en egen vision och länka dem"
                        + " (link-document).",
                "A history may have " + MOST_ENTRIES
                        + " entries and 16 MB at most, so that it can be exported and imported"
                        + " again: shorten the texts, or record what follows as a vision of its own and link the two"
                        + " (link-document)."));
    }

    /** The maximum size of entries in a document. */
    public static long bytes(List<Entry> entries) {
        return entries.stream().mapToLong(e -> bytes(e.fact())).sum();
    }

    /** The maximum size of a fact in a document. */
    public static long bytes(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> VALUE + text(text);
            case List<?> list -> VALUE + list.stream().mapToLong(Extent::bytes).sum();
            case Record record ->
                VALUE + RecordParts.of(record).stream().mapToLong(Extent::bytes).sum();
            default -> VALUE;
        };
    }

    /** With a quarter added for YAML line folding. */
    private static long text(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += character(text.charAt(i));
        }
        return bytes + bytes / 4;
    }

    private static int character(char c) {
        return switch (c) {
            case '\n' -> LINE;
            case '"', '\'', '\\', '\t' -> 2;
            case BYTE_ORDER_MARK -> ESCAPED;
            default -> c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        };
    }
}
