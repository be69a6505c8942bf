package se.rodatraden.pages.register;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import se.rodatraden.feeds.FollowedSearches;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Coverage;
import se.rodatraden.views.register.FoundLines;
import se.rodatraden.views.register.Lines;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.vision.value.VisionId;

/** A search of the register that is followed, as its address: {@code register?q=skog}, {@code kommun/0764?document=IN_FORCE}. */
@Component
public final class SearchAddress implements FollowedSearches {
    /** What a search finds beyond this is not followed, and that is told. */
    public static final int MOST = 100;

    private static final Pattern FORM = Pattern.compile("(register|kommun/([0-9]{4}))\\?(.+)");

    private final Lines lines;
    private final Register register;
    private final Visions visions;

    SearchAddress(Lines lines, Register register, Visions visions) {
        this.lines = lines;
        this.register = register;
        this.visions = visions;
    }

    @Override
    public Optional<String> name(String address, Lang language) {
        return search(address, language).map(Search::name);
    }

    @Override
    public List<Followed> found(String address) {
        List<Found> found =
                search(address, Lang.SWEDISH).map(this::find).stream().toList();
        if (found.stream().anyMatch(f -> !f.searched().complete())) {
            throw new IllegalStateException(
                    "the search does not cover all visions yet; a letter that left some out is not sent");
        }
        return found.stream()
                .flatMap(f -> f.visions().stream())
                .map(Followed::vision)
                .toList();
    }

    /** One that can be asked for as a whole. */
    private Optional<Search> search(String address, Lang language) {
        RequestContext asking = new RequestContext(language, false, address, null, null, visions.today());
        return address.startsWith("/")
                ? read(address.substring(1), asking).filter(s -> s.faults().isEmpty())
                : Optional.empty();
    }

    /**
     * A search.
     *
     * @param address that shows it, without a day, an order or columns
     * @param name what is searched for, in words
     * @param faults what in it cannot be asked for, in sentences
     */
    public record Search(String address, String name, List<String> faults, Choices choices) {
        public Search {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What a search finds now, no more than {@link #MOST}.
     *
     * @param total how many there are
     * @param searched what it covers
     */
    public record Found(Set<VisionId> visions, long total, Coverage searched) {
        public Found {
            visions = Set.copyOf(visions);
        }
    }

    /** That not all is followed of what a search finds; null where all is. */
    public static @Nullable String limit(long total, Lang t) {
        return total <= MOST
                ? null
                : t.say(
                        "Den som bevakar sökningen följer de första " + MOST + " av de " + total
                                + " dokumenten. Lägg till ett villkor för att följa alla den hittar.",
                        "Following the search follows the first " + MOST + " of the " + total
                                + " documents. Add a condition to follow all that it finds.");
    }

    /** The search; empty where it is none, or asks for the whole register. */
    public Optional<Search> read(String written, RequestContext asking) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()
                || form.group(2) != null && Municipalities.name(form.group(2)).isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> values;
        try {
            values = values(form.group(3));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        RequestContext now = new RequestContext(asking.speech(), false, "/" + written, null, null, asking.today());
        Choices all = new ChoiceReader(name -> array(values.get(name)), now).read("/" + form.group(1), form.group(2));
        Choices choices = all.words(all.q());
        if (!choices.narrowed() && all.faults().isEmpty()) {
            return Optional.empty();
        }
        Choices plain = new Choices(
                choices.path(),
                choices.code(),
                now,
                choices.q(),
                choices.body(),
                choices.chosen(),
                Column.usual(choices.code() != null),
                null,
                false,
                1,
                Map.of());
        return Optional.of(new Search(
                plain.address(),
                name(plain, asking.speech()),
                List.copyOf(all.faults().values()),
                plain));
    }

    /** What it finds on the day; nothing where nothing in it can be asked for. */
    public Found find(Search search) {
        if (!search.choices().narrowed()) {
            return new Found(Set.of(), 0, Coverage.WHOLE);
        }
        boolean words = search.choices().q() != null;
        Coverage before = words ? register.coverage() : Coverage.WHOLE;
        FoundLines found = lines.find(search.choices().query(MOST));
        Set<VisionId> visions = new LinkedHashSet<>();
        found.rows().stream().map(RegisterRow::vision).forEach(visions::add);
        return new Found(visions, found.total(), words ? before.or(register.coverage()) : Coverage.WHOLE);
    }

    private static String name(Choices choices, Lang t) {
        List<String> parts = new ArrayList<>();
        if (choices.q() != null) {
            parts.add(t.quoted(choices.q()));
        }
        choices.chosen().forEach((facet, values) -> values.forEach(v -> parts.add(FacetWords.value(facet, v, t))));
        if (choices.body() != null) {
            parts.add(t.say("organ ", "body ") + t.quoted(choices.body()));
        }
        String code = choices.code();
        if (code != null) {
            parts.add(Municipalities.name(code).orElse(code));
        }
        return parts.isEmpty()
                ? t.say("Sökning utan villkor", "Search without conditions")
                : t.say("Sökning: ", "Search: ") + String.join(", ", parts);
    }

    private static Map<String, List<String>> values(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Arrays.stream(query.split("&")).filter(p -> !p.isEmpty()).forEach(part -> {
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            String value = sign < 0 ? "" : part.substring(sign + 1);
            values.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        });
        return values;
    }

    private static String @Nullable [] array(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
