package se.rodatraden.store.secrecy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;

/** A key is made at the first start, and never in the place of one that was lost. */
class TextKeyInUseTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void no_key_is_made_where_texts_are_encrypted_by_one_that_is_not_there() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Path file = folder.resolve("texts.key");
        assertThatCode(() -> TextKeyInUse.requireFile(file, jdbc)).doesNotThrowAnyException();
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        owner.update("insert into text_keys (position, wrapped, names) values (1, ?, '{}')", (Object) new byte[61]);
        assertThatThrownBy(() -> TextKeyInUse.requireFile(file, jdbc))
                .isInstanceOf(WrongTextKeyException.class)
                .hasMessageContaining(file.toString());
        Files.writeString(file, "a key");
        assertThatCode(() -> TextKeyInUse.requireFile(file, jdbc)).doesNotThrowAnyException();
    }
}
