package se.rodatraden.municipality;

/** What the register knows of each municipality now: its bodies, terms and local rules, or only the law where it knows nothing. */
@FunctionalInterface
public interface KnownMunicipalities {
    /** The municipality with this four-digit code. */
    Municipality of(String code);
}
