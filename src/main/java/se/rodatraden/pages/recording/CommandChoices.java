package se.rodatraden.pages.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.schemas.EventWords;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.recording.form.ChoosePage;
import se.rodatraden.pages.recording.form.FormWords;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.Possible;
import se.rodatraden.vision.state.StateTable;

/** What can be recorded of a vision: first what is possible as it stands today, then everything, since much is recorded afterwards. */
record CommandChoices(VisionOn on, LocalDate today, Lang speech) {
    /** In the address of a form, the entry whose source and actor it begins with. */
    static final String LIKE = "som";

    /** Said of an entry rather than of the vision. */
    private static final Set<String> REPAIRS = Set.of(
            "annul-entry",
            "correct-registration",
            "annul-registration",
            "note-deviation",
            "mark-confidential",
            "lift-confidentiality",
            "record-source-conflict",
            "classify-vote",
            "rectify-minutes");

    private static final List<String> GROUPS = List.of("preparation", "document", "decisions", "always", "repair");

    ChoosePage page(PageModel frame, @Nullable String saved) {
        List<String> possible = Possible.on(on.known(), today);
        boolean struck = on.registrationAnnulled().isPresent();
        boolean there = saved != null && on.known().entries().entry(saved).isPresent();
        String query = there ? "?" + LIKE + "=" + saved : "";
        return new ChoosePage(
                frame,
                Addresses.vision(on.id()),
                on.title(),
                struck
                        ? speech.say(
                                "Registreringen av visionen är struken, så att inget mer registreras av den. Ströks den av"
                                        + " misstag: stryk strykningen.",
                                "The registration of the vision is struck, so that nothing more is recorded of it. If it was"
                                        + " struck by mistake, strike that entry.")
                        : speech.say(
                                "Välj vad som har hänt. Först står det som kan registreras i det läge som ärendet och dokumentet har i"
                                        + " dag.",
                                "Choose what has happened. First comes what can be recorded as the matter and the document stand"
                                        + " today."),
                there ? Addresses.vision(on.id()) + "#h-" + saved : null,
                groups(row -> possible.contains(row.name()), query),
                groups(row -> !struck && !possible.contains(row.name()), query));
    }

    private List<ChoosePage.Group> groups(Predicate<StateTable.Row> which, String query) {
        List<String> offered = RecordPages.offered();
        Map<String, List<ChoosePage.Choice>> groups = new LinkedHashMap<>();
        StateTable.ROWS.stream()
                .filter(row -> offered.contains(row.name()))
                .filter(which)
                .forEach(row -> groups.computeIfAbsent(group(row), _ -> new ArrayList<>())
                        .add(choice(row.name(), query)));
        return GROUPS.stream()
                .filter(groups::containsKey)
                .map(g -> new ChoosePage.Group(FormWords.group(g, speech), Objects.requireNonNull(groups.get(g))))
                .toList();
    }

    private ChoosePage.Choice choice(String command, String query) {
        return new ChoosePage.Choice(
                new NavigationLink(
                        FormWords.command(command, speech), Addresses.record(on.id()) + "/" + command + query),
                EventWords.meaning(command, speech.locale()).orElse(""));
    }

    private static String group(StateTable.Row row) {
        if (REPAIRS.contains(row.name())) {
            return "repair";
        }
        return switch (row.from()) {
            case StateTable.Listed.Preparing _ -> "preparation";
            case StateTable.Listed.Applying _ -> "document";
            case StateTable.Listed.Deciding _ -> "decisions";
            case StateTable.Listed.Always _ -> "always";
        };
    }
}
