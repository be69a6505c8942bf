package se.rodatraden.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import se.rodatraden.fuzz.Fuzzed;

/** The search for personal data comes to an end in time that grows with the text and no faster, whatever the text is. */
public final class PersonalDataFuzz implements Fuzzed {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int LONG = 8_000;
    private static final long NANOS_PER_CHARACTER = 50_000;

    @Override
    public void take(byte[] input) {
        String text = Fuzzed.text(input);
        boolean held = PersonalData.in(text);
        Fuzzed.holds(held == PersonalData.in("Text. " + text + " Slut."), "words around a text change what it holds");
        if (!text.isEmpty()) {
            String many = text.repeat(LONG / text.length() + 1);
            long start = CLOCK.getCurrentThreadCpuTime();
            PersonalData.in(many);
            long took = CLOCK.getCurrentThreadCpuTime() - start;
            Fuzzed.holds(took < NANOS_PER_CHARACTER * many.length(), "it took " + took / 1_000_000 + " ms");
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "811228-9874",
                "19811228-9874",
                "1981-12-28-9874",
                "19 811228 - 9874",
                "070-123 45 67",
                "+46 (0)70 123 45 67",
                "08-123 456 78",
                "anna.andersson@exempel.se",
                "KS 2013/123, 2014-1234 och § 47",
                "1-2-3-4-5-6-7-8-9-0",
                "a.a.a.a.a.a@a.a.a.a.a");
    }

    @Override
    public List<String> words() {
        return List.of("+46", "(0)", "070-", "08-", "@", ".se", "19", "20", "–");
    }

    @Override
    public int longest() {
        return 200;
    }
}
