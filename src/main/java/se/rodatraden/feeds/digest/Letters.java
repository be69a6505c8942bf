package se.rodatraden.feeds.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.FollowedSearches;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.feeds.atom.Catalogue;
import se.rodatraden.feeds.atom.EventText;
import se.rodatraden.feeds.atom.EventsAt;
import se.rodatraden.feeds.atom.MunicipalTexts;
import se.rodatraden.feeds.atom.VisionState;
import se.rodatraden.feeds.atom.VisionTexts;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.value.VisionId;

/** Writes the e-mails: confirmation requests and digests. */
final class Letters {
    /** Paths for confirming and ending a subscription; the page shows a button and does nothing by itself. */
    static final String CONFIRM = "/folj/bekrafta?token=";

    static final String END = "/folj/avsluta?token=";

    private static final int EVENTS = 2_000;
    private static final int VISIONS = 50;
    private static final int ENTRIES = 20;

    private final Catalogue catalogue;
    private final EventsAt events;
    private final AtomFeeds names;
    private final MunicipalRegister municipalities;
    private final VisionOn.AsRecorded visions;
    private final PublicAddress address;
    private final FollowedSearches searches;

    Letters(
            Catalogue catalogue,
            EventsAt events,
            AtomFeeds names,
            MunicipalRegister municipalities,
            VisionOn.AsRecorded visions,
            PublicAddress address,
            FollowedSearches searches) {
        this.searches = searches;
        this.visions = visions;
        this.catalogue = catalogue;
        this.events = events;
        this.names = names;
        this.municipalities = municipalities;
        this.address = address;
    }

    private String name(Following f) {
        String search = f.followed().search();
        String title = search != null
                ? searches.name(search, Lang.of(f.language())).orElse(null)
                : names.title(f.followed(), f.language());
        return title == null ? f.followed().key() : title;
    }

    /** The request for confirmation. */
    Letter confirmation(Following f) {
        Lang t = Lang.of(f.language());
        String name = name(f);
        String often = often(f.frequency(), t);
        return new Letter(
                f.language(),
                t.say("Bekräfta: följ ", "Confirm: follow ") + name,
                t.say(
                        "Någon har bett om att få ändringar i ”" + name + "” till den här adressen, " + often
                                + ". Var det du, så bekräfta inom två dygn. Var det inte du behöver du inte göra något:"
                                + " adressen glöms, och inget mer skickas.",
                        "Someone asked for changes in “" + name + "” to be sent to this address, " + often
                                + ". If it was you, confirm within two days. If it was not, you need not do anything: the"
                                + " address is forgotten, and nothing more is sent."),
                new Letter.Way(
                        t.say("Bekräfta att du vill följa", "Confirm that you want to follow"),
                        address.of(CONFIRM + f.token())),
                List.of(),
                t.say(
                        "Röda tråden: kommuners visioner, från uppdrag till beslut.",
                        "Röda tråden: Swedish municipalities' visions, from commission to decision."),
                new Letter.Way(t.say("Glöm adressen nu", "Forget the address now"), address.of(END + f.token())));
    }

    private static String often(Frequency frequency, Lang t) {
        return switch (frequency) {
            case DAILY ->
                t.say("varje morgon när något har registrerats", "every morning when something has been recorded");
            case WEEKLY ->
                t.say("varje måndag när något har registrerats", "every Monday when something has been recorded");
        };
    }

    /** For a search, the events of the visions that it finds at present. */
    private List<Long> positions(Following f, long upTo) {
        String search = f.followed().search();
        if (search == null) {
            return catalogue.between(f.followed(), f.position(), upTo, EVENTS);
        }
        return searches.found(search).stream()
                .flatMap(found -> catalogue.between(found, f.position(), upTo, EVENTS).stream())
                .distinct()
                .sorted()
                .limit(EVENTS)
                .toList();
    }

