package se.rodatraden.vision.event;

import java.util.regex.Pattern;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.value.BodyRef;

/**
 * What the register itself says of its entries and their sources. Such a note is made when it is recorded: it is not dated by
 * its sources, which must be older, and says nothing of when what it is about happened.
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
