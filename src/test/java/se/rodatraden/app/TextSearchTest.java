package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextSearchTest {
    private static final String WORD = "uppgörelsen";
    private static final TextSearch SEARCH = new TextSearch(WORD);

    static Stream<byte[]> forms() {
        byte[] utf8 = WORD.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(utf8);
        return Stream.concat(
                Stream.of(
                                WORD,
                                "uppg\\u00f6relsen",
                                "uppg\\u00F6relsen",
                                "uppg&#246;relsen",
                                "uppg&#xf6;relsen",
                                hex,
                                hex.toUpperCase(Locale.ROOT),
                                "uppgör\r\n elsen",
                                "uppg\r\n örels\r\n en")
                        .map(form -> form.getBytes(StandardCharsets.UTF_8)),
                Stream.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE).map(TextSearchTest::bytes));
    }

    private static byte[] bytes(Charset charset) {
        return WORD.getBytes(charset);
    }

    private static byte[] with(byte[] form, int before, int after) {
        byte[] bytes = new byte[before + form.length + after];
        new Random(before).nextBytes(bytes);
        System.arraycopy(form, 0, bytes, before, form.length);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_found_wherever_it_starts_and_at_the_end(byte[] form) {
        IntStream.range(0, 40).forEach(before -> {
            assertThat(SEARCH.isIn(with(form, before, 0))).as("last").isTrue();
            assertThat(SEARCH.isIn(with(form, before, 40 - before)))
                    .as("after %d", before)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_that_is_cut_or_differs_in_one_byte_is_not_found(byte[] form) {
        for (int at = 0; at < form.length; at++) {
            byte[] other = form.clone();
            other[at] = '!';
            assertThat(SEARCH.isIn(other)).as("other at %d", at).isFalse();
        }
        byte[] cut = new byte[form.length - 1];
        System.arraycopy(form, 0, cut, 0, cut.length);
        assertThat(SEARCH.isIn(cut)).isFalse();
    }

    @Test
    void base64_is_found_whatever_is_before_and_after() {
        IntStream.range(0, 9).forEach(before -> {
            byte[] bytes = with(WORD.getBytes(StandardCharsets.UTF_8), before, before % 4);
            assertThat(SEARCH.isIn(Base64.getEncoder().encode(bytes))).isTrue();
            assertThat(SEARCH.isIn(Base64.getUrlEncoder().withoutPadding().encode(bytes)))
                    .isTrue();
        });
    }

    @Test
    void what_is_compressed_is_searched_too() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write("what looks like gzip: \u001f".getBytes(StandardCharsets.ISO_8859_1));
        packed.write(new byte[] {(byte) 0x8b, 8, 0});
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(WORD.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(SEARCH.isIn(packed.toByteArray())).isTrue();
        assertThat(SEARCH.isIn(archive("uppgifter.txt", packed.toByteArray()))).isTrue();
        assertThat(SEARCH.isIn(archive(WORD, new byte[0]))).isTrue();
        assertThat(SEARCH.isIn(archive("uppgifter.txt", new byte[1000]))).isFalse();
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void files_are_searched_in_the_directories_that_are_entered(@TempDir Path directory) throws IOException {
        for (String name : new String[] {"a", "b"}) {
            Files.writeString(Files.createDirectory(directory.resolve(name)).resolve("file"), WORD);
        }
        Files.writeString(directory.resolve("another"), "ord");
        assertThat(SEARCH.filesIn(directory, path -> !path.endsWith("a"))).containsExactly("b/file");
    }
}
