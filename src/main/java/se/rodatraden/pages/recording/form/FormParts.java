package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.schemas.EventWords;
import se.rodatraden.pages.recording.form.FormPart.Option;
import se.rodatraden.time.Lang;

/** Makes the parts of a form from the fields of a command and what is filled in. */
final class FormParts {
    /** Closed until they are asked for: most entries say nothing of them. */
    private static final Set<String> SELDOM = Set.of("proceedings", "delegation", "text", "parts", "quantities");

    private static final Set<String> LAST = Set.of("certainty", "registry", "after", "before");

    /** Where the name of who acted is filled in. */
    private static final Set<String> ACTOR = Set.of("body.name", "instead.body.name");

    private static final int FIRST_ROWS = 1;
    private static final int SHORTEST_HELP = 35;
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("\\b[A-Z_]{5,}\\b|\\bId\\b|\\bids?\\b|\\bThe id\\b|\\b(?:i|in) from\\b"
                    + "|\\b(?:note|occurred|[a-z]+-vision)\\b");

    private final FormValues values;
    private final Map<String, String> faults;
    private final FieldChoices choices;
    private final Lang speech;
    private final @Nullable String more;
    private final Set<String> lists;

    /** @param more the list that more rows were asked for; null for none */
    FormParts(Form form, FormValues values, Map<String, String> faults, Lang speech, @Nullable String more) {
        this.values = values;
        this.faults = faults;
        this.choices = form.choices();
        this.speech = speech;
        this.more = more;
        this.lists = form.suggestions().stream().map(Suggestions::id).collect(Collectors.toSet());
    }

    /** What is seldom said of an entry comes last, under one heading. */
    List<FormPart> of(List<FormNode> fields) {
        List<FormPart> parts = new ArrayList<>(
                parts(fields.stream().filter(f -> !LAST.contains(f.name())).toList(), "", true));
        List<FormNode> last =
                fields.stream().filter(f -> LAST.contains(f.name())).toList();
        if (!last.isEmpty()) {
            boolean open = last.stream().anyMatch(f -> used(f.name()));
            parts.add(new FormPart.Group(
                    "", speech.say("Mer om uppgiften", "More about the entry"), null, open, parts(last, "", true)));
        }
        return List.copyOf(parts);
    }

    /** @param needed whether the record that has the fields must be there itself */
    private List<FormPart> parts(List<FormNode> fields, String prefix, boolean needed) {
        List<FormPart> parts = new ArrayList<>();
        for (FormNode field : fields) {
            parts.add(part(field, prefix + field.name(), needed && field.required()));
        }
        return List.copyOf(parts);
    }

    private FormPart part(FormNode field, String path, boolean required) {
        return switch (field.type()) {
            case TEXT -> field(field, path, "text", required, List.of());
            case AREA -> field(field, path, "area", required, field.isWording() ? choices.of(field) : List.of());
            case LINES -> field(field, path, "lines", required, List.of());
            case NUMBER -> field(field, path, "number", required, List.of());
            case DATE -> field(field, path, "date", required, List.of());
            case YES_OR_NO -> field(field, path, "choice", required, yesOrNo());
            case CHOICE -> field(field, path, "choice", required, choices(field));
            case CHOICES -> field(field, path, "choices", required, choices(field));
            case DAY -> field(field, path, day(field), required, List.of());
            case DAY_OF_YEAR -> field(field, path, "text", required, List.of());
            case BODY -> field(field, path, "body", required, List.of());
            case BODIES -> field(field, path, "bodies", required, choices.of(field));
            case ENTRY -> field(field, path, "entry", required, choices.of(field));
            case ENTRIES -> field(field, path, "entries", required, choices.of(field));
            case RECORD ->
                new FormPart.Group(
                        path,
                        label(field),
                        help(field),
                        shown(field, path),
                        parts(field.children(), path + ".", required));
            case ROWS -> rows(field, path);
        };
    }

    /** Which days are suggested. */
    private static String day(FormNode field) {
        return switch (field.name()) {
            case "from" -> "first-day";
            case "to" -> "last-day";
            default -> "election-day";
        };
    }

