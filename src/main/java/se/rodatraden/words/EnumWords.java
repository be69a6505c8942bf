package se.rodatraden.words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Part;
import se.rodatraden.vision.value.Quantity;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.vision.value.Support;

/** The words for values that a fact is made of. */
public final class EnumWords {
    private EnumWords() {}

    static String activity(ActivityKind kind, Lang t) {
        return switch (kind) {
            case MEETING -> t.say("Träff", "Meeting");
            case WORKSHOP -> t.say("Workshop", "Workshop");
            case FOCUS_GROUP -> t.say("Fokusgrupp", "Focus group");
            case DIALOGUE -> t.say("Dialog", "Dialogue");
            case SURVEY -> t.say("Enkät", "Survey");
            case INFORMATION -> t.say("Information", "Information");
            case STUDY_VISIT -> t.say("Studiebesök", "Study visit");
            case REVIEW -> t.say("Genomgång", "Review");
            case DELIVERY -> t.say("Leverans", "Delivery");
            case OTHER -> t.say("Aktivitet", "Activity");
        };
    }

    /** “över 450 svar” and “runt 800 personer”: the bound of the source is never lost. */
    public static String quantity(Quantity q, Lang t) {
        String bound = switch (q.qualifier()) {
            case EXACT -> "";
            case AT_LEAST -> t.say("minst ", "at least ");
            case MORE_THAN -> t.say("över ", "more than ");
            case AT_MOST -> t.say("högst ", "at most ");
            case ABOUT -> t.say("omkring ", "about ");
        };
        return bound + q.value() + " " + q.unit();
    }

    static String quantities(List<Quantity> quantities, Lang t) {
        return quantities.stream().map(q -> quantity(q, t)).collect(Collectors.joining(" · "));
    }

    static String parts(List<Part> parts, Lang t) {
        return parts.stream()
                .map(p -> Stream.of(p.quantity() == null ? p.kind() : quantity(p.quantity(), t), p.name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": ")))
                .collect(Collectors.joining(" · "));
    }

    static String outcome(Outcome outcome, Lang t) {
        return switch (outcome) {
            case SUPPORTS_ADOPTION ->
                t.say(
                        "Ställde sig bakom förslaget. Det är inte det slutliga beslutet.",
                        "Supported the proposal. This is not the final decision.");
            case SUPPORTS_REJECTION ->
                t.say(
                        "Förordade avslag. Det är inte det slutliga beslutet.",
                        "Recommended rejection. This is not the final decision.");
            case NOTED -> t.say("Lades till handlingarna.", "Noted.");
            case DECIDED_SEPARATELY -> t.say("Beslutet redovisas för sig.", "The decision is an entry of its own.");
            case OTHER -> t.say("Annat utfall.", "Another outcome.");
            case UNKNOWN -> t.say("Utfallet är inte känt.", "The outcome is not known.");
        };
    }

    static String stance(Stance stance, Lang t) {
        return switch (stance) {
            case SUPPORTS -> t.say("tillstyrker", "supports");
            case SUPPORTS_WITH_COMMENTS -> t.say("tillstyrker med synpunkter", "supports with comments");
            case OPPOSES -> t.say("avstyrker", "opposes");
            case DIVIDED -> t.say("delat yttrande", "divided opinion");
            case ABSTAINS -> t.say("avstår från att yttra sig", "abstains from commenting");
            case COMMENTS_ONLY -> t.say("lämnar synpunkter", "gives comments only");
            case UNKNOWN -> t.say("innehållet är inte känt", "content not known");
        };
    }

    static @Nullable String route(Route route, Lang t) {
        return switch (route) {
            case COMMITTEE -> t.say("Väckt av en nämnd", "Raised by a committee");
            case MEMBER_MOTION -> t.say("Väckt genom motion", "Raised by a member's motion");
            case CITIZEN_PROPOSAL -> t.say("Väckt genom medborgarförslag", "Raised by a citizen's proposal");
            case PREPARATORY_COMMITTEE ->
                t.say("Väckt av en fullmäktigeberedning", "Raised by a preparatory committee");
            case AUDITOR -> t.say("Väckt av en revisor", "Raised by an auditor");
            case COMPANY -> t.say("Väckt av ett kommunalt bolag", "Raised by a municipal company");
            case UNKNOWN -> null;
        };
    }

    static @Nullable String support(Support support, Lang t) {
        String by = switch (support.by()) {
            case MAJORITY -> t.say("av en majoritet", "by a majority");
            case MINORITY -> t.say("av en minoritet", "by a minority");
            case UNKNOWN -> "";
        };
        if (support.requestedBy() == null) {
            return by.isEmpty() ? null : t.say("Begärt ", "Requested ") + by;
        }
        String of = support.present() == null
                ? ""
                : t.say(" av ", " of ") + support.present() + t.say(" närvarande", " present");
        return t.say("Begärt av ", "Requested by ")
                + support.requestedBy()
                + of
                + (by.isEmpty() ? "" : " (" + by + ")");
    }

    public static String relation(Link.Relation relation, Lang t) {
        return switch (relation) {
            case SUPERSEDES -> t.say("Ersätter", "Supersedes");
            case PREDECESSOR -> t.say("Föregångare", "Predecessor");
            case CONTINUED_IN -> t.say("Fortsätter i", "Continued in");
            case CONCRETISED_BY -> t.say("Konkretiseras av", "Put into concrete form by");
            case ALIGNED_WITH -> t.say("Följer", "Aligned with");
            case BASED_ON -> t.say("Grundas på", "Based on");
            case TO_BE_BASED_ON -> t.say("Ska förankras i", "To be based on");
            case RELATED_TO -> t.say("Hör samman med", "Related to");
            case APPENDIX -> t.say("Bilaga", "Appendix");
        };
    }

    /** What the other document is to this one, where the other tells the link. */
    public static String incoming(Link.Relation relation, Lang t) {
        return switch (relation) {
            case SUPERSEDES -> t.say("Ersätts av", "Superseded by");
            case PREDECESSOR -> t.say("Efterföljare", "Successor");
            case CONTINUED_IN -> t.say("Fortsätter från", "Continues");
            case CONCRETISED_BY -> t.say("Konkretiserar", "Puts into concrete form");
            case ALIGNED_WITH -> t.say("Följs av", "Aligned with this");
            case BASED_ON -> t.say("Ligger till grund för", "Basis of");
            case TO_BE_BASED_ON -> t.say("Ska ligga till grund för", "To be a basis of");
            case RELATED_TO -> t.say("Hör samman med", "Related to");
            case APPENDIX -> t.say("Bilaga till", "Appendix to");
        };
    }

    /** “Andra behandlingen”, “Behandling nr 7”. */
    static String treatment(@Nullable Integer n, Lang t) {
        if (n == null) {
            return t.say("Behandling", "Consideration");
        }
        List<String> swedish = List.of("Första", "Andra", "Tredje", "Fjärde", "Femte", "Sjätte");
        List<String> english = List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth");
        return n < 1 || n > swedish.size()
                ? t.say("Behandling nr ", "Consideration no. ") + n
                : t.say(swedish.get(n - 1) + " behandlingen", english.get(n - 1) + " consideration");
    }
}
