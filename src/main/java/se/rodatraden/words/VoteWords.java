package se.rodatraden.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.event.Proceedings.Ballot;
import se.rodatraden.vision.event.Proceedings.Claim;
import se.rodatraden.vision.event.Proceedings.Reservation;
import se.rodatraden.vision.event.Proceedings.Vote;

/** How a decision came about, a line each and only what the minutes say: the votes of parties only where every member's is known. */
final class VoteWords {
    private VoteWords() {}

    static List<String> of(@Nullable Decision decision, Lang t) {
        Proceedings p = decision == null ? null : decision.proceedings();
        return p == null
                ? List.of()
                : Stream.of(
                                Stream.of(
                                        present(p, t),
                                        called(p, t),
                                        unprepared(p, t),
                                        method(p, t),
                                        claims(p, t),
                                        order(p, t)),
                                ballots(p, t),
                                Stream.of(reserved(p, t), apart(p, t), conflicts(p, t)),
                                p.notes().stream()
                                        .map(n -> t.say("Protokollsanteckning: ", "Note to the minutes: ") + n))
                        .flatMap(lines -> lines)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    private static @Nullable String present(Proceedings p, Lang t) {
        String chair = p.presiding() == null ? "" : t.say("Ordförande: ", "In the chair: ") + p.presiding() + ". ";
        if (p.present() == null) {
            return chair.isEmpty() ? null : chair.strip();
        }
        return chair
                + (p.seats() == null
                        ? t.say(p.present() + " ledamöter närvarande.", p.present() + " members present.")
                        : t.say(
                                p.present() + " av " + p.seats() + " ledamöter närvarande.",
                                p.present() + " of " + p.seats() + " members present."));
    }

    private static @Nullable String called(Proceedings p, Lang t) {
        return switch (p.called()) {
            case URGENT_UNANIMOUS ->
                t.say(
                        "Togs upp som brådskande; alla närvarande var med på det.",
                        "Taken up as urgent; all present agreed to it.");
            case NOT_ANNOUNCED -> t.say("Stod inte på den utlysta dagordningen.", "Was not on the announced agenda.");
            case ANNOUNCED, UNKNOWN -> null;
        };
    }

    private static @Nullable String unprepared(Proceedings p, Lang t) {
        return switch (p.unprepared()) {
            case ALL_AGREED ->
                t.say(
                        "Ärendet var inte berett; alla närvarande var ense om att avgöra det ändå.",
                        "The matter had not been prepared; all present agreed to decide it all the same.");
            case NOT_ALL ->
                t.say(
                        "Ärendet var inte berett, och alla närvarande var inte ense om att avgöra det ändå.",
                        "The matter had not been prepared, and not all present agreed to decide it all the same.");
            case null -> null;
        };
    }

    private static @Nullable String method(Proceedings p, Lang t) {
        return switch (p.method()) {
            case ACCLAMATION -> t.say("Avgjordes med acklamation.", "Decided by acclamation.");
            case UNANIMOUS -> t.say("Enhälligt.", "Unanimous.");
            case BALLOT -> p.ballots().isEmpty() ? t.say("Avgjordes med omröstning.", "Decided by a vote.") : null;
            case UNKNOWN -> null;
        };
    }

    private static @Nullable String claims(Proceedings p, Lang t) {
        return p.claims().isEmpty()
                ? null
                : t.say("Yrkanden: ", "Motions moved: ")
                        + p.claims().stream().map(c -> claim(c, t)).collect(Collectors.joining("; "))
                        + ".";
    }

    private static String claim(Claim c, Lang t) {
        String who = c.by() == null && c.party() == null ? "" : t.say(" av ", " by ") + named(c.by(), c.party());
        String text = c.text() == null ? "" : ", " + t.quoted(c.text());
        return kind(c.kind(), t) + who + text + (c.withdrawn() ? t.say(", återtogs", ", withdrawn") : "");
    }

    private static String kind(Claim.Kind kind, Lang t) {
        return switch (kind) {
            case APPROVE -> t.say("bifall", "approval");
            case REJECT -> t.say("avslag", "rejection");
            case AMEND -> t.say("ändring", "amendment");
            case ADD -> t.say("tillägg", "addition");
            case REFER_BACK -> t.say("återremiss", "referral back");
            case TABLE -> t.say("bordläggning", "postponement");
            case SPLIT -> t.say("uppdelning", "separate votes");
            case OTHER -> t.say("annat", "other");
        };
    }

    private static @Nullable String order(Proceedings p, Lang t) {
        return p.putOrder().isEmpty()
                ? null
                : t.say("Propositionsordning: ", "Put to the vote in the order: ")
                        + p.putOrder().stream().map(id -> name(id, p, t)).collect(Collectors.joining(", "))
                        + ".";
    }

    /** A claim by what it asks for and whose it is, or as it is named where it is no claim on the list. */
    private static String name(String id, Proceedings p, Lang t) {
        return p.claims().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .map(c -> kind(c.kind(), t)
                        + (c.by() == null && c.party() == null ? "" : t.say(" av ", " by ") + named(c.by(), c.party())))
                .orElse(id);
    }

    private static Stream<String> ballots(Proceedings p, Lang t) {
        return IntStream.range(0, p.ballots().size()).boxed().flatMap(i -> {
            Ballot b = p.ballots().get(i);
            String no = p.ballots().size() == 1 ? "" : " " + (i + 1);
            Stream<String> vote = Stream.of(vote(b, t) + no + ": " + result(b, p, t));
            return Stream.concat(vote, b.byParty().stream().map(parties -> parties(parties, t)));
        });
    }

    private static String vote(Ballot b, Lang t) {
        if (b.closed() == null) {
            return t.say("Omröstning", "Vote");
        }
        return b.closed() ? t.say("Sluten omröstning", "Closed ballot") : t.say("Öppen omröstning", "Open vote");
    }

    private static String result(Ballot b, Proceedings p, Lang t) {
        String numbers = Stream.of(
                        side(b.yes(), t.say("ja", "yes"), b.main(), p, t),
                        side(b.no(), t.say("nej", "no"), b.counter(), p, t),
                        number(b.abstained(), t.say("avstod", "abstained")),
                        number(b.absent(), t.say("frånvarande", "absent")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String question = b.question() == null ? "" : b.question() + " ";
        Vote casting = b.casting();
        String chair = casting == null
                ? ""
                : t.say(" Ordförandens utslagsröst: ", " The chair’s casting vote: ") + vote(casting, t) + ".";
        return question
                + (numbers.isEmpty() ? t.say("siffrorna är inte kända", "the numbers are not known") : numbers)
                + "."
                + chair;
    }

    private static Optional<String> side(
            @Nullable Integer votes, String word, @Nullable String claim, Proceedings p, Lang t) {
        return number(votes, word).map(n -> claim == null ? n : n + t.say(" för ", " for ") + name(claim, p, t));
    }

    private static Optional<String> number(@Nullable Integer votes, String word) {
        return Optional.ofNullable(votes).map(n -> n + " " + word);
    }

    private static String vote(Vote vote, Lang t) {
        return switch (vote) {
            case YES -> t.say("ja", "yes");
            case NO -> t.say("nej", "no");
            case ABSTAINED -> t.say("avstod", "abstained");
            case ABSENT -> t.say("frånvarande", "absent");
        };
    }

    private static String parties(Map<String, Map<Vote, Integer>> parties, Lang t) {
        return t.say("Partivis: ", "By party: ")
                + parties.entrySet().stream()
                        .map(party -> party.getKey()
                                + " "
                                + party.getValue().entrySet().stream()
                                        .map(v -> v.getValue() + " " + vote(v.getKey(), t))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static @Nullable String reserved(Proceedings p, Lang t) {
        return p.reservations().isEmpty()
                ? null
                : t.say("Reservationer: ", "Reservations: ")
                        + p.reservations().stream().map(r -> reservation(r, t)).collect(Collectors.joining("; "))
                        + ".";
    }

    private static String reservation(Reservation r, Lang t) {
        return named(r.by(), r.party())
                + (r.text() == null ? "" : ", " + t.quoted(r.text()))
                + (r.afterMeeting() ? t.say(", efter sammanträdet", ", after the meeting") : "");
    }

    private static @Nullable String apart(Proceedings p, Lang t) {
        return p.nonParticipating().isEmpty()
                ? null
                : t.say("Deltog inte i beslutet: ", "Took no part in the decision: ")
                        + BodyWords.join(p.nonParticipating(), t)
                        + ".";
    }

    private static @Nullable String conflicts(Proceedings p, Lang t) {
        return p.conflicts().isEmpty()
                ? null
                : t.say("Jäv: ", "Conflict of interest: ")
                        + p.conflicts().stream()
                                .map(c -> c.who()
                                        + (c.tookPart() ? t.say(" (deltog ändå)", " (took part all the same)") : ""))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String named(@Nullable String by, @Nullable String party) {
        return by == null ? Objects.requireNonNullElse(party, "") : party == null ? by : by + " (" + party + ")";
    }
}
