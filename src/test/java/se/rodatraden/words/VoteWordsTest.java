package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.event.Proceedings.Ballot;

/** A vote is called closed or open only where that is told. */
class VoteWordsTest {
    private static final Lang SWEDISH = Lang.of(Locale.of("sv"));
    private static final Lang ENGLISH = Lang.of(Locale.ENGLISH);

    private static Decision decision(@Nullable Boolean... closed) {
        List<Ballot> ballots = java.util.Arrays.stream(closed)
                .map(c -> new Ballot(null, null, null, 21, 10, null, null, null, List.of(), c))
                .toList();
        return new Decision(
                null,
                null,
                null,
                new Proceedings(
                        null,
                        null,
                        null,
                        List.of(),
                        Proceedings.Called.UNKNOWN,
                        List.of(),
                        List.of(),
                        Proceedings.Method.BALLOT,
                        ballots,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                null);
    }

    @Test
    void a_closed_ballot_is_called_so_where_the_vote_is_told() {
        assertThat(VoteWords.of(decision(true), SWEDISH)).containsExactly("Sluten omröstning: 21 ja, 10 nej.");
        assertThat(VoteWords.of(decision(true), ENGLISH)).containsExactly("Closed ballot: 21 yes, 10 no.");
    }

    @Test
    void nothing_is_said_of_it_where_it_is_not_known() {
        assertThat(VoteWords.of(decision((Boolean) null), SWEDISH)).containsExactly("Omröstning: 21 ja, 10 nej.");
        assertThat(VoteWords.of(decision((Boolean) null), ENGLISH)).containsExactly("Vote: 21 yes, 10 no.");
    }

    @Test
    void each_of_several_is_told_for_itself() {
        assertThat(VoteWords.of(decision(false, true), SWEDISH))
                .containsExactly("Öppen omröstning 1: 21 ja, 10 nej.", "Sluten omröstning 2: 21 ja, 10 nej.");
    }
}
