package se.rodatraden.pages.thread;

import java.util.Locale;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.value.Addressee;

/** A row of the red thread: those who have the matter, from the council down to whom the source leaves unnamed. */
enum Lane {
    COUNCIL("Kommunfullmäktige", "Municipal council"),
    PREPARATORY("Beredning", "Preparatory committee"),
    BOARD("Kommunstyrelsen", "Municipal board"),
    COMMITTEES("Nämnder och styrelser", "Committees and boards"),
    ADMINISTRATION("Förvaltningen", "Administration"),
    PARTIES("Partier", "Parties"),
    PEOPLE("Invånare och andra", "Residents and others"),
    COURTS("Domstolar", "Courts"),
    UNNAMED("Organ inte angivet", "Body not stated");

    private final String swedish;
    private final String english;

    Lane(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    String name(Lang speech) {
        return speech.say(swedish, english);
    }

    /** The lane of those that words describe, for the picture alone: “kommunfullmäktige”, “nämnder”, “intresserade medborgare”. */
    static Lane described(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("kommunfullmäktige")) {
            return COUNCIL;
        }
        if (lower.startsWith("kommunstyrelse")) {
            return BOARD;
        }
        if (lower.contains("nämnd") || lower.startsWith("styrelser")) {
            return COMMITTEES;
        }
        if (lower.contains("tjänsteman") || lower.contains("tjänstemän") || lower.contains("förvaltning")) {
            return ADMINISTRATION;
        }
        return lower.contains("partier") ? PARTIES : PEOPLE;
    }

    /** The lane of one who is asked; where the source does not say what they are, their name does. */
    static Lane of(Addressee addressee) {
        return addressee.kind() == BodyKind.UNKNOWN ? described(addressee.name()) : of(addressee.kind());
    }

    static Lane of(BodyKind kind) {
        return switch (kind) {
            case COUNCIL -> COUNCIL;
            case PREPARATORY_COMMITTEE -> PREPARATORY;
            case BOARD -> BOARD;
            case COMMITTEE, SECTION, PRESIDIUM, COMPANY -> COMMITTEES;
            case ADMINISTRATION, OFFICIAL -> ADMINISTRATION;
            case PARTY -> PARTIES;
            case RESIDENTS, EXTERNAL -> PEOPLE;
            case UNKNOWN -> UNNAMED;
        };
    }
}
