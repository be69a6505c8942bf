package se.rodatraden.pages.remiss;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.recording.RowCommand;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.remiss.AnswerState;
import se.rodatraden.views.remiss.RemissRound;
import se.rodatraden.views.remiss.RemissSheet;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.words.Wording;

/** Makes the pages by which many answers of a round are recorded. */
final class AnswersPages {
    private final VisionOn on;
    private final RemissRound round;
    private final RequestContext asking;
    private final FormGuard guard;
    private final Lang speech;
    private final RemissText text;

    AnswersPages(VisionOn on, RemissRound round, RequestContext asking, FormGuard guard) {
        this.on = on;
        this.round = round;
        this.asking = asking;
        this.guard = guard;
        this.speech = asking.speech();
        this.text = new RemissText(speech);
    }

    Lang speech() {
        return speech;
    }

    AnswersPage opened(AnswersForm form) {
        return page(form, Map.of(), null, List.of(), List.of(), List.of(), form.keyed());
    }

    /** Whether every row may be recorded. */
    boolean sound(List<AnswerRow> filled, List<RowCommand> rows) {
        return rows.stream().allMatch(RowCommand::accepted)
                && Stream.iterate(0, i -> i < filled.size(), i -> i + 1)
                        .allMatch(i -> filled.get(i).faults(rows.get(i), speech).isEmpty());
    }

    AnswersPage faulty(AnswersForm form, List<AnswerRow> filled, List<RowCommand> rows) {
        Map<Integer, Map<String, String>> faults = new LinkedHashMap<>();
        for (int i = 0; i < filled.size(); i++) {
            faults.put(filled.get(i).no(), filled.get(i).faults(rows.get(i), speech));
        }
        return page(form, faults, AnswerRow.sourceFault(rows), List.of(), List.of(), List.of(), false);
    }

    AnswersPage reviewed(AnswersForm form, List<AnswerRow> filled, List<RowCommand> rows, Municipality municipality) {
        RemissRound then = then(rows, municipality);
        List<AnswersPage.Reviewed> review = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            AnswerRow row = filled.get(i);
            List<String> remarks = new ArrayList<>();
            boolean late = then.cells().stream()
                    .anyMatch(c ->
                            c.addressee().equals(row.cell().addressee()) && c.state() == AnswerState.ANSWERED_LATE);
            if (late) {
                remarks.add(
                        speech.say("för sent: ", "late: ") + text.due(row.cell().due()));
            }
            remarks.addAll(rows.get(i).deviations());
            review.add(new AnswersPage.Reviewed(
                    Wording.addressee(row.cell().addressee()),
                    rows.get(i).facts().stream()
                            .findFirst()
                            .map(this::answer)
                            .orElse(speech.say("är redan registrerat", "is recorded already")),
                    remarks));
        }
        return page(form, Map.of(), null, review, List.of(), List.of(), false);
    }

    private String answer(Fact fact) {
        String stance =
                fact instanceof Fact.RemissResponseReceived r ? Wording.stance(r.stance(), speech.locale()) + ", " : "";
        return stance + Wording.date(fact.told().occurred(), speech.locale());
    }

    /** The round as it would be with the answers. */
    private RemissRound then(List<RowCommand> rows, Municipality municipality) {
        LocalDate today = asking.today();
        Instant now = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        List<Entry> fresh = new ArrayList<>();
        rows.stream()
                .flatMap(r -> r.facts().stream())
                .forEach(f -> fresh.add(new Entry(on.position() + fresh.size() + 1, now, f)));
        return RemissSheet.of(Situation.of(on.history().with(fresh).known(municipality), today, today))
                .round(round.number())
                .orElse(round);
    }

    /** The form after another was first: what that recorded, what is saved already, and the rows that are left. */
    AnswersPage lost(AnswersForm form, List<AnswerRow> saved) {
        Long seen = form.position();
        List<String> ours = saved.stream().map(r -> r.key(form.key())).toList();
        List<String> missed = on.history().entries().stream()
                .filter(e -> (seen == null || e.position() > seen) && !ours.contains(e.id()))
                .map(e -> Wording.date(e.occurred(), speech.locale())
                        + " · "
                        + Wording.fact(e.fact(), on, speech.locale()).title())
                .toList();
        List<String> names =
                saved.stream().map(r -> Wording.addressee(r.cell().addressee())).toList();
        AnswersForm left = new AnswersForm(
                form.key(),
                on.version(),
                on.position(),
                form.source(),
                form.link(),
                form.rows().stream().filter(r -> !saved.contains(r)).toList());
        return page(left, Map.of(), null, List.of(), missed, names, false);
    }

    private String due(AnswerRow row) {
        List<String> remarks = new ArrayList<>(text.remarks(row.cell()));
        if (!row.cell().extended()) {
            remarks.addFirst(text.due(row.cell().due()));
        }
        return String.join(" · ", remarks);
    }

    private AnswersPage page(
            AnswersForm form,
            Map<Integer, Map<String, String>> faults,
            @Nullable String sourceFault,
            List<AnswersPage.Reviewed> review,
            List<String> missed,
            List<String> saved,
            boolean nothing) {
        String own = Addresses.vision(on.id()) + RemissPages.ANSWERS;
        List<AnswersPage.Row> rows = new ArrayList<>();
        List<AnswersPage.Fault> told = new ArrayList<>();
        for (AnswerRow row : form.rows()) {
            int no = rows.size();
            Map<String, String> atRow = faults.getOrDefault(row.no(), Map.of());
            String name = Wording.addressee(row.cell().addressee());
            rows.add(new AnswersPage.Row(
                    no,
                    row.cell().addressee().id(),
                    name,
                    due(row),
                    row.day(),
                    row.stance(),
                    row.summary(),
                    row.dnr(),
                    atRow));
            atRow.forEach((field, text) -> told.add(
                    new AnswersPage.Fault("svar-" + no + "-" + (field.isEmpty() ? "dag" : field), name, text)));
        }
        return new AnswersPage(
                new PageModel(
                        speech,
                        speech.say("Registrera flera svar", "Record several answers"),
                        asking.address(),
                        PageModel.Section.NONE,
                        null),
                Addresses.vision(on.id()) + RemissPages.SHEET,
                on.title(),
                own + "?omgang=" + round.number(),
                round.number(),
                text.facts(round),
                rows,
                (int) round.silent().stream().filter(c -> !AnswersForm.named(c)).count(),
                Arrays.stream(Stance.values())
                        .map(s -> new AnswersPage.Option(s.name(), Wording.stance(s, speech.locale())))
                        .toList(),
                form.source(),
                form.link(),
                sourceFault,
                told,
                review,
                missed,
                saved,
                nothing,
                guard.word(own),
                form.keyed() ? form.key() : UUID.randomUUID().toString(),
                Objects.requireNonNullElse(form.version(), on.version()),
                Objects.requireNonNullElse(form.position(), on.position()));
    }
}
