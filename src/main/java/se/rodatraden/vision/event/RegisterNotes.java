package se.rodatraden.vision.event;

import java.util.regex.Pattern;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.value.BodyRef;

/**
 * The register's own notes on its entries and their sources. A note is dated by its recording, not by
 * its sources, which are older, and says nothing of when its subject happened.
 */
public final class RegisterNotes {
    private static final Pattern REGISTER = Pattern.compile("(?i)(registret|registratorn?|the register|the registrar)");

    private RegisterNotes() {}

    public static boolean is(Fact fact) {
        return fact instanceof Fact.SourceConflictRecorded
                || fact instanceof Fact.DeviationNoted
                || fact instanceof Fact.AssertionRecorded f
                        && isRegister(f.told().body());
    }

    private static boolean isRegister(BodyRef body) {
        return body.kind() == BodyKind.UNKNOWN && REGISTER.matcher(body.name()).matches();
    }
}
