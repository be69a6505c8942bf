package se.rodatraden.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** A path that a proxy has taken off, and tells of. */
class ForwardedPrefixTest {

    @Test
    void the_prefix_of_a_proxy_comes_back_on_what_goes_out() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/kommun/0764");
        request.addHeader("X-Forwarded-Prefix", "/tradar");
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain product = (asked, answer) -> {
            assertThat(((HttpServletRequest) asked).getRequestURI()).isEqualTo("/kommun/0764");
            assertThat(((HttpServletRequest) asked).getContextPath()).isEmpty();
            assertThat(ServedUnder.prefix(asked)).isEqualTo("/tradar");
            HttpServletResponse page = (HttpServletResponse) answer;
            byte[] html = "<a href=\"/register\">Register</a>".getBytes(StandardCharsets.UTF_8);
            page.setContentType("text/html;charset=UTF-8");
            page.setContentLength(html.length);
            page.setHeader("Location", "/register");
            page.addHeader("Link", "</api/events?after=3>; rel=\"next\"");
            page.getOutputStream().write(html);
        };
        new ForwardedHeaderFilter()
                .doFilter(request, response, (asked, answer) -> new ServedUnder().doFilter(asked, answer, product));

        assertThat(response.getContentAsString()).isEqualTo("<a href=\"/tradar/register\">Register</a>");
        assertThat(response.getHeader("Content-Length")).isNull();
        assertThat(response.getHeader("Location")).isEqualTo("/tradar/register");
        assertThat(response.getHeader("Link")).isEqualTo("</tradar/api/events?after=3>; rel=\"next\"");
    }

    @Test
    void at_the_root_nothing_is_touched() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ServedUnder().doFilter(new MockHttpServletRequest("GET", "/register"), response, (_, answer) -> {
            assertThat(answer).isSameAs(response);
        });
    }
}
