package se.rodatraden.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.Hash;

/** What is said to a witness, by the request and the answer that C2SP tlog-witness shows (CC BY 4.0). */
class AddCheckpointTest {
    private static final String REQUEST = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
            """;

    private static final String ANSWER = """
            — witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrdk3DXDqI5G2HgLatVs0pWh6Up69HVOw==
            — witness.example/w1 I7rEps0pvK2UqkS2gSpVUDhrhVtQV9lgF6pRrWAvjJHjyWpW7VcE3SiOlVlbQNt64vWhO+DlkL0+UfzuOBMh9ChdMkP1vi/lCAsmlw==
            — witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==
            """;

    private static AddCheckpoint parse(String text) {
        return AddCheckpoint.parse(text.getBytes(UTF_8));
    }

    @Test
    void a_request_is_read_and_written() {
        AddCheckpoint request = parse(REQUEST);
        assertThat(request.proof().from()).isEqualTo(20852014);
        assertThat(request.proof().to()).isEqualTo(20852163);
        assertThat(request.proof().path()).hasSize(4);
        assertThat(request.checkpoint().signatures()).hasSize(2);
        assertThat(request.bytes()).asString(UTF_8).isEqualTo(REQUEST);
    }

    @Test
    void an_answer_is_signatures_to_add() {
        AddCheckpoint request = parse(REQUEST);
        assertThat(AddCheckpoint.answer(ANSWER.getBytes(UTF_8)))
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(request.checkpoint().with(line).signatures()).hasSize(3));
    }

    @Test
    void everything_else_is_refused() {
        for (String malformed : List.of(
                "",
                REQUEST.replace("old 20852014\n", ""),
                REQUEST.replace("old 20852014", "old 020852014"),
                REQUEST.replace("old 20852014", "old 20852164"),
                REQUEST.replace("old 20852014", "old"),
                REQUEST.replace("old 20852014", "old 20852014" + ("\n" + Hash.EMPTY_TREE.base64()).repeat(60)),
                REQUEST.replace("kaw=\n", "kaw=\n\n"),
                REQUEST.replace("kaw=", "kax="))) {
            assertThatThrownBy(() -> parse(malformed)).as(malformed).isInstanceOf(Malformed.class);
        }
        for (String malformed : List.of("", "\n", ANSWER.strip(), ANSWER + "\n", "20852014\n")) {
            assertThatThrownBy(() -> AddCheckpoint.answer(malformed.getBytes(UTF_8)))
                    .as(malformed)
                    .isInstanceOf(Malformed.class);
        }
    }
}
