package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/register?q=framtid&asOf=2014-07-01",
                "/kommun/0764/vision/ny-vision?knownAt=2020-01-01T10:00:00Z",
                "/register?q=%C3%A5tg%C3%A4rd",
                "/konto#roller"
            })
    void a_page_of_ours_is_come_back_to(String page) {
        assertThat(ReturnPath.of(page).address()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "register",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/%09/evil.example",
                "/%2fevil.example",
                "/%2Fevil.example",
                "/%252fevil.example",
                "/%5cevil.example",
                "/%255cevil.example",
                "/..//evil.example",
                "/./evil",
                "/a/../b",
                "/a/%2e%2e/b",
                "https://evil.example",
                "https:evil.example",
                "http:/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/a\r\nSet-Cookie: x=y",
                "/a%0d%0aSet-Cookie:x=y",
                "/a%00",
                "/a b",
                "/%zz",
                "@evil.example",
                "/logga-in",
                "/logga-in?till=/",
                "/logga-ut",
                "/logga-ut/overallt"
            })
    void anything_else_is_the_start_page(String elsewhere) {
        assertThat(ReturnPath.of(elsewhere)).isEqualTo(ReturnPath.START);
    }

    @Test
    void so_is_nothing_and_what_is_too_long() {
        assertThat(ReturnPath.of(null)).isEqualTo(ReturnPath.START);
        assertThat(ReturnPath.of("/" + "a".repeat(1000))).isEqualTo(ReturnPath.START);
    }
}
