package se.rodatraden.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of ours get the path before them, and nothing else changes. */
class PrefixedStreamTest {

    private static String written(String text, PrefixedStream.Form form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {}
        };
        PrefixedStream stream = new PrefixedStream(out, "/tradar", form);
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.finish();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a href="/">Å</a>                                | <a href="/tradar/">Å</a>
            <a class="x" href="/register?q=/a&amp;b">x</a>   | <a class="x" href="/tradar/register?q=/a&amp;b">x</a>
            <form method="post" action="/folj">              | <form method="post" action="/tradar/folj">
            <button formaction="/a" name="b">                | <button formaction="/tradar/a" name="b">
            <script src="/assets/p.js" defer></script>       | <script src="/tradar/assets/p.js" defer></script>
            <form data-saved="/kommun/0764">                 | <form data-saved="/tradar/kommun/0764">
            <a href="//exempel.se/">x</a>                    | <a href="//exempel.se/">x</a>
            <a href="https://exempel.se/">x</a>              | <a href="https://exempel.se/">x</a>
            <a href="#main">x</a>                            | <a href="#main">x</a>
            <input name="till" value="/kommun/0764">         | <input name="till" value="/kommun/0764">
            <p>skrev href="/kommun" och <b>"/a"</b></p>      | <p>skrev href="/kommun" och <b>"/a"</b></p>
            <p title="a > b" lang="sv">c href="/d"</p>       | <p title="a > b" lang="sv">c href="/d"</p>
            """)
    void in_a_page_an_attribute_that_holds_an_address(String page, String prefixed) throws IOException {
        assertThat(written(page, PrefixedStream.Form.HTML)).isEqualTo(prefixed);
    }

    @Test
    void in_json_a_string_that_begins_with_a_path_of_ours() throws IOException {
        assertThat(written(
                        "{\"self\":\"/api/0764\",\"page\": \"/kommun/0764\",\"a\":\"/apis\",\"b\":\"//api/\",\"c\":\"\\\"/api/ å\\\"\",\"d\":\"x /api/\",\"e\":\"/\"}",
                        PrefixedStream.Form.JSON))
                .isEqualTo(
                        "{\"self\":\"/tradar/api/0764\",\"page\": \"/tradar/kommun/0764\",\"a\":\"/apis\",\"b\":\"//api/\",\"c\":\"\\\"/api/ å\\\"\",\"d\":\"x /api/\",\"e\":\"/\"}");
    }

    @Test
    void what_is_held_back_at_the_end_is_written() throws IOException {
        assertThat(written("<a href=\"/", PrefixedStream.Form.HTML)).isEqualTo("<a href=\"/tradar/");
        assertThat(written("\"/ap", PrefixedStream.Form.JSON)).isEqualTo("\"/ap");
    }
}
