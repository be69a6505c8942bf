package se.rodatraden.http.vision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Registry;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/** Every event of a vision in the order of recording, with what has become of it since. */
record LedgerView(List<Item> items, int events, long version) {

    /**
     * One event as it was recorded.
     *
     * @param position its place in the feed
     * @param sequence its place in the vision's own stream
     * @param recordedBy the role in which it was recorded, or the channel
     * @param recorder the name of the one who did; only for those who may see it
     * @param lagDays days from when it happened to its recording: at least, and at most where a first day is known
     * @param dnr its diary number; null says that none is known
     * @param deviations those of the entry, stored or found now
     * @param reason why it was recorded as it occurred, where it was
     * @param corrections of this entry, oldest first; {@code lines} are of the first telling
     * @param corrected what this event changed in another entry, where it is a correction
     * @param struck what struck this entry
     * @param confidential the marks by which its text is masked
     */
    record Item(
            long position,
            long sequence,
            String event,
            String type,
            @Nullable String entry,
            String title,
            List<String> lines,
            @Nullable When occurred,
            @Nullable Certainty certainty,
            @Nullable Basis basis,
            @Nullable BodyView body,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable String recorder,
            @Nullable Lag lagDays,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String dnr,

            Registry.@Nullable Direction direction,
            @Nullable String counterpart,
            List<Source> sources,
            List<FoundView> deviations,
            @Nullable String reason,
            List<CorrectionView> corrections,
            @Nullable CorrectionView corrected,
            @Nullable StruckView struck,
            List<ConfidentialView> confidential,
            Set<Ledger.Mark> marks) {}

    /** Days; {@code atMost} is missing where no first day is known. */
    record Lag(long atLeast, @Nullable Long atMost) {}

    /** @param names of those who recorded, as far as the one who asks may see them */
    static LedgerView of(Ledger ledger, Ledger.@Nullable Mark mark, Map<String, String> names, Lang language) {
        return new LedgerView(
                ledger.only(mark).stream()
                        .map(l -> item(l, ledger, names, language))
                        .toList(),
                ledger.lines().size(),
                ledger.on().version());
    }

    /** What the event corrected: another entry, or the registration. */
    private static @Nullable CorrectionView corrected(Ledger.Line line, Lang language) {
        if (line.made() != null) {
            return CorrectionView.of(Objects.requireNonNull(line.made()), language);
        }
        return line.registration() == null
                ? null
                : CorrectionView.of(Objects.requireNonNull(line.registration()), language);
    }

    private static Item item(Ledger.Line line, Ledger ledger, Map<String, String> names, Lang language) {
        Fact fact = line.fact();
        var event = line.event();
        if (fact == null) {
            return new Item(
                    event.position(),
                    event.sequence(),
                    event.id(),
                    event.type(),
                    null,
                    language.say("Historiken öppnades", "The history was opened"),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    event.recordedAt(),
                    line.role() == null ? line.recordedBy() : line.role(),
                    names.get(line.recordedBy()),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    line.marks());
        }
        FactText text = Wording.fact(fact, ledger.on(), language.locale());
        Registry registry = fact.told().registry();
        return new Item(
                event.position(),
                event.sequence(),
                event.id(),
                event.type(),
                fact.entry(),
                text.title(),
                text.lines(),
                When.of(fact.told().occurred(), language),
                fact.told().certainty(),
                fact.noted().basis(),
                BodyView.of(fact.told().body()),
                event.recordedAt(),
                line.role() == null ? line.recordedBy() : line.role(),
                names.get(line.recordedBy()),
                line.lag() == null ? null : new Lag(Objects.requireNonNull(line.lag()), line.lagAtMost()),
                Ledger.dnr(fact).orElse(null),
                registry == null ? null : registry.direction(),
                registry == null ? null : registry.counterpart(),
                fact.told().sources(),
                line.deviations().stream().map(d -> FoundView.of(d, language)).toList(),
                fact.told().reason(),
                CorrectionView.of(line.corrections(), language),
                corrected(line, language),
                line.struck() == null
                        ? null
                        : StruckView.of(
                                Objects.requireNonNull(line.struck()),
                                ledger.on().known().corrections(),
                                language),
                ConfidentialView.of(fact.entry(), ledger.on().marks(), language),
                new TreeSet<>(line.marks()));
    }
}
