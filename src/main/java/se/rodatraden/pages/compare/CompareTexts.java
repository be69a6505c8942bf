package se.rodatraden.pages.compare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.compare.TextDifference;
import se.rodatraden.views.compare.TextVersion;
import se.rodatraden.views.compare.TextVersions;
import se.rodatraden.words.Wording;

/**
 * Words two versions of a text.
 *
 * @param one the key of the first, as the address has it; null where none is chosen
 * @param other the key of the second
 */
record CompareTexts(
        TextVersions versions,
        @Nullable String one,
        @Nullable String other,
        Lang lang) {

    ComparePage.Texts texts() {
        List<ComparePage.Version> options = versions.all().stream()
                .map(v -> new ComparePage.Version(v.key(), name(v)))
                .toList();
        if (one == null && other == null) {
            return versions.useful()
                    .map(pair -> compared(options, pair, useful(pair)))
                    .orElseGet(() -> nothing(options, few()));
        }
        Optional<TextVersion> first = versions.find(one);
        Optional<TextVersion> second = versions.find(other);
        return first.isPresent() && second.isPresent()
                ? compared(options, new TextVersions.Pair(first.get(), second.get()), "")
                : nothing(
                        options,
                        lang.say(
                                "Välj två texter ur listorna. Den som valts finns inte vid den andra tiden.",
                                "Choose two texts from the lists. The one chosen is not there at the second time."));
    }

    private String useful(TextVersions.Pair pair) {
        return pair.after().of() == TextVersion.Of.DOCUMENT
                ? lang.say("De två senaste versionerna av dokumentet.", "The two latest versions of the document.")
                : pair.after().of() == TextVersion.Of.GOALS
                        ? lang.say("De två senaste målen.", "The two latest sets of goals.")
                        : lang.say("De två senaste texterna.", "The two latest texts.");
    }

    private String few() {
        return lang.say(
                "Registret håller inte två versioner av samma text. Dokumentet självt finns hos kommunen.",
                "The register does not hold two versions of the same text. The document itself is with the municipality.");
    }

    private static ComparePage.Texts nothing(List<ComparePage.Version> options, String why) {
        return new ComparePage.Texts(options, "", "", false, why, List.of());
    }

    private ComparePage.Texts compared(List<ComparePage.Version> options, TextVersions.Pair pair, String why) {
        TextDifference difference = pair.difference();
        String same = difference.any() ? "" : lang.say(" Inget skiljer.", " Nothing differs.");
        return new ComparePage.Texts(
                options,
                pair.before().key(),
                pair.after().key(),
                one != null || other != null,
                (why + same).strip(),
                difference.sections().stream().map(this::section).toList());
    }

    private ComparePage.Section section(TextDifference.Section s) {
        return new ComparePage.Section(
                s.heading(),
                switch (s.kind()) {
                    case SAME -> lang.say("oförändrat", "unchanged");
                    case ADDED -> lang.say("tillagt avsnitt", "section added");
                    case REMOVED -> lang.say("borttaget avsnitt", "section removed");
                    case CHANGED -> lang.say("ändrat", "changed");
                },
                s.kind() != TextDifference.Kind.SAME,
                s.pieces().stream()
                        .map(p -> new ComparePage.Piece(
                                p.kind() == TextDifference.Kind.REMOVED,
                                p.kind() == TextDifference.Kind.ADDED,
                                p.text()))
                        .toList());
    }

    /** “Förslag, juni 2013 – före rättelsen den 3 juni 2014”. */
    private String name(TextVersion v) {
        String name = Wording.fact(v.entry().fact(), lang.locale()).title() + ", "
                + Wording.date(v.entry().occurred(), lang.locale());
        if (v.until() != null) {
            return name
                    + lang.say(" – före rättelsen den ", " – before the correction of ")
                    + lang.day(
                            v.until().by().recordedAt().atZone(SwedishDays.ZONE).toLocalDate());
        }
        return switch (v.of()) {
            case MINUTES_BEFORE -> name + lang.say(" – tidigare text", " – earlier text");
            case MINUTES_AFTER -> name + lang.say(" – ny text", " – new text");
            case DOCUMENT, GOALS, WORDING -> name;
        };
    }
}
