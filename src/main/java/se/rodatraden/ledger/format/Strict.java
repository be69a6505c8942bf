package se.rodatraden.ledger.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Reads numbers, Base64, hexadecimal and UTF-8 in their one spelling, and refuses every other by {@link Malformed}. */
public final class Strict {
    private static final int MOST_DIGITS = 19;

    private Strict() {}

    /** A non-negative decimal integer in ASCII digits without leading zeroes, at most 2<sup>63</sup> − 1. */
    public static long number(String what, String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && isDigits(text)
                && (text.length() == 1 || text.charAt(0) != '0');
        if (!digits) {
            throw new Malformed(what, "not a decimal number without leading zeroes");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new Malformed(what, "the number is too large");
        }
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Standard Base64 with padding, and with no bits set in what is filled up. */
    public static byte[] base64(String what, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed(what, "not Base64");
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Malformed(what, "not in the one spelling of Base64");
        }
        return bytes;
    }

    /** Hexadecimal in lower case. */
    public static byte[] hex(String what, String text) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException notHex) {
            throw new Malformed(what, "not hexadecimal");
        }
        if (!HexFormat.of().formatHex(bytes).equals(text)) {
            throw new Malformed(what, "not in lower case");
        }
        return bytes;
    }

    /** The text of bytes in UTF-8. */
    public static String utf8(String what, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(what, "not UTF-8");
        }
    }

    /** Refuses what does not hold. */
    public static void require(boolean holds, String what, String why) {
        if (!holds) {
            throw new Malformed(what, why);
        }
    }

    /** Whether the text can be written as UTF-8: no half of a surrogate pair stands alone in it. */
    public static boolean encodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
        return true;
    }
}
