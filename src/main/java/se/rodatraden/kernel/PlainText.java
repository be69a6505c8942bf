package se.rodatraden.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Normalization and validation of texts from outside. A text is stored in Unicode normalization form C with {@code \n} as
 * line end, so that equal words are equal texts. Refused are invalid text (unpaired surrogates, noncharacters, controls), text without
 * visible characters, and characters that make a text read differently from what is stored: those that change its
 * direction (Unicode Bidi_Control) and those that carry invisible text (tags).
 */
public final class PlainText {
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u2028\u2029]");

    /** Letters and symbols by category that are invisible (Default_Ignorable_Code_Point and the empty Braille cell). */
    private static final String BLANK_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private static final int LOST = 0xFFFD;

    /** Why a text is refused; both wordings continue the field's name. */
    public record Reason(String sv, String en) {}

    private PlainText() {}

    /** The text in its stored form. */
    public static String normal(String text) {
        if (isAscii(text)) {
            return text;
        }
        return Normalizer.normalize(LINE_ENDS.matcher(text).replaceAll("\n"), Normalizer.Form.NFC);
    }

    /** Why the text cannot be recorded, if it cannot. White space alone is accepted here, since a field may treat it as empty. */
    public static Optional<Reason> unfit(String text) {
        return text.codePoints()
                .filter(PlainText::isRefused)
                .boxed()
                .findFirst()
                .map(PlainText::refused)
                .or(() -> text.isBlank() || shows(text)
                        ? Optional.empty()
                        : Optional.of(new Reason(
                                "har bara tecken som inte syns: skriv vad källan säger, eller utelämna fältet",
                                "has only characters that cannot be seen: write what the source says, or leave the field"
                                        + " out")));
    }

    /** Whether any character of the text is visible. */
    public static boolean shows(String text) {
        return text.codePoints().anyMatch(PlainText::isSeen);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80 && c != '\r');
    }

    private static boolean isRefused(int c) {
        return isNoText(c) || turns(c) || isTag(c);
    }

    private static Reason refused(int c) {
        String name = "U+%04X".formatted(c);
        if (turns(c)) {
            return new Reason(
                    "har tecknet " + name + ", som vänder läsriktningen så att en annan text syns än den som sparas: ta"
                            + " bort det",
                    "contains the character " + name
                            + ", which turns the direction of reading so that another text is seen"
                            + " than the one that is stored: remove it");
        } else if (isTag(c)) {
            return new Reason(
                    "har tecknet " + name + ", som bär text som inte syns: ta bort det",
                    "contains the character " + name + ", which carries text that cannot be seen: remove it");
        }
        return new Reason(
                "har ett tecken som inte kan sparas (" + name
                        + "): ta bort det, eller skriv det tecken som ska stå där",
                "contains a character that cannot be stored (" + name + "): remove it, or write the one that should be"
                        + " there");
    }

    /** Whether it is a surrogate, a noncharacter, a control, or the replacement character. */
    public static boolean isNoText(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xFDD0 && c <= 0xFDEF
                || Character.isISOControl(c) && c != '\n' && c != '\t'
                || c == LOST;
    }

    private static boolean turns(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isTag(int c) {
        return c >= 0xE0000 && c <= 0xE007F;
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> BLANK_LETTERS.indexOf(c) < 0;
        };
    }
}
