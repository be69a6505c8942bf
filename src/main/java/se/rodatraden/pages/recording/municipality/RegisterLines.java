package se.rodatraden.pages.recording.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.BodyEstablished;
import se.rodatraden.municipality.event.MunicipalEvent.BodyRenamed;
import se.rodatraden.municipality.event.MunicipalEvent.CoalitionRecorded;
import se.rodatraden.municipality.event.MunicipalEvent.Dated;
import se.rodatraden.municipality.event.MunicipalEvent.ElectionRecorded;
import se.rodatraden.municipality.event.MunicipalEvent.Ending;
import se.rodatraden.municipality.event.MunicipalEvent.MunicipalEntryAnnulled;
import se.rodatraden.municipality.event.MunicipalEvent.TermStarted;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.words.MunicipalWords;
import se.rodatraden.words.Wording;

/** What a municipality's own register says, a line each, so that two can be compared: its bodies, and the rest. */
public final class RegisterLines {
    private final Municipality known;
    private final Lang speech;
    private final Locale locale;

    private RegisterLines(Municipality known, Lang speech) {
        this.known = known;
        this.speech = speech;
        this.locale = speech.locale();
    }

    public static List<String> of(Municipality known, Lang speech) {
        RegisterLines lines = new RegisterLines(known, speech);
        List<String> all = new ArrayList<>();
        known.bodies().forEach(b -> all.add(lines.body(b)));
        known.effective().stream().flatMap(lines::line).forEach(all::add);
        return List.copyOf(all);
    }

    /** What one says and the other does not. */
    public static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    /** What an entry says, of which body, and from when it holds where that is another day than it was decided. */
    public static String entry(MunicipalEvent e, Municipality known, Lang speech) {
        String says = MunicipalWords.sentence(e, known, speech.locale());
        String of = switch (e) {
            case BodyRenamed r -> before(r, known) + ": ";
            case TermStarted t -> name(t.body(), known) + ": ";
            case MunicipalEntryAnnulled _, ElectionRecorded _, Dated _ -> "";
        };
        String said = of.isEmpty() ? says : of + says.substring(0, 1).toLowerCase(speech.locale()) + says.substring(1);
        String capital = said.substring(0, 1).toUpperCase(speech.locale()) + said.substring(1);
        return e instanceof Dated d && d.from() != null ? capital + ", " + since(d.from(), speech) : capital;
    }

    /** What a body that got another name was called until then. */
    private static String before(BodyRenamed renamed, Municipality known) {
        List<Body.Named> names = known.body(renamed.body()).map(Body::names).orElse(List.of());
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).entry().equals(renamed.entry())) {
                return names.get(i - 1).name();
            }
        }
        return name(renamed.body(), known);
    }

    private static String name(String body, Municipality known) {
        return known.body(body).map(Body::name).orElse(body);
    }

    private static String since(FuzzyDate date, Lang speech) {
        return date.edtf().isEmpty() && date.label() == null
                ? speech.say("början är inte känd", "its beginning is not known")
                : speech.say("från och med ", "from ") + Wording.definite(date, speech.locale());
    }

    private String body(Body b) {
        String names = b.names().stream()
                .map(n -> b.names().size() == 1 ? n.name() : n.name() + " (" + since(n.from(), speech) + ")")
                .collect(Collectors.joining(", "));
        String until =
                b.until() == null ? "" : speech.say("; upphörde ", "; ended ") + Wording.definite(b.until(), locale);
        String after = b.successors().isEmpty()
                ? ""
                : speech.say(", efterträds av ", ", succeeded by ")
                        + b.successors().stream()
                                .map(id -> known.body(id).map(Body::name).orElse(id))
                                .collect(Collectors.joining(", "));
        return names + " – " + MunicipalWords.kind(b.kind(), locale) + ", " + since(b.from(), speech) + until + after;
    }

    private Stream<String> line(MunicipalEvent event) {
        return switch (event) {
            case BodyEstablished _, BodyRenamed _, Ending _, MunicipalEntryAnnulled _ -> Stream.of();
            case TermStarted t -> Stream.of(entry(t, known, speech));
            case CoalitionRecorded c ->
                Stream.of(said(c)
                        + (c.parties().isEmpty() ? "" : " (" + String.join(", ", c.parties()) + ")")
                        + (c.to() == null
                                ? ""
                                : speech.say(", till och med ", ", to ") + Wording.definite(c.to(), locale)));
            case ElectionRecorded e -> Stream.of(MunicipalWords.sentence(e, known, locale));
            case Dated d -> Stream.of(said(d));
        };
    }

    /** What holds, and from when. */
    private String said(Dated e) {
        return MunicipalWords.sentence(e, known, locale) + ", " + since(e.since(), speech);
    }
}
