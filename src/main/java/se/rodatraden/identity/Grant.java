package se.rodatraden.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role somebody has.
 *
 * @param municipality its four-digit code, or {@value #EVERYWHERE} for the whole installation
 * @param body the id of the body a politician sits in; null with every other role
 */
public record Grant(
        Role role, String municipality, @Nullable String body) {
    public static final String EVERYWHERE = "*";

    boolean holdsIn(String asked) {
        return municipality.equals(EVERYWHERE) || municipality.equals(asked);
    }
}
