package se.rodatraden.pages.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.LineSort;

/** A column of the register, by its name in addresses. The title is always shown. */
enum Column {
    MUNICIPALITY("kommun", "Kommun", "Municipality", LineSort.MUNICIPALITY, 16),
    DNR("dnr", "Dnr", "Reg. no.", LineSort.DNR, 16),
    TITLE("titel", "Titel", "Title", LineSort.TITLE, 45),
    KIND("typ", "Typ", "Kind", LineSort.KIND, 14),
    DOCUMENT("dokument", "Dokumentet", "Document", LineSort.DOCUMENT, 20),
    MATTER("arende", "Ärendet", "Matter", LineSort.MATTER, 26),
    HOLDER("hos", "Ligger hos", "With", LineSort.HOLDER, 28),
    SINCE("sedan", "Sedan", "Since", null, 20),
    NEXT("nasta", "Nästa steg", "Next step", null, 34),
    DUE("datum", "Nästa datum", "Next date", LineSort.DUE, 24),
    ROUND("remiss", "Remiss", "Remiss", LineSort.ROUND, 18),
    TERM("period", "Period", "Term", LineSort.TERM, 14),
    DAYS("dagar", "Dagar", "Days", LineSort.DAYS, 9),
    RECORDED("registrerad", "Registrerat", "Recorded", LineSort.RECORDED, 18);

    private static final Set<Column> UNUSUAL = EnumSet.of(KIND, SINCE, NEXT, RECORDED);

    private final String slug;
    private final String swedish;
    private final String english;
    private final @Nullable LineSort sort;
    private final int width;

    Column(String slug, String swedish, String english, @Nullable LineSort sort, int width) {
        this.slug = slug;
        this.swedish = swedish;
        this.english = english;
        this.sort = sort;
        this.width = width;
    }

    String slug() {
        return slug;
    }

    String name(Lang t) {
        return t.say(swedish, english);
    }

    /** What the head of the column says of itself where its name is short; null where the name says it. */
    @Nullable
    String meaning(Lang t) {
        return switch (this) {
            case TERM -> t.say("Mandatperiod då läget inträdde", "Term of office in which it came to stand so");
            case DAYS -> t.say("Dagar sedan senaste registrerade händelse", "Days since the last recorded event");
            case ROUND -> t.say("Pågående remissomgång", "Open remiss round");
            case DUE ->
                t.say(
                        "Första datum då något väntas, passerat eller kommande",
                        "First date by which something is awaited, passed or coming");
            case DNR -> t.say("Senast registrerade diarienummer", "Registry number recorded last");
            case MUNICIPALITY, TITLE, KIND, DOCUMENT, MATTER, HOLDER, SINCE, NEXT, RECORDED -> null;
        };
    }

    /** By what the list is sorted under this head; empty where it cannot be. */
    Optional<LineSort> sort() {
        return Optional.ofNullable(sort);
    }

    /** In characters, for a spreadsheet. */
    int width() {
        return width;
    }

    static Optional<Column> named(String slug) {
        return Arrays.stream(values()).filter(c -> c.slug.equals(slug)).findFirst();
    }

    static Column of(LineSort sort) {
        return Arrays.stream(values()).filter(c -> c.sort == sort).findFirst().orElseThrow();
    }

    /** Those shown where none are chosen. */
    static List<Column> usual(boolean ofOneMunicipality) {
        return Arrays.stream(values())
                .filter(c -> !UNUSUAL.contains(c) && !(ofOneMunicipality && c == MUNICIPALITY))
                .toList();
    }
}
