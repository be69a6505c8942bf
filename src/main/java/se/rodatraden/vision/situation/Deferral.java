package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.TermWindow;

/** A deferral in effect: the entry, its fact, and the terms it is interpreted to mean. */
public record Deferral(Entry entry, Fact.DecisionDeferred fact, List<TermWindow> windows) {

    public DeferralTarget target() {
        return fact.target();
    }

    /** What it waits for, in the source's wording. */
    public String words() {
        DeferralTarget t = fact.target();
        if (t.condition() != null) {
            return t.condition();
        }
        if (t.event() != null) {
            return t.event();
        }
        if (t.term() != null) {
            return t.term();
        }
        return t.body() == null ? "" : t.body().name();
    }

    /** The first day of the earliest term it may mean. */
    public Optional<LocalDate> opens() {
        return windows.stream().map(TermWindow::from).min(LocalDate::compareTo);
    }

    /** The last day of the latest term it may mean. */
    public Optional<LocalDate> closes() {
        return windows.stream().map(TermWindow::to).max(LocalDate::compareTo);
    }
}
