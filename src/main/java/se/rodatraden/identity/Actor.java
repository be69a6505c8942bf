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
 * Somebody who does something: a person who signed in, a program with a token or a key, anyone at all, or the product itself.
 *
 * @param id made up here, and kept with what the actor records
 * @param name as the provider of identities or the one who made the key says; a person's is shown only to those who may see it
 * @param grants those in force now
 */
public record Actor(UUID id, Kind kind, String name, List<Grant> grants) {

    /** What kind of actor. */
    public enum Kind {
        /** Nobody that is known: the public. */
        ANYONE,
        /** The product's own work: what is done at its start, deliveries, the making of views. */
        ITSELF,
        /** Signed in by the municipality's provider of identities. */
        PERSON,
        /** Signed in by an account of this machine. */
        LOCAL,
        /** A program with a token of the provider's. */
        MACHINE,
        /** A program with a key that was made here. */
        KEY
    }

    private static final UUID NONE = new UUID(0, 0);

    public static final Actor ANYONE = new Actor(NONE, Kind.ANYONE, "", List.of());
    static final Actor ITSELF = new Actor(NONE, Kind.ITSELF, "", List.of());

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Whether it is known who it is. */
    public boolean known() {
        return kind != Kind.ANYONE && kind != Kind.ITSELF;
    }

    /** By what it is kept who did something; null where that is nobody known. */
    @Nullable
    UUID idIfKnown() {
        return known() ? id : null;
    }

    /** Whether the actor has the right in a municipality; {@link Grant#EVERYWHERE} asks for the whole installation. */
    public boolean may(Right right, String municipality) {
        return kind == Kind.ITSELF || grants.stream().anyMatch(g -> g.role().gives(right) && g.holdsIn(municipality));
    }

    /** Whether there is any municipality where the actor has the right. */
    public boolean mayAnywhere(Right right) {
        return kind == Kind.ITSELF || grants.stream().anyMatch(g -> g.role().gives(right));
    }

    /** The bodies of a municipality in which the actor sits. */
    public Set<String> bodies(String municipality) {
        return grants.stream()
                .filter(g -> g.role() == Role.POLITICIAN && g.holdsIn(municipality))
                .flatMap(g -> Optional.ofNullable(g.body()).stream())
                .collect(Collectors.toSet());
    }

    /** The role that gives the right there. */
    public Optional<Role> roleFor(Right right, String municipality) {
        return grants.stream()
                .filter(g -> g.role().gives(right) && g.holdsIn(municipality))
                .map(Grant::role)
                .findFirst();
    }

    /** What the database is told: {@code " RECORD:0764 SUBSCRIBE:* "}; empty for the product's own work. */
    String rights() {
        if (kind == Kind.ITSELF) {
            return "";
        }
        Set<String> rights = new HashSet<>();
        for (Grant g : grants) {
            Arrays.stream(Right.values()).filter(g.role()::gives).forEach(r -> rights.add(r + ":" + g.municipality()));
        }
        return rights.stream().sorted().collect(Collectors.joining(" ", " ", " "));
    }

    /** Never the name: this stands in logs. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
