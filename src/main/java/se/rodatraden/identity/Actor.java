package se.rodatraden.identity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The actor of a request: a signed-in person, a program with a token or a key, an anonymous user, or the product itself.
 *
 * @param id assigned here, and stored with what the actor records
 * @param name as given by the identity provider or the creator of the key; a person's is shown only to those with permission
 * @param grants grants in force now
 */
public record Actor(UUID id, Kind kind, String name, List<Grant> grants) {

    /** The kind of actor. */
    public enum Kind {
        /** An anonymous user. */
        ANYONE,
        /** The product itself: startup tasks, deliveries, projections. */
        ITSELF,
        /** A person signed in through the identity provider. */
        PERSON,
        /** A person signed in with a local account. */
        LOCAL,
        /** A program with a token of the identity provider. */
        MACHINE,
        /** A program with an API key. */
        KEY
    }

    private static final UUID NONE = new UUID(0, 0);

    public static final Actor ANYONE = new Actor(NONE, Kind.ANYONE, "", List.of());
    static final Actor ITSELF = new Actor(NONE, Kind.ITSELF, "", List.of());

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Whether the actor is authenticated. */
    public boolean known() {
        return kind != Kind.ANYONE && kind != Kind.ITSELF;
    }

    /** The id stored with what the actor does; null for an anonymous user. */
    @Nullable
    UUID idIfKnown() {
        return known() ? id : null;
    }

    /** Whether the actor has the right in a municipality; {@link Grant#EVERYWHERE} means the whole installation. */
    public boolean may(Right right, String municipality) {
        return kind == Kind.ITSELF || grants.stream().anyMatch(g -> g.role().gives(right) && g.holdsIn(municipality));
    }

    /** Whether the actor has the right in any municipality. */
    public boolean mayAnywhere(Right right) {
        return kind == Kind.ITSELF || grants.stream().anyMatch(g -> g.role().gives(right));
    }

    /** The bodies of a municipality that the actor sits in. */
    public Set<String> bodies(String municipality) {
        return grants.stream()
                .filter(g -> g.role() == Role.POLITICIAN && g.holdsIn(municipality))
                .flatMap(g -> Optional.ofNullable(g.body()).stream())
                .collect(Collectors.toSet());
    }

    /** The role that gives the right in the municipality. */
    public Optional<Role> roleFor(Right right, String municipality) {
        return grants.stream()
                .filter(g -> g.role().gives(right) && g.holdsIn(municipality))
                .map(Grant::role)
                .findFirst();
    }

    /** The rights in the form used by row-level security: {@code " RECORD:0764 SUBSCRIBE:* "}; empty for the product itself. */
    public String rights() {
        if (kind == Kind.ITSELF) {
            return "";
        }
        Set<String> rights = new HashSet<>();
        for (Grant g : grants) {
            Arrays.stream(Right.values()).filter(g.role()::gives).forEach(r -> rights.add(r + ":" + g.municipality()));
        }
        return rights.stream().sorted().collect(Collectors.joining(" ", " ", " "));
    }

    /** Without the name, since this is written to logs. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
