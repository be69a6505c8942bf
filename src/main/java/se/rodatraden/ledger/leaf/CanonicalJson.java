package se.rodatraden.ledger.leaf;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;

/**
 * A flat JSON object of texts and of integers from 0 to 2<sup>53</sup> − 1, as RFC 8785 spells it: names in the order of their UTF-16 units,
 * no white space, only what must be is escaped.
 */
final class CanonicalJson {
    /** The largest integer that every JSON reader holds exactly. */
    static final long LARGEST = (1L << 53) - 1;

    private static final String WHAT = "canonical JSON";
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";

    private CanonicalJson() {}

    /** Writes members whose values are {@link String} or {@link Long}. */
    static String write(Map<String, Object> members) {
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(member -> quoted(member.getKey()) + ":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        if (value instanceof Long number) {
            Strict.require(number >= 0 && number <= LARGEST, WHAT, "a number out of range");
            return number.toString();
        }
        return quoted((String) value);
    }

    private static String quoted(String text) {
        Strict.require(Strict.encodable(text), WHAT, "half of a surrogate pair");
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = SHORT_ESCAPES.indexOf(c);
            if (known >= 0) {
                quoted.append('\\').append(SHORT_LETTERS.charAt(known));
            } else if (c < ' ') {
                quoted.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Reads an object and refuses every spelling of it but the canonical one. */
    static Map<String, Object> read(String text) {
        Map<String, Object> members = new Reader(text).object();
        Strict.require(write(members).equals(text), WHAT, "another spelling than the canonical one");
        return members;
    }

    /** Reads what {@link #write} may have written; whether it is spelled so in every respect is found by writing it again. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            take('{');
            do {
                String name = string();
                take(':');
                Object value = peek() == '"' ? string() : number();
                Strict.require(members.put(name, value) == null, WHAT, "a name twice");
            } while (tookComma());
            take('}');
            Strict.require(at == text.length(), WHAT, "text after its end");
            return members;
        }

        private boolean tookComma() {
            if (peek() == ',') {
                at++;
                return true;
            }
            return false;
        }

        private Long number() {
            int start = at;
            while (peek() >= '0' && peek() <= '9') {
                at++;
            }
            return Strict.number(WHAT, text.substring(start, at));
        }

        private String string() {
            take('"');
            StringBuilder read = new StringBuilder();
            while (peek() != '"') {
                char c = next();
                read.append(c == '\\' ? escaped() : c);
            }
            take('"');
            return read.toString();
        }

        private char escaped() {
            char letter = next();
            int known = SHORT_LETTERS.indexOf(letter);
            if (known >= 0) {
                return SHORT_ESCAPES.charAt(known);
            }
            Strict.require(letter == 'u' && at + 4 <= text.length(), WHAT, "an unknown escape");
            byte[] unit = Strict.hex(WHAT, text.substring(at, at + 4));
            at += 4;
            return (char) (Byte.toUnsignedInt(unit[0]) << Byte.SIZE | Byte.toUnsignedInt(unit[1]));
        }

        /** The next unit, or 0 at the end; a 0 in the text is refused where it stands. */
        private char peek() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        private char next() {
            if (at >= text.length()) {
                throw new Malformed(WHAT, "it ends too early");
            }
            return text.charAt(at++);
        }

        private void take(char expected) {
            Strict.require(next() == expected, WHAT, List.of(expected) + " is missing at " + (at - 1));
        }
    }
}
