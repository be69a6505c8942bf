package se.rodatraden.municipality;

/** Gives what is known of each municipality now: bodies, terms and local rules; only the law if nothing is recorded. */
@FunctionalInterface
public interface KnownMunicipalities {
    /** The municipality with this four-digit code. */
    Municipality of(String code);
}
