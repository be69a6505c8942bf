package se.rodatraden.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role in force.
 *
 * @param municipality four-digit municipality code, or {@value #EVERYWHERE} for the whole installation
 * @param body id of the body a politician sits in; null for all other roles
 */
public record Grant(
        Role role, String municipality, @Nullable String body) {
    public static final String EVERYWHERE = "*";

    boolean holdsIn(String asked) {
        return municipality.equals(EVERYWHERE) || municipality.equals(asked);
    }
}
