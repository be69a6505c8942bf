package se.rodatraden.pages.recording.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.MunicipalEntryAnnulled;
import se.rodatraden.municipality.event.Resolution;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RecordedBy;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.recording.form.FormWords;
import se.rodatraden.pages.vision.VisionPage;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.MunicipalEntry;
import se.rodatraden.words.Wording;

/** Makes the list of what is recorded of a municipality itself. */
final class EntryPages {
    private final Municipality known;
    private final String name;
    private final RecordedBy by;
    private final RequestContext asking;
    private final Lang speech;

    EntryPages(Municipality known, String name, RecordedBy by, RequestContext asking) {
        this.known = known;
        this.name = name;
        this.by = by;
        this.asking = asking;
        this.speech = asking.speech();
    }

    EntriesPage of(List<MunicipalEntry> entries) {
        List<MunicipalEntry> told = entries.stream()
                .filter(e -> !(e.event() instanceof MunicipalEntryAnnulled))
                .sorted(Comparator.comparing(EntryPages::day).reversed())
                .toList();
        List<EntriesPage.Group> groups = new ArrayList<>();
        for (String group : MunicipalGroups.ALL.keySet()) {
            List<EntriesPage.Line> lines = told.stream()
                    .filter(e -> MunicipalGroups.of(MunicipalActs.of(e.event())).equals(group))
                    .map(e -> line(e, entries))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new EntriesPage.Group(group, FormWords.group(group, speech), lines));
            }
        }
        return new EntriesPage(
                new PageModel(
                        speech,
                        speech.say("Uppgifter om ", "Entries on ") + name,
                        asking.address(),
                        PageModel.Section.NONE,
                        null),
                name,
                Addresses.municipality(known.code()),
                List.of(new NavigationLink(
                        speech.say("Registrera en uppgift", "Record an entry"),
                        Addresses.recordMunicipal(known.code()))),
                List.copyOf(groups));
    }

    private static LocalDate day(MunicipalEntry e) {
        LocalDate latest = e.event().told().occurred().latest();
        LocalDate earliest = e.event().told().occurred().earliest();
        return latest != null ? latest : earliest != null ? earliest : LocalDate.MIN;
    }

    private EntriesPage.Line line(MunicipalEntry entry, List<MunicipalEntry> all) {
        MunicipalEvent e = entry.event();
        MunicipalEntry striking = all.stream()
                .filter(a -> a.event() instanceof MunicipalEntryAnnulled s
                        && s.target().equals(e.entry()))
                .findFirst()
                .orElse(null);
        String form = Addresses.recordMunicipal(known.code()) + "/";
        return new EntriesPage.Line(
                e.entry(),
                RegisterLines.entry(e, known, speech),
                when(e),
                decision(e.told().decision()),
                e.told().decision() == null ? null : e.told().decision().wording(),
                e.told().note(),
                e.told().reason(),
                e.told().sources().stream()
                        .map(s -> VisionPage.SourceLine.of(s, speech))
                        .toList(),
                recorded(entry),
                striking == null ? null : struck(striking),
                striking == null ? form + MunicipalGroups.ANNUL + "?target=" + e.entry() : null,
                striking == null ? null : form + MunicipalActs.of(e) + "?som=" + e.entry());
    }

    /** Nothing where what the entry says is the day itself. */
    private String when(MunicipalEvent e) {
        FuzzyDate occurred = e.told().occurred();
        String day = DateWords.of(occurred, speech.locale());
        if (e instanceof MunicipalEvent.ElectionRecorded election) {
            return occurred.equals(FuzzyDate.day(election.day())) ? "" : day;
        }
        return e instanceof MunicipalEvent.Dated d && d.from() != null
                ? speech.say("beslutat ", "decided ") + Wording.definite(occurred, speech.locale())
                : day;
    }

    private EntriesPage.Struck struck(MunicipalEntry striking) {
        return new EntriesPage.Struck(
                striking.event().entry(),
                speech.say("Struken den ", "Struck on ") + recorded(striking),
                ((MunicipalEntryAnnulled) striking.event()).why());
    }

    private String recorded(MunicipalEntry e) {
        return speech.moment(e.recordedAt()) + (e.recordedBy() == null ? "" : by.of(e.recordedBy(), e.role()));
    }

    private static @Nullable String decision(@Nullable Resolution decision) {
        String said = decision == null
                ? ""
                : Stream.of(decision.by(), decision.paragraph(), decision.dnr())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }
}
