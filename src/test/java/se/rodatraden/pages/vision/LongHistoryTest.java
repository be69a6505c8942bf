package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.history.History;

/** A history of hundreds of entries: its page is small, and still names and leads to every one of them. */
class LongHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final History HISTORY = Alvesta.history(
            HistoryDocument.read(MadeVisions.ofThreeHundredEntries("1472").getBytes(StandardCharsets.UTF_8))
                    .history());
    private static final String ADDRESS = Addresses.vision(HISTORY.id());

    private static VisionPage page(String address, Lang speech) {
        return VisionPages.of(
                Drawn.on(HISTORY, DAY), new TimeForm(speech, DAY, null, DAY, Alvesta.TODAY), address, null);
    }

    private static Stream<VisionPage.Item.Folded> folds(VisionPage page) {
        return page.items().stream().flatMap(i -> i instanceof VisionPage.Item.Folded f ? Stream.of(f) : Stream.of());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void the_page_of_three_hundred_entries_is_less_than_100_kilobytes(Lang speech) {
        String html = Drawn.html(page(ADDRESS, speech));
        assertThat(HISTORY.entries()).hasSize(300);
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
        assertThat(html.split("<link rel=\"stylesheet\"")).hasSize(2);
        assertThat(html.split("<script src=")).hasSize(2);
    }

    @Test
    void every_entry_is_named_and_can_be_linked_to() {
        String html = Drawn.html(page(ADDRESS, Lang.SWEDISH));
        HISTORY.entries().forEach(e -> assertThat(html).containsOnlyOnce(" id=\"h-" + e.id() + "\""));
        assertThat(html).contains("3 november 2009: Remissvar från gymnasienämnden");
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        List<String> targets = links.results().map(m -> m.group(1)).distinct().toList();
        assertThat(targets).hasSizeGreaterThan(100).allMatch(id -> html.contains("id=\"" + id + "\""));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void no_decision_is_folded_out_of_sight(Lang speech) {
        VisionPage page = page(ADDRESS, speech);
        Set<String> open = page.items().stream()
                .flatMap(i -> i instanceof VisionPage.Item.Happened h
                        ? Stream.of(h.entry().id())
                        : Stream.of())
                .collect(Collectors.toSet());
        Set<String> decisions = HISTORY.entries().stream()
                .filter(e -> e.fact() instanceof Deciding)
                .map(Entry::id)
                .collect(Collectors.toSet());
        assertThat(decisions).hasSizeGreaterThan(15);
        assertThat(open).containsAll(decisions);
        assertThat(folds(page)
                        .flatMap(f -> f.entries().stream())
                        .map(VisionPage.EntryView::id)
                        .toList())
                .doesNotContainAnyElementsOf(decisions)
                .hasSizeGreaterThan(200);
    }

    @Test
    void what_a_decision_that_is_only_named_says_is_on_the_page_of_its_day() {
        VisionPage.Item.Happened oldest = page(ADDRESS, Lang.SWEDISH).items().stream()
                .flatMap(i -> i instanceof VisionPage.Item.Happened h && h.whole() != null ? Stream.of(h) : Stream.of())
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(oldest.entry().named()).isTrue();
        String html = Drawn.html(page(ADDRESS + String.valueOf(oldest.whole()).replaceFirst("#.*", ""), Lang.SWEDISH));
        assertThat(oldest.whole()).endsWith("#h-" + oldest.entry().id());
        assertThat(html).contains("<li id=\"h-" + oldest.entry().id() + "\" class=\"entry ");
    }

    @Test
    void what_is_only_named_is_said_in_full_on_the_page_of_its_days() {
        VisionPage.Item.Folded named =
                folds(page(ADDRESS, Lang.SWEDISH)).toList().getLast();
        assertThat(named.whole())
                .startsWith("?fran=")
                .contains("#h-" + named.entries().getFirst().id());
        String chosen = ADDRESS + String.valueOf(named.whole()).replaceFirst("#.*", "");
        VisionPage.Item.Folded full = folds(page(chosen, Lang.SWEDISH))
                .filter(f -> f.summary().equals(named.summary()))
                .toList()
                .getLast();
        assertThat(full.whole()).isNull();
        assertThat(full.entries()).hasSameSizeAs(named.entries()).noneMatch(VisionPage.EntryView::named);
        assertThat(full.entries()).allMatch(e -> e.recorded().contains("Registrerad"));
    }

    @Test
    void the_days_of_an_older_decision_are_on_the_page_of_its_year() {
        LegalSection.OfDecision older =
                page(ADDRESS, Lang.SWEDISH).legal().decisions().get(1);
        assertThat(older.days()).isEmpty();
        String chosen = ADDRESS + String.valueOf(older.daysAt()).replaceFirst("#.*", "");
        LegalSection.OfDecision shown =
                page(chosen, Lang.SWEDISH).legal().decisions().get(1);
        assertThat(shown.entry()).isEqualTo(older.entry());
        assertThat(shown.days()).isNotEmpty();
        assertThat(page(ADDRESS, Lang.SWEDISH).legal().decisions().getLast().days())
                .isNotEmpty();
    }

    @Test
    void a_short_history_says_all_of_it() {
        VisionPage page = Drawn.page(Drawn.seed("0764/ny-vision"), Alvesta.TODAY, Lang.SWEDISH);
        assertThat(folds(page))
                .allMatch(f -> f.whole() == null && f.entries().stream().noneMatch(VisionPage.EntryView::named));
    }
}
