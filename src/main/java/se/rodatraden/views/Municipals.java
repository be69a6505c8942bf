package se.rodatraden.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.MunicipalRegister;

/** The municipalities' own registers, and what lies with their bodies. */
public final class Municipals {
    /** More documents than any municipality has open. */
    private static final int DOCUMENTS = 1_000;

    private final MunicipalRegister municipalities;
    private final Register register;

    Municipals(MunicipalRegister municipalities, Register register) {
        this.municipalities = municipalities;
        this.register = register;
    }

    /**
     * What is known of the municipality.
     *
     * @param knownAt null is now
     */
    public Municipality of(String code, @Nullable Instant knownAt) {
        return municipalities.of(code, knownAt);
    }

    /** What lies with the body on the day. */
    public List<Docket.Item> docket(Municipality known, Body body, LocalDate day, @Nullable Instant knownAt) {
        RegisterQuery all =
                new RegisterQuery(known.code(), day, knownAt, null, null, null, null, false, null, DOCUMENTS);
        return Docket.of(known, body, day, register.list(all).items());
    }
}
