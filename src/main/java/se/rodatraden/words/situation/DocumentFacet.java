package se.rodatraden.words.situation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Successor;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.words.BodyWords;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.StandingWords;

/** How the document stands, as a sentence or two: whether it applies and since when, what has replaced it, or why it does not apply. */
final class DocumentFacet {
    private final Situation situation;
    private final Known known;
    private final Lang t;
    private final DocumentSentences particular;

    DocumentFacet(Situation situation, Known known, Lang t) {
        this.situation = situation;
        this.known = known;
        this.t = t;
        this.particular = new DocumentSentences(situation, known, t);
    }

    /** How it stands and, where a court has annulled a part of it, which and whether for good. */
    String of(Standing standing) {
        return Stream.of(asAWhole(standing), particular.partly(standing))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String asAWhole(Standing standing) {
        Optional<Document> document = standing.document();
        if (document.isEmpty()) {
            Optional<String> unconfirmed = particular.unconfirmed();
            if (unconfirmed.isPresent()) {
                return about(standing, unconfirmed.get());
            }
            boolean none = standing.possible().stream().allMatch(p -> p.document() == Document.NO_VERSION);
            return none
                    ? ""
                    : it(
                                    standing,
                                    "kan vara " + StandingWords.documents(standing, t)
                                            + "; källorna säger inte säkert vilket.",
                                    "may be " + StandingWords.documents(standing, t)
                                            + "; the sources do not say for certain which.")
                            + successors();
        }
        Optional<String> another = particular.another(document.get());
        if (another.isPresent()) {
            return another.get();
        }
        return switch (document.get()) {
            case NO_VERSION -> "";
            case ADOPTED -> about(standing, particular.notYet());
            case IN_FORCE -> inForce(standing);
            case SUSPENDED -> particular.stopped();
            case SUPERSEDED ->
                situation.successors().isEmpty()
                        ? t.say("En senare version gäller i stället.", "A later version applies instead.")
                        : it(standing, "är ersatt av ", "has been replaced by ")
                                + BodyWords.join(
                                        situation.successors().stream()
                                                .map(x -> t.quoted(x.title()))
                                                .toList(),
                                        t)
                                + ".";
            case REPEALED -> it(standing, "är upphävd" + repealed() + ".", "has been repealed" + repealed() + ".");
            case ANNULLED -> particular.annulled();
            case EXPIRED ->
                named(standing)
                        .map(name -> t.say(
                                name + " gäller inte längre: giltighetstiden har gått ut.",
                                name + " no longer applies: its period of validity has ended."))
                        .orElseGet(() -> t.say("Giltighetstiden har gått ut.", "Its period of validity has ended."));
            case OBSOLETE_ASSERTED ->
                it(
                        standing,
                        "uppges ha blivit inaktuell; något beslut om att upphäva den är inte registrerat.",
                        "is said to be out of date; no decision to repeal it is recorded.");
        };
    }

    /** “ från och med den 1 januari 2023”, where that day is known. */
    private String repealed() {
        FuzzyDate since = situation.documentSince();
        return since == null || since.precision() == Precision.UNKNOWN
                ? ""
                : t.say(" från och med ", " as of ") + DatePhrases.definite(since, t);
    }

    private String inForce(Standing standing) {
        if (standing.validityPresumed()) {
            return about(standing, particular.presumed());
        }
        return applying(standing)
                .filter(v -> !v.entry().equals(standing.state().since()) || !v.asserted())
                .map(State.Version::validFrom)
                .map(from -> DatePhrases.definite(from, t))
                .map(from -> it(standing, "gäller från och med " + from + ".", "has been in force since " + from + "."))
                .orElseGet(() -> it(standing, "gäller.", "is in force."));
    }

    private Optional<State.Version> applying(Standing standing) {
        return Validity.applying(standing.state(), situation.day());
    }

    /** The document and what is said of it: “den” where the sentence before has named it, else by its title and its adoption. */
    private String it(Standing standing, String swedish, String english) {
        return named(standing)
                .map(name -> name + " " + t.say(swedish, english))
                .orElseGet(() -> t.say("Den ", "It ") + t.say(swedish, english));
    }

    /** The same of a sentence that begins with “den”. */
    private String about(Standing standing, String sentence) {
        String pronoun = t.say("Den ", "It ");
        return named(standing)
                .filter(_ -> sentence.startsWith(pronoun))
                .map(name -> name + " " + sentence.substring(pronoun.length()))
                .orElse(sentence);
    }

    /** “”Fjordvisionen”, antagen den 28 april 2014,”; empty where the matter's own sentence tells of the adoption. */
    private Optional<String> named(Standing standing) {
        String since = standing.state().since();
        return applying(standing)
                .flatMap(v -> known.entries().entry(v.entry()))
                .filter(e -> !e.id().equals(since))
                .map(e -> e.fact() instanceof Fact.VisionAdopted f
                        ? t.quoted(f.title()) + adopted(e)
                        : e.fact() instanceof Fact.AppliedAsserted f
                                ? t.quoted(f.title())
                                : t.say("Dokumentet", "The document"));
    }

    private String adopted(Entry adoption) {
        String when = DatePhrases.then(adoption.occurred(), t);
        return when.isEmpty() ? "" : t.say(", antagen" + when + ",", ", adopted" + when + ",");
    }

    /** “ Ersatt av ”Nya visionen”.”; where it is not certain, that it may be. */
    private String successors() {
        List<Successor> all = situation.successors();
        List<String> sure = all.stream()
                .filter(Successor::certain)
                .map(s -> t.quoted(s.title()))
                .toList();
        List<String> maybe = all.stream()
                .filter(s -> !s.certain())
                .map(s -> t.quoted(s.title()))
                .toList();
        return (sure.isEmpty() ? "" : t.say(" Ersatt av ", " Replaced by ") + BodyWords.join(sure, t) + ".")
                + (maybe.isEmpty()
                        ? ""
                        : t.say(" Kan vara ersatt av ", " May have been replaced by ") + BodyWords.join(maybe, t)
                                + ".");
    }
}
