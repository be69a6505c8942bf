package se.rodatraden.ledger.leaf;

import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;

/**
 * A flat JSON object of texts and of integers from 0 to 2<sup>53</sup> − 1, as RFC 8785 spells it: no white space, only what must be is
 * escaped, names in the order of their UTF-16 units. Members are written and read in that order by the class that knows them.
 */
final class CanonicalJson {
    /** The largest integer that every JSON reader holds exactly. */
    static final long LARGEST = (1L << 53) - 1;

    private static final String WHAT = "canonical JSON";
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";

    private CanonicalJson() {}

    /** Writes members in the order in which they come. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder(512);

        /** Adds a text; nothing when it is null. */
        Writer text(String name, @Nullable String value) {
            if (value != null) {
                name(name);
                quote(value);
            }
            return this;
        }

        Writer number(String name, long value) {
            Strict.require(value >= 0 && value <= LARGEST, WHAT, "a number out of range");
            name(name);
            text.append(value);
            return this;
        }

        String end() {
            return text.append('}').toString();
        }

        private void name(String name) {
            text.append(text.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
        }

        private void quote(String value) {
            text.append('"');
            int written = 0;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < ' ' || c == '"' || c == '\\') {
                    text.append(value, written, i);
                    escape(c);
                    written = i + 1;
                }
            }
            text.append(value, written, value.length()).append('"');
        }

        private void escape(char c) {
            int known = SHORT_ESCAPES.indexOf(c);
            if (known >= 0) {
                text.append('\\').append(SHORT_LETTERS.charAt(known));
            } else {
                text.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
            }
        }
    }

    /** Reads what {@link Writer} may have written; whether it is spelled so in every respect is found by writing it again. */
    static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        String text(String name) {
            String value = textIfThere(name);
            if (value == null) {
                throw new Malformed(WHAT, "it has no " + name + " at " + at);
            }
            return value;
        }

        @Nullable
        String textIfThere(String name) {
            if (!named(name)) {
                return null;
            }
            take('"');
            int end = text.indexOf('"', at);
            int escape = text.indexOf('\\', at);
            if (end < 0 || escape >= 0 && escape < end) {
                return escapedText();
            }
            String value = text.substring(at, end);
            at = end + 1;
            return value;
        }

        long number(String name) {
            if (!named(name)) {
                throw new Malformed(WHAT, "it has no " + name + " at " + at);
            }
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return Strict.number(WHAT, text.substring(start, at));
        }

        void end() {
            take('}');
            Strict.require(at == text.length(), WHAT, "text after its end");
        }

        /** Passes over the name if it is the next one. */
        private boolean named(String name) {
            int start = at + 2;
            int end = start + name.length();
            if (!text.startsWith(at == 0 ? "{\"" : ",\"", at)
                    || !text.startsWith(name, start)
                    || !text.startsWith("\":", end)) {
                return false;
            }
            at = end + 2;
            return true;
        }

        private String escapedText() {
            StringBuilder read = new StringBuilder();
            for (char c = next(); c != '"'; c = next()) {
                read.append(c == '\\' ? escaped() : c);
            }
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

        private char next() {
            if (at >= text.length()) {
                throw new Malformed(WHAT, "it ends too early");
            }
            return text.charAt(at++);
        }

        private void take(char expected) {
            Strict.require(next() == expected, WHAT, "it is not as it must be");
        }
    }
}
