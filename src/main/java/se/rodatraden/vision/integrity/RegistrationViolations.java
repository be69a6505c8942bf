package se.rodatraden.vision.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;

/**
 * Invalid corrections of a registration: without any change, or with the registered values. Also entries of a
 * vision whose registration is struck.
 */
public final class RegistrationViolations {
    private static final int LONGEST_TITLE = 300;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;

    private RegistrationViolations() {}

    /** The violations of its own fields. */
    static List<Violation> own(Entry entry, Fact.RegistrationCorrected c) {
        List<Violation> found = new ArrayList<>();
        if (saysNothing(c)) {
            found.add(Violation.value(
                    "E-NOTHING-CORRECTED",
                    entry.id(),
                    "title",
                    "Rättelsen säger inte vad som var fel: ange titeln (title), dokumentets slag (documentKind) eller"
                            + " målåret (horizonYear) så som det ska vara.",
                    "The correction does not say what was wrong: give the title (title), the kind of document"
                            + " (documentKind) or the target year (horizonYear) as it should be."));
        }
        if (c.title() != null && c.title().length() > LONGEST_TITLE) {
            found.add(Violation.value(
                    "E-VALUE",
                    entry.id(),
                    "title",
                    "Titeln är längre än " + LONGEST_TITLE + " tecken: korta den.",
                    "The title is longer than " + LONGEST_TITLE + " characters: shorten it."));
        }
        targetYear(entry.id(), c.horizonYear()).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** A target year that no document has: a typing error, in a registration or a proposal. */
    public static Optional<Violation> targetYear(String entry, @Nullable Integer year) {
        return year == null || year >= FIRST_YEAR && year <= LAST_YEAR
                ? Optional.empty()
                : Optional.of(Violation.value(
                        "E-VALUE",
                        entry,
                        "horizonYear",
                        "Målåret ligger mellan " + FIRST_YEAR + " och " + LAST_YEAR + ".",
                        "The target year lies between " + FIRST_YEAR + " and " + LAST_YEAR + "."));
    }

    /**
     * The violation of a correction that repeats the registered values.
     *
     * @param reads the registration without the correction
     */
    public static List<Violation> unchanged(
            Entry entry, Fact.RegistrationCorrected c, VisionEvent.VisionRegistered reads) {
        if (saysNothing(c) || !Registration.with(reads, c).equals(reads)) {
            return List.of();
        }
        return List.of(Violation.value(
                "E-NO-CHANGE",
                entry.id(),
                c.title() != null ? "title" : c.documentKind() != null ? "documentKind" : "horizonYear",
                "Detta är redan registrerat: ändra det som är fel, eller låt registreringen vara. Ett nytt namn som"
                        + " beslutades hör till beslutet (adopt-vision).",
                "This is registered already: change what is wrong, or leave the registration. A new name that was"
                        + " decided belongs to the decision (adopt-vision)."));
    }

    /**
     * The violations of recording something of a vision whose registration is struck, before and after.
     *
     * @param before the corrections without the entry
     * @param after the corrections with everything new
     */
    public static List<Violation> struck(Entry entry, Corrections before, Corrections after) {
        Optional<Entry> by = Registration.annulled(before.effective());
        if (by.isEmpty() || Registration.annulled(after.effective()).isEmpty() || repairs(entry.fact(), by.get())) {
            return List.of();
        }
        return List.of(Violation.value(
                "E-REGISTRATION-ANNULLED",
                entry.id(),
                "vision",
                "Registreringen av visionen är struken, så att inget mer registreras av den. Ströks den av misstag: stryk"
                        + " strykningen (annul-entry) först.",
                "The registration of the vision is struck, so that nothing more is recorded of it. If it was struck by"
                        + " mistake, strike that entry (annul-entry) first."));
    }

    /** Whether the entry strikes or corrects the strike of the registration, or is about the confidentiality of an entry. */
    private static boolean repairs(Fact fact, Entry annulment) {
        return ConfidentialityMarks.isMark(fact)
                || fact instanceof Fact.EntryAnnulled
                || fact instanceof Fact.EntryCorrected c && c.corrects().equals(annulment.id());
    }

    private static boolean saysNothing(Fact.RegistrationCorrected c) {
        return c.title() == null && c.documentKind() == null && c.horizonYear() == null;
    }

    /** The registered values from which a command differs: {@code title “Vison 2035”}. */
    public static String differing(VisionEvent.VisionRegistered was, VisionCommand.RegisterVision c, boolean swedish) {
        List<String> all = new ArrayList<>();
        if (!was.title().equals(c.title())) {
            all.add((swedish ? "titeln är “" : "the title is “") + was.title() + "”");
        }
        if (!was.kind().equals(c.kind())) {
            all.add((swedish ? "slaget är " : "the kind is ") + was.kind());
        }
        if (!Objects.equals(was.horizonYear(), c.horizonYear())) {
            String none = swedish ? "inte angivet" : "not given";
            all.add((swedish ? "målåret är " : "the target year is ")
                    + (was.horizonYear() == null ? none : was.horizonYear().toString()));
        }
        return String.join(", ", all);
    }
}
