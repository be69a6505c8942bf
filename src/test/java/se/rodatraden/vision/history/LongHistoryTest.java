package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.vision.value.Support;

/**
 * What a long history costs, counted in bytes that are allocated, which depend little on the machine: work that grows with the square of
 * the entries shows in it as copies and lists made for each of them.
 */
class LongHistoryTest {
    private static final LocalDate FIRST = LocalDate.parse("2000-01-01");
    private static final long MEGABYTE = 1 << 20;

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        work.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static long toDraw(History history) {
        return allocated(() -> history.known().timeline());
    }

    private static long toJudge(History history) {
        return allocated(() -> history.known().deviations());
    }

    private static History of(int entries, IntFunction<Act> act) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            acts.add(act.apply(i));
        }
        return history(acts.toArray(Act[]::new));
    }

    private static EventMetadata told(int i, String date) {
        return Telling.told("e" + i, date);
    }

    private static String day(int i) {
        return FIRST.plusDays(9L * i).toString();
    }

    private static Act ofARound(int i) {
        EventMetadata t = told(i, day(i));
        int round = i / 5 + 1;
        return switch (i % 5) {
            case 0 -> propose(t);
            case 1 -> send(t, round, null);
            case 2, 3 -> new Act.RecordRemissResponse(VISION, t, round, SCHOOL, Stance.SUPPORTS, null);
            default -> close(t, round);
        };
    }

    private static Act ofAMatter(int i) {
        EventMetadata t = by(COUNCIL, told(i, day(i)));
        Support asked = new Support(Support.By.MINORITY, 17, 51);
        return switch (i % 5) {
            case 0 -> propose(t);
            case 1 -> new Act.RecordTreatment(VISION, t, null, Outcome.NOTED, null);
            case 2 -> submit(t);
            case 3 -> new Act.ReferBack(VISION, t, Decision.UNKNOWN, asked, null, "mer underlag");
            default -> adopt(t);
        };
    }

    @Test
    void entries_in_no_order_are_followed_in_one_as_soon_as_there_are_too_many() {
        History history = of(2_000, i -> i % 2 == 0 ? propose(told(i, "2005")) : defer(told(i, "2005")));

        assertThat(history.known().on(LocalDate.parse("2006-01-01")).allOrdersTried())
                .isFalse();
        assertThat(toDraw(history)).isLessThan(20 * MEGABYTE);
    }

    @Test
    void activities_that_nothing_tells_apart_are_one_row() {
        History history = of(2_000, i -> hold(told(i, "2005")));

        assertThat(history.known().on(LocalDate.parse("2006-01-01")).allOrdersTried())
                .isTrue();
        assertThat(toDraw(history)).isLessThan(20 * MEGABYTE);
    }

    @Test
    void a_long_day_costs_no_copy_of_all_days_for_each_entry() {
        History history = of(2_000, i -> hold(told(i, "2005-05-05")));

        assertThat(toDraw(history)).isLessThan(20 * MEGABYTE);
    }

    @Test
    void of_many_rounds_each_is_read_for_itself() {
        assertThat(toJudge(of(1_000, LongHistoryTest::ofARound))).isLessThan(60 * MEGABYTE);
    }

    @Test
    void of_many_matters_what_ended_them_is_found_once() {
        assertThat(toJudge(of(1_000, LongHistoryTest::ofAMatter))).isLessThan(150 * MEGABYTE);
    }
}
