package se.rodatraden.pages.week;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.feeds.Followed;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.register.SearchAddress;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineScope;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.search.CoverageWords;

/** Finds what a reader follows by the keys that an address or the browser carries. What is not here is told, never dropped. */
@Component
class WatchedReader {
    /** So many things can be followed, and so many of them can be searches, which are dearer. */
    static final int MOST = 100;

    static final int MOST_SEARCHES = 20;

    private static final int LONGEST_KEY = 500;

    private static final int LONGEST_SHOWN = 60;

    private static final Pattern KEY = Pattern.compile("([0-9]{4})(?:/(organ|visioner)/([^/?&#\\s]{1,100}))?");

    private final DeadlineRegister deadlines;
    private final Municipals municipals;
    private final SearchAddress searches;

    WatchedReader(DeadlineRegister deadlines, Municipals municipals, SearchAddress searches) {
        this.deadlines = deadlines;
        this.municipals = municipals;
        this.searches = searches;
    }

    Watched read(Collection<String> asked, RequestContext asking) {
        Set<String> all = new LinkedHashSet<>();
        asked.stream()
                .map(k -> k.replace("\0", "").strip())
                .filter(k -> !k.isEmpty())
                .forEach(all::add);
        List<String> keys = all.stream().limit(MOST).toList();
        Map<VisionId, String> titles =
                deadlines.titles(keys.stream().flatMap(k -> vision(k).stream()).toList());
        List<WatchedItem> items = new ArrayList<>();
        List<Watched.Unknown> unknown = new ArrayList<>();
        int found = 0;
        for (String key : keys) {
            Optional<WatchedItem> item = key.contains("?")
                    ? found++ < MOST_SEARCHES ? search(key, asking) : Optional.empty()
                    : item(key, titles, asking);
            item.ifPresentOrElse(items::add, () -> unknown.add(new Watched.Unknown(key, why(key, asking.speech()))));
        }
        return new Watched(keys, items, unknown, all.size() - keys.size());
    }

    private static Optional<VisionId> vision(String key) {
        Matcher form = KEY.matcher(key);
        if (!form.matches() || !"visioner".equals(form.group(2))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VisionId(form.group(1), form.group(3)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<WatchedItem> item(String key, Map<VisionId, String> titles, RequestContext asking) {
        Matcher form = KEY.matcher(key);
        String municipality =
                form.matches() ? Municipalities.name(form.group(1)).orElse(null) : null;
        if (municipality == null) {
            return Optional.empty();
        }
        String code = form.group(1);
        if (form.group(2) == null) {
            return Optional.of(new WatchedItem(
                    key,
                    municipality,
                    Addresses.municipality(code),
                    DeadlineScope.municipality(code),
                    List.of(Followed.municipality(code)),
                    null));
        }
        return form.group(2).equals("organ")
                ? body(key, code, form.group(3), municipality, asking)
                : vision(key)
                        .filter(titles::containsKey)
                        .map(id -> new WatchedItem(
                                key,
                                titles.get(id) + ", " + municipality,
                                Addresses.vision(id),
                                DeadlineScope.vision(id),
                                List.of(Followed.vision(id)),
                                null));
    }

    private Optional<WatchedItem> body(String key, String code, String id, String municipality, RequestContext asking) {
        Optional<Body> body = municipals.of(code, null).body(id);
        return body.map(b -> new WatchedItem(
                key,
                Lang.capital(b.nameOn(asking.today()).orElse(b.name())) + ", " + municipality,
                Addresses.bodies(code) + "/" + id,
                DeadlineScope.body(code, id),
                List.of(Followed.body(code, id)),
                null));
    }

    private Optional<WatchedItem> search(String key, RequestContext asking) {
        if (key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        return searches.read(key, asking).map(search -> {
            SearchAddress.Found found = searches.find(search);
            return new WatchedItem(
                    key,
                    search.name(),
                    search.address(),
                    found.visions().isEmpty() ? null : new DeadlineScope(null, null, found.visions()),
                    found.visions().stream().map(Followed::vision).toList(),
                    note(search, found, asking.speech()));
        });
    }

    private static @Nullable String note(SearchAddress.Search search, SearchAddress.Found found, Lang t) {
        List<String> notes = new ArrayList<>(search.faults());
        String covered = CoverageWords.of(found.searched(), t);
        if (covered != null) {
            notes.add(covered);
        } else if (found.total() == 0) {
            notes.add(t.say("Sökningen hittar inget just nu.", "The search finds nothing at present."));
        }
        if (found.total() > found.visions().size()) {
            notes.add(t.say(
                    "Sökningen hittar " + found.total() + " dokument; de första " + SearchAddress.MOST + " följs.",
                    "The search finds " + found.total() + " documents; the first " + SearchAddress.MOST
                            + " are followed."));
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    private static String why(String key, Lang t) {
        String shown = t.quoted(
                key.codePointCount(0, key.length()) <= LONGEST_SHOWN
                        ? key
                        : key.substring(0, key.offsetByCodePoints(0, LONGEST_SHOWN)) + "…");
        Matcher form = KEY.matcher(key);
        if (key.contains("?")) {
            return shown
                    + t.say(
                            " är ingen sökning som kan följas: den måste ha minst ett villkor, och högst "
                                    + MOST_SEARCHES + " sökningar kan följas.",
                            " is not a search that can be followed: it must have at least one condition, and at most "
                                    + MOST_SEARCHES + " searches can be followed.");
        }
        if (!form.matches()) {
            return shown
                    + t.say(
                            " går inte att läsa: skriv 0764, 0764/organ/ks eller 0764/visioner/ny-vision.",
                            " cannot be read: write 0764, 0764/organ/ks or 0764/visioner/ny-vision.");
        }
        if (Municipalities.name(form.group(1)).isEmpty()) {
            return shown + t.say(": ingen svensk kommun har den koden.", ": no Swedish municipality has this code.");
        }
        return shown
                + ("organ".equals(form.group(2))
                        ? t.say(": organet finns inte i registret.", ": the body is not in the register.")
                        : t.say(": visionen finns inte i registret.", ": the vision is not in the register."));
    }
}
