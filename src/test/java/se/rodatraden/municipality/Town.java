package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.event.ElectionKind;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.time.FuzzyDate;

/** A municipality under construction, one command after the other; each is recorded a second after the one before. */
public final class Town {
    public static final String CODE = "0764";
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final List<RecordedMunicipalEvent> recorded = new ArrayList<>();
    private int entries;

    /** What is known of it. */
    public Municipality now() {
        return Municipality.of(CODE, recorded);
    }

    /** When the nth event (from 1) was recorded. */
    static Instant moment(int n) {
        return START.plusSeconds(n);
    }

    /** Records what must be accepted. */
    public Town told(MunicipalCommand... commands) {
        for (MunicipalCommand command : commands) {
            MunicipalVerdict verdict = decide(command);
            assertThat(verdict).isInstanceOf(MunicipalVerdict.Accepted.class);
            ((MunicipalVerdict.Accepted) verdict)
                    .events()
                    .forEach(e -> recorded.add(
                            new RecordedMunicipalEvent(recorded.size() + 1L, moment(recorded.size() + 1), e)));
        }
        return this;
    }

    /** The rules by which the command is refused; empty when it is not. */
    public List<String> refused(MunicipalCommand command) {
        return decide(command) instanceof MunicipalVerdict.Refused refused
                ? refused.violations().stream().map(Violation::rule).toList()
                : List.of();
    }

    /** The paragraphs by which a reason is asked for the command; empty when none is. */
    List<String> paragraphs(MunicipalCommand command) {
        return decide(command) instanceof MunicipalVerdict.Refused refused
                ? refused.violations().stream()
                        .map(r -> String.valueOf(r.paragraph()))
                        .toList()
                : List.of();
    }

    MunicipalVerdict decide(MunicipalCommand command) {
        return MunicipalDecide.on(now(), command, moment(recorded.size() + 1));
    }

    public MunicipalMetadata on(String occurred) {
        return entry("e" + ++entries, occurred);
    }

    public static MunicipalMetadata entry(String id, String occurred) {
        return new MunicipalMetadata(id, FuzzyDate.parse(occurred), null, List.of(), null, false, null);
    }

    public static MunicipalMetadata anyway(MunicipalMetadata told, String why) {
        return new MunicipalMetadata(
                told.entry(), told.occurred(), told.decision(), told.sources(), told.note(), true, why);
    }

    public MunicipalAct.EstablishBody establish(String id, BodyKind kind, String name, String from) {
        return new MunicipalAct.EstablishBody(CODE, on(from), id, kind, name, null);
    }

    MunicipalAct.EstablishBody committee(String id, String from) {
        return establish(id, BodyKind.COMMITTEE, id, from);
    }

    MunicipalAct.RenameBody rename(String id, String name, String from) {
        return new MunicipalAct.RenameBody(CODE, on(from), id, name, null);
    }

    MunicipalAct.MergeBodies merge(String from, String successor, String... bodies) {
        return new MunicipalAct.MergeBodies(CODE, on(from), List.of(bodies), successor, null);
    }

    MunicipalAct.DissolveBody dissolve(String id, String from, @Nullable String mattersTo) {
        return new MunicipalAct.DissolveBody(CODE, on(from), id, List.of(), mattersTo, null);
    }

    public MunicipalAct.StartTerm term(String body, String from, String to) {
        return new MunicipalAct.StartTerm(CODE, on("2010"), body, day(from), day(to), null);
    }

    MunicipalAct.RecordElection election(String day, ElectionKind kind) {
        return new MunicipalAct.RecordElection(CODE, on(day), day(day), kind);
    }

    MunicipalAct.DefineDocumentType type(String kind, String from, BodyKind... adopters) {
        return new MunicipalAct.DefineDocumentType(
                CODE, on(from), new DocumentKind(kind), Arrays.asList(adopters), 12, false, null);
    }

    MunicipalAct.AnnulMunicipalEntry strike(String entry) {
        return new MunicipalAct.AnnulMunicipalEntry(CODE, on("2026-11-01"), entry, "felskrivning");
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
