package se.rodatraden.vision.integrity;

import java.util.List;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;

/** Violations of remiss rounds: each is sent once, has addressees, and is referred to only after it was sent. */
final class RemissViolations {
    private final Entries all;
    private final List<Violation> found;

    RemissViolations(Entries all, List<Violation> found) {
        this.all = all;
        this.found = found;
    }

    void sent(Entry entry, Fact.SentToRemiss f) {
        if (f.addressees().isEmpty()) {
            add(
                    entry,
                    "E-NO-ADDRESSEE",
                    "addressees",
                    "Ingen remissinstans är angiven: ange vem som tillfrågades, så som källan säger det.",
                    "No addressee is given: say who was asked, as the source says it.");
        }
        if (f.due() != null && f.due().certainlyBefore(entry.occurred())) {
            add(
                    entry,
                    "E-DUE-BEFORE-SENT",
                    "due",
                    "Svarstiden slutar innan remissen skickades: kontrollera båda datumen.",
                    "The due date is before the remiss was sent: check both dates.");
        }
        if (all.facts(Fact.SentToRemiss.class)
                .anyMatch(o -> o.round() == f.round() && !o.entry().equals(f.entry()))) {
            add(
                    entry,
                    "E-REPEATED-ROUND",
                    "round",
                    "Remissomgången är redan registrerad: ge den nya omgången nästa nummer.",
                    "The round is recorded already: give the new round the next number.");
        }
    }

    void closed(Entry entry, Fact.RemissRoundClosed f) {
        round(entry, f.round());
        if (all.facts(Fact.RemissRoundClosed.class)
                .anyMatch(o -> o.round() == f.round() && !o.entry().equals(f.entry()))) {
            add(entry, "E-ROUND-CLOSED", "round", "Remissomgången är redan avslutad.", "The round is closed already.");
        }
    }

    void round(Entry entry, int round) {
        if (all.sent(round).isEmpty()) {
            add(
                    entry,
                    "E-NO-SUCH-ROUND",
                    "round",
                    "Remissomgång " + round + " är inte registrerad: registrera att den skickades (send-to-remiss).",
                    "Remiss round " + round + " is not recorded: record that it was sent (send-to-remiss).");
        }
    }

    private void add(Entry entry, String rule, String field, String sv, String en) {
        found.add(Violation.value(rule, entry.id(), field, sv, en));
    }
}
