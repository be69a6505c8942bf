package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.views.register.Search;
import se.rodatraden.views.register.SearchTerms;

class SearchTextTest {
    @Test
    void a_text_from_a_pdf_a_mac_or_a_word_processor_reads_as_typed() {
        assertThat(SearchText.fold(
                        "Tillv\u00e4xt\u00adstrategi\u00a02040 f\u00f6r \ufb01nansiering i A\u030amsele\u200b"))
                .isEqualTo("tillvaxtstrategi 2040 for finansiering i amsele");
        assertThat(SearchText.clean("Åt\u00adgärd\u0000 \u00a0A\u030a")).isEqualTo("Åtgärd Å");
    }

    @Test
    void a_diary_number_is_one_however_it_is_divided() {
        assertThat(SearchText.numbers("ks2014/112 och kf 2019:0612")).containsExactly("2014/112", "2019/0612");
        assertThat(SearchText.words("ks2014/112")).containsExactly("ks", "2014", "112");
        assertThat(SearchText.numbers("2019:3fa9")).isEmpty();
    }

    @Test
    void a_query_has_words_phrases_alternatives_and_what_must_not_be_there() {
        SearchTerms terms = SearchTerms.of("\"goda livet\" Umeå or Luleå -skola 2014:112");
        assertThat(terms.all())
                .containsExactly(List.of("goda"), List.of("livet"), List.of("umea", "lulea"), List.of("2014/112"));
        assertThat(terms.phrases()).containsExactly("goda livet");
        assertThat(terms.none()).containsExactly("skola");
        assertThat(SearchTerms.of("-- - \" '").words()).isEmpty();
    }

    @Test
    void letters_that_are_wrong_missing_or_turned_are_counted() {
        assertThat(Search.distance("vison", "vision")).isEqualTo(1);
        assertThat(Search.distance("visoin", "vision")).isEqualTo(1);
        assertThat(Search.distance("hagforstrategin", "hagforsstrategin")).isEqualTo(1);
        assertThat(Search.distance("mål", "vision")).isGreaterThan(2);
    }
}
