package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.thread.ThreadFigure;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.progress.ProgressMap;
import se.rodatraden.views.progress.ProgressStep;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.request.MailLink;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.AskedWords;
import se.rodatraden.words.situation.GoalWords;
import se.rodatraden.words.situation.ProgressWords;
import se.rodatraden.words.situation.Summary;

/** Writes the page of one vision from what is known of it. */
final class VisionPages {
    private final Known known;
    private final Reading reading;
    private final Situation situation;
    private final TimeForm time;
    private final Lang speech;
    private final @Nullable Entry annulment;

    private VisionPages(VisionOn on, TimeForm time) {
        this.known = on.known();
        this.reading = on.reading();
        this.situation = on.situation();
        this.time = time;
        this.speech = time.speech();
        this.annulment = on.registrationAnnulled().orElse(null);
    }

    static VisionPage of(VisionOn on, TimeForm time, String address, @Nullable String behind) {
        return new VisionPages(on, time).page(on, address, behind);
    }

    /** What is around the page for this request. */
    static PageModel frame(VisionOn on, TimeForm time, String address) {
        VisionSurroundings around = new VisionSurroundings(on, time);
        return new PageModel(
                        time.speech(),
                        time.titled(on.title()),
                        address,
                        PageModel.Section.NONE,
                        time.shownAs(on.firstPosition(), on.position()),
                        Followed.vision(on.id()))
                .sharedAs(around.shared())
                .offering(around.registrar());
    }

    private VisionPage page(VisionOn on, String address, @Nullable String behind) {
        VisionId id = on.id();
        EntryList list = new EntryList(on, time, address);
        PageModel frame = frame(on, time, address);
        return new VisionPage(
                frame,
                Addresses.vision(id),
                Municipalities.name(id.municipality()).orElse(id.municipality()),
                Addresses.municipality(id.municipality()),
                DocumentKindWords.of(on.kind(), speech.locale()),
                on.title(),
                FacetList.of(on, time),
                Summary.silence(situation.freshness(), situation.standing(), situation.judgedOn(), speech.locale()),
                annulment == null ? steps(id) : List.of(),
                annulment == null ? ParticularList.of(on, time) : List.of(),
                actions(frame, id),
                visit(on),
                notices(),
                time,
                Navigation.of(id, time, null, on.marks()),
                ThreadFigure.of(on, time, address).orElse(null),
                list.items(),
                list.background(),
                list.registration(),
                list.struck(),
                list.later(),
                time.later(on.happenedLater(), on.recordedLater()),
                situation.rounds().stream().map(r -> round(r, list)).toList(),
                situation.goals().stream().map(this::goals).toList(),
                list.shortened().of(LegalSections.of(known, situation, speech), known),
                links(),
                sources(),
                annulment != null,
                behind,
                SourceWords.ofVisions(speech, on));
    }

    private List<VisionPage.Step> steps(VisionId id) {
        boolean region = id.municipality().length() == 2;
        List<VisionPage.Step> steps = new ArrayList<>();
        for (ProgressStep s : ProgressMap.of(known, situation)) {
            steps.add(new VisionPage.Step(
                    "steg-" + (steps.size() + 1),
                    s.mark().name().toLowerCase(Locale.ROOT),
                    ProgressWords.label(s, region, speech.locale()),
                    ProgressWords.mark(s, speech.locale()),
                    ProgressWords.recorded(s, speech.locale()),
                    ProgressWords.meaning(s, speech.locale()),
                    s.last() == null ? null : s.last().id()));
        }
        return List.copyOf(steps);
    }

    static VisionPage.Actions actions(PageModel frame, VisionId id) {
        String follow = Objects.requireNonNull(frame.watch());
        String address = frame.printedFrom();
        String mail = MailLink.to("", frame.title(), address);
        return new VisionPage.Actions(follow, Addresses.vision(id) + "/kalender", mail, address);
    }

    private VisionPage.@Nullable Visit visit(VisionOn on) {
        if (time.chosen()) {
            return null;
        }
        List<Entry> entries = on.history().entries();
        String longest = speech.day(LocalDate.of(time.today().getYear(), Month.SEPTEMBER, 30));
        return new VisionPage.Visit(
                entries.stream().map(e -> String.valueOf(e.position())).collect(Collectors.joining(" ")),
                speech.say("Ändrat sedan ", "Changed since ")
                        + longest
                        + ": "
                        + entries.size()
                        + speech.say(" händelser", " events"));
    }

    private List<VisionPage.Notice> notices() {
        return situation.alerts().stream()
                .filter(a -> a.kind() != Alert.Kind.NOT_TAKEN_UP // said by the particulars
                        && a.kind() != Alert.Kind.ANSWERS_OVERDUE)
                .map(a -> new VisionPage.Notice(AlertWords.of(a, situation, speech.locale()), a.entry()))
                .toList();
    }