    private boolean shown(FormNode field, String path) {
        return !SELDOM.contains(field.name()) || used(path);
    }

    private boolean used(String path) {
        return values.any(path) || faults.keySet().stream().anyMatch(f -> f.equals(path) || f.startsWith(path + "."));
    }

    private FormPart rows(FormNode field, String path) {
        int filled = values.rows(path);
        int shown = Math.max(FIRST_ROWS, path.equals(more) ? filled + 3 : filled);
        List<FormPart.Group> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            String at = path + "." + i;
            rows.add(new FormPart.Group(at, (i + 1) + ".", null, true, parts(field.children(), at + ".", false)));
        }
        return new FormPart.Rows(path, label(field), help(field), shown(field, path), rows);
    }

    private FormPart field(FormNode field, String path, String kind, boolean required, List<Option> options) {
        boolean body = field.owner().equals("BodyRef") && field.name().equals("name");
        boolean document =
                field.owner().equals("DefineDocumentType") && field.name().equals("kind");
        boolean actor = body && ACTOR.contains(path);
        return new FormPart.Field(
                path,
                label(field),
                body ? "body" : document ? "kind" : kind,
                actor ? nobody() : help(field),
                required && !actor,
                options,
                values.all().getOrDefault(path, List.of()),
                suggested(body ? "body" : document ? "kind" : kind, field.name()),
                kind.equals("date") || kind.endsWith("-day") ? reading(path) : null,
                faults.getOrDefault(path, kind.startsWith("entr") ? unknownEntry(path, options) : null));
    }

    /** What to do where nobody is named, since a name must not be made up. */
    private String nobody() {
        return speech.say(
                "Nämner källan ingen: lämna namnet tomt och välj ”Källan säger inte” som slag.",
                "If the source names nobody, leave the name empty and choose “The source does not say” as the kind.");
    }

    /** That an entry that the address named cannot be chosen: otherwise the choice would be empty without a word. */
    private @Nullable String unknownEntry(String path, List<Option> options) {
        List<String> unknown = values.all(path).stream()
                .filter(id -> options.stream().noneMatch(o -> o.value().equals(id)))
                .toList();
        return unknown.isEmpty()
                ? null
                : speech.say("Posten ", "The entry ")
                        + speech.quoted(String.join(", ", unknown))
                        + speech.say(
                                " finns inte bland dem som kan väljas här: den är struken, finns i en annan vision eller finns"
                                        + " inte alls. Välj en i listan.",
                                " is not among those that can be chosen here: it is struck, belongs to another vision or is"
                                        + " not there at all. Choose one from the list.");
    }

    private @Nullable String suggested(String kind, String name) {
        String list = switch (kind) {
            case "body" -> "organ";
            case "kind" -> "slag";
            case "first-day" -> "forsta-dagar";
            case "last-day" -> "sista-dagar";
            case "election-day" -> "valdagar";
            case "text" -> Suggestions.EARLIER + name;
            default -> "";
        };
        return lists.contains(list) ? list : null;
    }

    private @Nullable String reading(String path) {
        String text = values.text(path);
        return text == null ? null : DateReading.of(text, speech).orElse(null);
    }

    private String label(FormNode field) {
        return FormWords.field(field.owner(), field.name(), speech);
    }

    /** Only what says more than the label does, and nothing of how programs write it. */
    private @Nullable String help(FormNode field) {
        return EventWords.help(field.owner(), field.name(), speech.locale())
                .filter(text -> text.length() >= SHORTEST_HELP
                        && !FOR_PROGRAMS.matcher(text).find())
                .map(text -> text.replace("utelämnat:", "lämnas det tomt:").replace("left out,", "left empty,"))
                .orElse(null);
    }

    private List<Option> yesOrNo() {
        return List.of(new Option("true", speech.say("Ja", "Yes")), new Option("false", speech.say("Nej", "No")));
    }

    private List<Option> choices(FormNode field) {
        return field.choices().stream()
                .map(value -> new Option(value, FormWords.value(field.list(), value, speech)))
                .toList();
    }
}