    /** The events recorded after the subscription's position up to another; empty if there are none. */
    Optional<Letter> digest(Following f, long upTo, Instant now) {
        List<Long> positions = positions(f, upTo);
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        Lang t = Lang.of(f.language());
        List<Letter.Part> parts = new ArrayList<>();
        List<String> streams = events.streams(positions);
        for (String stream : streams.subList(0, Math.min(VISIONS, streams.size()))) {
            List<StoredEvent> all = events.stream(stream).stream()
                    .filter(e -> e.position() <= upTo)
                    .toList();
            parts.add(
                    Municipality.isStream(stream)
                            ? own(all, positions, f)
                            : vision(VisionId.parse(stream), all, f, positions, now));
        }
        String name = name(f);
        String many = positions.size() == EVENTS ? t.say("minst ", "at least ") + EVENTS : "" + positions.size();
        String since = DateWords.day(day(f.toldAt()), t.locale());
        String more = streams.size() > VISIONS
                ? t.say(
                        " Bara de första " + VISIONS + " dokumenten visas här.",
                        " Only the first " + VISIONS + " documents are shown here.")
                : "";
        return Optional.of(new Letter(
                f.language(),
                name + ": " + many + (many.equals("1") ? t.say(" händelse", " event") : t.say(" händelser", " events")),
                t.say(
                                "Det här har registrerats sedan den " + since + ".",
                                "This is what has been recorded since " + since + ".")
                        + more,
                null,
                parts,
                t.say(
                        "Du får meddelandet för att du bevakar ”" + name + "”, " + often(f.frequency(), t) + ".",
                        "You get this because you follow “" + name + "”, " + often(f.frequency(), t) + "."),
                new Letter.Way(t.say("Sluta följa", "Stop following"), address.of(END + f.token()))));
    }

    private Letter.Part vision(VisionId id, List<StoredEvent> all, Following f, List<Long> positions, Instant now) {
        Locale language = f.language();
        Lang t = Lang.of(language);
        List<StoredEvent> before =
                all.stream().filter(e -> e.position() <= f.position()).toList();
        @Nullable
        VisionState was = before.isEmpty()
                ? null
                : visions.by(before, day(f.toldAt())).map(VisionState::of).orElse(null);
        VisionState is = visions.by(all, day(now)).map(VisionState::of).orElseThrow();
        List<EventText.Row> rows = List.of(
                new EventText.Row(t.say("Läge", "Status"), VisionState.standing(was, is, language)),
                new EventText.Row(t.say("Ligger hos", "With"), VisionState.holder(was, is, language)),
                new EventText.Row(t.say("Nästa", "Next"), is.next(language)));
        VisionTexts texts = new VisionTexts(language);
        List<Letter.EventItem> told = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < all.size(); i++) {
            StoredEvent e = all.get(i);
            if (positions.contains(e.position())) {
                if (told.size() == ENTRIES) {
                    more++;
                } else {
                    List<StoredEvent> first = all.subList(0, i + 1);
                    told.add(new Letter.EventItem(
                            new Letter.Way(texts.title(first), address.of(VisionTexts.page(id, e.event()))),
                            texts.what(first)));
                }
            }
        }
        String page = address.of(Followed.vision(id).page());
        return new Letter.Part(new Letter.Way(is.title(), page), rows, told, more(more, page, t));
    }

    private Letter.Part own(List<StoredEvent> all, List<Long> positions, Following f) {
        Lang t = Lang.of(f.language());
        MunicipalTexts texts = new MunicipalTexts(f.language());
        String code = f.followed().municipality();
        List<Letter.EventItem> told = new ArrayList<>();
        int more = 0;
        for (StoredEvent e : all) {
            if (positions.contains(e.position())) {
                if (told.size() == ENTRIES) {
                    more++;
                } else {
                    EventText text = texts.of(e, municipalities.of(code, e.recordedAt()));
                    told.add(new Letter.EventItem(new Letter.Way(text.title(), address.of(text.page())), text.rows()));
                }
            }
        }
        String page = address.of(Followed.municipality(code).page() + "/organ");
        return new Letter.Part(
                new Letter.Way(t.say("Organ, mandatperioder och lokala regler", "Bodies, terms and local rules"), page),
                List.of(),
                told,
                more(more, page, t));
    }

    private static Letter.@Nullable Way more(int more, String page, Lang t) {
        return more == 0 ? null : new Letter.Way(t.say("och " + more + " till", "and " + more + " more"), page);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, SwedishDays.ZONE);
    }
}
