package se.rodatraden.pages.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Wording;

/**
 * An event as one cites it in a letter or a report: who did what where and when, its place in this register, the day it was read, and an address that
 * shows for ever what was read then.
 *
 * @param knownAt the time whose knowledge the citation is of, which its address carries
 * @param now when it is read
 */
record EventCitation(Ledger ledger, Instant knownAt, Instant now, PublicAddress site, Lang lang) {

    String of(Ledger.Line line) {
        return what(line) + "; " + where(line);
    }

    /** As the entry last reads, since a citation must not carry on what has been put right. */
    private String what(Ledger.Line line) {
        VisionId vision = ledger.on().id();
        String municipality = Municipalities.name(vision.municipality()).orElse(vision.municipality());
        Fact fact = reads(line);
        Stream<@Nullable String> parts = fact == null
                ? Stream.of(
                        municipality,
                        line.erasure() == null
                                ? lang.say("historiken öppnades", "the history was opened")
                                : lang.say("uppgift gallrad", "text erased"))
                : Stream.of(
                        body(fact.told().body()),
                        municipality,
                        paragraph(fact),
                        date(fact.told().occurred()),
                        Wording.fact(fact, ledger.on(), lang.locale()).title(),
                        Ledger.dnr(fact)
                                .map(dnr -> lang.say("dnr ", "registry no. ") + dnr)
                                .orElse(null));
        return Stream.concat(parts, Stream.of(lang.quoted(ledger.on().title())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String where(Ledger.Line line) {
        String position = String.valueOf(line.event().position());
        return Stream.of(
                        "Röda tråden",
                        lang.say("händelse ", "event ") + position,
                        lang.say("registrerad ", "recorded ") + day(line.event().recordedAt()),
                        became(line),
                        lang.say("läst ", "read ") + day(now),
                        site.of(permanent(line)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The event's page, as known when it was read. */
    String permanent(Ledger.Line line) {
        return Addresses.vision(ledger.on().id())
                + Navigation.LEDGER
                + "/"
                + line.event().position()
                + "?knownAt="
                + knownAt;
    }

    private @Nullable String became(Ledger.Line line) {
        if (line.struck() != null) {
            return lang.say("struken ", "struck ") + day(line.struck().by().recordedAt());
        }
        return line.corrections().isEmpty()
                ? null
                : lang.say("rättad ", "corrected ")
                        + day(line.corrections().getLast().by().recordedAt());
    }

    private static @Nullable Fact reads(Ledger.Line line) {
        return Optional.ofNullable(line.struck())
                .map(struck -> struck.entry())
                .map(Entry::fact)
                .orElse(line.reads() == null ? line.fact() : line.reads());
    }

    /** One that the source leaves unsaid is named as the source names it. */
    private String body(BodyRef body) {
        return body.kind() == BodyKind.UNKNOWN && !body.unnamed()
                ? lang.quoted(body.name())
                : Wording.body(body, lang.locale());
    }

    private static @Nullable String paragraph(Fact fact) {
        Decision decision = fact instanceof Deciding d ? d.decision() : null;
        String paragraph = decision == null ? null : decision.paragraph();
        return paragraph == null || paragraph.contains("§") ? paragraph : "§ " + paragraph;
    }

    /** A day in figures; what is known less precisely in words. */
    private String date(FuzzyDate date) {
        return date.isDay() && date.earliest() != null ? date.earliest().toString() : Wording.date(date, lang.locale());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(SwedishDays.ZONE).toLocalDate();
    }
}
