package se.rodatraden.pages.remiss;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.remiss.RemissCell;
import se.rodatraden.views.remiss.RemissRound;
import se.rodatraden.vision.entry.Masking;

/**
 * The form for many answers as it was sent.
 *
 * @param version the number of the last event that the one who records has seen; null before the form has been sent
 */
record AnswersForm(
        String key, @Nullable Long version, @Nullable Long position, String source, String link, List<AnswerRow> rows) {
    private static final int MOST_ROWS = 500;

    static AnswersForm of(HttpServletRequest request, RemissRound round) {
        List<AnswerRow> rows = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && request.getParameter("svar." + i + ".till") != null; i++) {
            String at = "svar." + i + ".";
            String addressee = value(request, at + "till");
            String day = value(request, at + "dag");
            int no = i;
            round.cells().stream()
                    .filter(c -> named(c) && c.addressee().id().equals(addressee))
                    .findFirst()
                    .map(cell -> new AnswerRow(
                            no,
                            cell,
                            day,
                            value(request, at + "stallning"),
                            value(request, at + "sammanfattning"),
                            value(request, at + "dnr")))
                    .ifPresent(row -> {
                        rows.add(row);
                        sent.add(addressee);
                    });
        }
        for (RemissCell cell : round.silent()) {
            if (named(cell) && !sent.contains(cell.addressee().id())) {
                rows.add(new AnswerRow(rows.size(), cell, "", "", "", ""));
            }
        }
        return new AnswersForm(
                value(request, "nyckel"),
                number(request, "version-sedd"),
                number(request, "handelse-sedd"),
                value(request, "kalla"),
                value(request, "lank"),
                rows);
    }

    /** Of one who was asked and is masked neither the id nor the name is known here. */
    static boolean named(RemissCell cell) {
        return cell.asked() != null && !cell.addressee().name().equals(Masking.WORDS);
    }

    List<AnswerRow> filled() {
        return rows.stream().filter(AnswerRow::filled).toList();
    }

    /** Whether its key can name its rows. */
    boolean keyed() {
        return key.matches("[0-9a-f-]{36}");
    }

    private static String value(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .replace("\r\n", "\n")
                .strip();
    }

    private static @Nullable Long number(HttpServletRequest request, String name) {
        String text = value(request, name);
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
