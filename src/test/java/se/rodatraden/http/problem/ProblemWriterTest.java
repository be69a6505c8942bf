package se.rodatraden.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.rodatraden.kernel.Violation;

/** The exact bytes of a problem: programs read its members, people rely on its order. */
class ProblemWriterTest {
    private static final Violation DEFERRED = Violation.value(
                    "E-DEFERRED", "e-1", "/entries/3/date", "Ärendet \"vilar\".", "The matter rests.")
            .under("KL 5:26")
            .on(7, 3)
            .instead(List.of("resume", "note"));
    private static final Violation EMPTY =
            Violation.of("Fältet är tomt.", "The field is empty.").at("");

    @Test
    void all_that_is_known_of_the_one_thing_that_is_wrong_stands_at_the_top() throws IOException {
        assertThat(written(new ProblemException(ProblemType.REFUSED_BY_RULE, DEFERRED), "en"))
                .isEqualTo(
                        "{\"type\":\"/api/problems/refused-by-rule\",\"title\":\"A rule refuses the recording\","
                                + "\"status\":409,\"detail\":\"The matter rests.\",\"rule\":\"E-DEFERRED\",\"paragraph\":\"KL 5:26\","
                                + "\"field\":\"/entries/3/date\",\"entry\":\"e-1\",\"line\":7,\"instead\":[\"resume\",\"note\"]}");
    }

    @Test
    void several_are_listed_after_the_first() throws IOException {
        assertThat(written(new ProblemException(ProblemType.INVALID_VALUE, EMPTY, DEFERRED), "sv"))
                .isEqualTo(
                        "{\"type\":\"/api/problems/invalid-value\",\"title\":\"Ett värde kan inte stämma\","
                                + "\"status\":422,\"detail\":\"Fältet är tomt.\",\"field\":\"\",\"errors\":["
                                + "{\"detail\":\"Fältet är tomt.\",\"field\":\"\"},"
                                + "{\"detail\":\"Ärendet \\\"vilar\\\".\",\"rule\":\"E-DEFERRED\",\"paragraph\":\"KL 5:26\","
                                + "\"field\":\"/entries/3/date\",\"entry\":\"e-1\",\"line\":7,\"instead\":[\"resume\",\"note\"]}]}");
    }

    @Test
    void where_nothing_is_known_the_kind_of_problem_is_said() throws IOException {
        assertThat(written(new ProblemException(ProblemType.REQUEST_FAILED, 418, List.of(), Map.of()), "en"))
                .isEqualTo("{\"type\":\"/api/problems/request-failed\",\"title\":\"The request cannot be answered\","
                        + "\"status\":418,\"detail\":\"The request cannot be answered\"}");
    }

    private static String written(ProblemException problem, String language) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ProblemWriter().write(problem, request, response);
        assertThat(response.getStatus()).isEqualTo(problem.status());
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Content-Language")).isEqualTo(language);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
