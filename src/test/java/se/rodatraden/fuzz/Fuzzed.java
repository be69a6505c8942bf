package se.rodatraden.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parser that faces the outside, and what must hold for every input. An input that breaks it makes {@link #take} throw, or never
 * come back.
 */
public interface Fuzzed {

    /** Gives the parser an input. It may refuse it in the way it tells in its documentation, and only so. */
    void take(byte[] input) throws Exception;

    /** Inputs to begin with, most of them valid. */
    List<String> seeds();

    /** Words that a fuzzer would hardly come upon. */
    default List<String> words() {
        return List.of();
    }

    /** The longest input worth making, in bytes. */
    default int longest() {
        return 4096;
    }

    /** Whether it is the product itself, started whole. */
    default boolean starts() {
        return false;
    }

    /** Bytes as a reader of the text would have them; what is no UTF-8 becomes U+FFFD. */
    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** A file of the product or of its tests. */
    static String file(String name) {
        try (InputStream in = Fuzzed.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first byte chooses one of several parsers of the same kind; a printable one, so that a seed can be written. */
    static int choice(byte[] input, int of) {
        return input.length == 0 ? 0 : Math.floorMod(input[0] - 'a', of);
    }

    /** What comes after the first byte. */
    static String rest(byte[] input) {
        return input.length == 0 ? "" : text(java.util.Arrays.copyOfRange(input, 1, input.length));
    }

    /** Each text as a seed for each of so many parsers. */
    static List<String> forEach(int choices, List<String> texts) {
        return Stream.iterate('a', c -> (char) (c + 1))
                .limit(choices)
                .flatMap(c -> texts.stream().map(t -> c + t))
                .toList();
    }

    /** That a property holds. */
    static void holds(boolean property, String otherwise) {
        if (!property) {
            throw new AssertionError(otherwise);
        }
    }
}
