package se.rodatraden.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each parser with inputs that are spoilt by chance, the same ones at every run; the fuzzer goes on from here. */
class LedgerMutationTest {
    private static final int EACH = 3000;
    private static final LedgerFuzz FUZZ = new LedgerFuzz();

    @TestFactory
    Stream<DynamicTest> no_spoilt_input_breaks_a_parser() {
        return FUZZ.seeds().stream()
                .map(seed -> DynamicTest.dynamicTest(seed.substring(0, 12).strip(), () -> spoil(seed)));
    }

    private static void spoil(String seed) {
        Random random = new Random(seed.hashCode());
        byte[] whole = seed.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < EACH; i++) {
            byte[] input = whole.clone();
            for (int times = random.nextInt(4); times >= 0; times--) {
                input = spoilt(input, random);
            }
            byte[] taken = input;
            taken[0] = whole[0];
            assertThatCode(() -> FUZZ.take(taken))
                    .as(() -> HexFormat.of().formatHex(taken))
                    .doesNotThrowAnyException();
        }
    }

    /** One byte changed or made a digit, a part left out, a part repeated, a word put in, or the end cut off; never empty. */
    private static byte[] spoilt(byte[] input, Random random) {
        int from = random.nextInt(input.length);
        int to = from + random.nextInt(Math.min(input.length - from, 40) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] changed = input.clone();
                changed[from] = (byte) random.nextInt(256);
                yield changed;
            }
            case 1 -> joined(input, from, new byte[0], to);
            case 2 -> joined(input, to, Arrays.copyOfRange(input, from, to), to);
            case 3 -> joined(input, from, word(random), from);
            case 4 -> {
                byte[] changed = input.clone();
                changed[from] = (byte) ('0' + random.nextInt(10));
                yield changed;
            }
            default -> Arrays.copyOf(input, from + 1);
        };
    }

    private static byte[] word(Random random) {
        List<String> words = FUZZ.words();
        return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] input, int end, byte[] between, int start) {
        byte[] joined = Arrays.copyOf(input, Math.max(1, end + between.length + input.length - start));
        System.arraycopy(between, 0, joined, end, between.length);
        System.arraycopy(input, start, joined, end + between.length, input.length - start);
        return joined;
    }
}
