package se.rodatraden.http.vision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.PublicAddress;
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
import se.rodatraden.words.erasure.ErasureWords;

/** Every event of a vision in the order of recording, with later corrections and other changes. */
record LedgerView(List<Item> items, int events, long version) {

    /**
     * An event as recorded.
     *
     * @param position position in the feed
     * @param proof where the proof is that the event is in the tamper-evident log, once it is sealed
     * @param sequence sequence number in the vision's own stream
     * @param recordedBy role or channel of the recording
     * @param recorder name of the person who recorded it; only for those permitted to see it
     * @param lagDays days from the event to its recording: a minimum, and a maximum where its first possible day is known
     * @param dnr diary number; null means that none is known
     * @param deviations deviations of the entry, stored or found now
     * @param reason stated reason for recording it despite a deviation, if any
     * @param corrections corrections of this entry, oldest first; {@code lines} show the entry as first recorded
     * @param corrected what this event changed in another entry, if it is a correction
     * @param struck what struck this entry
     * @param confidential confidentiality marks by which its text is masked
     * @param erased the decision by which its text was erased
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
            @Nullable ErasedView erased,
            Set<Ledger.Mark> marks,
            String proof) {}

    /** Days; {@code atMost} is missing where no first possible day is known. */
    record Lag(long atLeast, @Nullable Long atMost) {}

    /** @param names names of those who recorded, as far as the caller may see them */
    static LedgerView of(
            Ledger ledger,
            Ledger.@Nullable Mark mark,
            Map<String, String> names,
            PublicAddress address,
            Lang language) {
        return new LedgerView(
                ledger.only(mark).stream()
                        .map(l -> item(l, ledger, names, address.proof(l.event().position()), language))
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

    private static Item item(Ledger.Line line, Ledger ledger, Map<String, String> names, String proof, Lang language) {
        Fact fact = line.fact();
        var event = line.event();
        if (fact == null) {
            return new Item(
                    event.position(),
                    event.sequence(),
                    event.id(),
                    event.type(),
                    null,
                    line.erasure() == null
                            ? language.say("Historiken öppnades", "The history was opened")
                            : ErasureWords.title(language),
                    line.erasure() == null ? List.of() : ErasureWords.lines(line.erasure(), language),
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
                    null,
                    line.marks(),
                    proof);
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
                ErasedView.of(fact, ledger.on().marks()),
                new TreeSet<>(line.marks()),
                proof);
    }
}
