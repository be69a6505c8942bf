package se.rodatraden.archive.text;

import java.io.Reader;

/**
 * A reader whose reads never end inside a surrogate pair: the YAML parser fails on a supplementary character (an emoji) across
 * the end of its buffer.
 */
final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (at == text.length()) {
            return length == 0 ? 0 : -1;
        }
        int end = Math.min(text.length(), at + length);
        boolean halved = end < text.length() && end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1));
        int given = end - at - (halved ? 1 : 0);
        text.getChars(at, at + given, into, offset);
        at += given;
        return given;
    }

    @Override
    public void close() {
        // a string holds no resources
    }
}