    private VisionPage.RoundTable round(Round round, EntryList list) {
        boolean last = round.equals(situation.rounds().getLast());
        return list.shortened().names(round.sent(), known) && round.closed() && !last
                ? roundOf(round, List.of())
                : roundOf(round, asked(round));
    }

    private List<VisionPage.Asked> asked(Round round) {
        List<VisionPage.Asked> asked = new ArrayList<>();
        round.asked()
                .forEach(a -> asked.add(
                        new VisionPage.Asked(Wording.addressee(a.addressee()), answer(round, a) + own(round, a))));
        round.answers().stream()
                .filter(Round.Answer::uninvited)
                .forEach(x -> asked.add(new VisionPage.Asked(
                        Wording.addressee(x.from()),
                        Wording.stance(x.stance(), speech.locale())
                                + speech.say(" (inte på remisslistan)", " (not on the list)"))));
        return asked;
    }

    private VisionPage.RoundTable roundOf(Round round, List<VisionPage.Asked> asked) {
        String due = round.due() == null
                ? speech.say("svarstiden är inte känd", "date for answers not known")
                : speech.say("svar senast ", "answers by ") + Wording.definite(round.due(), speech.locale());
        String answered = AskedWords.answered(round.asked(), speech.locale());
        String closed = round.closed() ? speech.say("avslutad", "closed") : speech.say("inte avslutad", "not closed");
        return new VisionPage.RoundTable(
                speech.say("Omgång ", "Round ") + round.number(),
                closed + (answered == null ? "" : " · " + answered),
                sent(round.sent().occurred()) + " · " + due,
                asked);
    }

    private String sent(FuzzyDate when) {
        return Wording.isUnknown(when)
                ? speech.say("Okänt när den sändes", "Date sent not known")
                : speech.say("Sänd ", "Sent ") + Wording.definite(when, speech.locale());
    }

    private String answer(Round round, Asked asked) {
        List<String> answers = round.answers().stream()
                .filter(x -> x.answersFor().contains(asked.addressee()))
                .map(x -> Wording.stance(x.stance(), speech.locale())
                        + (asked.late(x) ? speech.say(", för sent", ", late") : "")
                        + (x.from().id().equals(asked.addressee().id())
                                ? ""
                                : speech.say(" (svar från ", " (answer from ")
                                        + x.from().name() + ")"))
                .toList();
        if (!answers.isEmpty()) {
            return String.join("; ", answers);
        }
        if (round.silent().contains(asked.addressee())) {
            return speech.say("inget svar", "no answer");
        }
        return round.closed()
                ? speech.say("svaret är inte känt", "answer not known")
                : speech.say("inget svar registrerat", "no answer recorded");
    }

    /** The day that one of those asked got for itself, and who has its matters where it has ended. */
    private String own(Round round, Asked asked) {
        boolean handed = !round.closed()
                && asked.answered() == null
                && asked.bodies().stream()
                        .noneMatch(
                                b -> b.name().equalsIgnoreCase(asked.addressee().name()));
        return (asked.extended() == null || asked.due() == null
                        ? ""
                        : speech.say(" (längre tid: svar senast ", " (more time: answer by ")
                                + Wording.definite(asked.due(), speech.locale()) + ")")
                + (handed
                        ? speech.say(" (väntas från ", " (awaited from ") + AskedWords.who(asked, speech.locale()) + ")"
                        : "");
    }

    private VisionPage.Goals goals(GoalLayer layer) {
        String status = GoalWords.status(layer.on(situation.day()), speech);
        List<String> goals = layer.goals().stream()
                .map(g -> (g.no() == null ? "" : g.no() + ". ")
                        + g.text()
                        + (g.focusArea() == null || g.text().contains(g.focusArea()) ? "" : " – " + g.focusArea()))
                .toList();
        return new VisionPage.Goals(
                Wording.date(layer.period(), speech.locale()),
                status,
                goals,
                layer.entry().id());
    }

    private List<VisionPage.Linked> links() {
        return reading.links().stream()
                .map(l -> new VisionPage.Linked(
                        Wording.relation(l.relation(), l.incoming(), speech.locale()),
                        l.title(),
                        l.registered() && l.vision() != null ? Addresses.vision(l.vision()) + time.query() : null,
                        l.owner()))
                .toList();
    }

    private List<VisionPage.SourceLine> sources() {
        LinkedHashSet<VisionPage.SourceLine> sources = new LinkedHashSet<>();
        happened()
                .flatMap(e -> e.fact().told().sources().stream())
                .forEach(s -> sources.add(
                        new VisionPage.SourceLine(s.title(), s.url(), null, SourceStamp.of(s, speech), s.external())));
        return List.copyOf(sources);
    }

    private Stream<Entry> happened() {
        return known.placed().stream().filter(p -> p.maybeBy(situation.day())).map(Placed::entry);
    }
}
