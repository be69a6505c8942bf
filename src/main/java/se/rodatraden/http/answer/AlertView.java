package se.rodatraden.http.answer;

import java.time.LocalDate;
import java.util.List;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.words.situation.AlertWords;

/** A warning raised by the passing of time, by its rule ({@code W-23}: deferred and never taken up), and the day it applies from. */
public record AlertView(String rule, Alert.Kind kind, String text, LocalDate since, String entry) {
    public static List<AlertView> of(List<Alert> alerts, Lang language) {
        return alerts.stream()
                .map(a -> new AlertView(
                        a.kind().rule(), a.kind(), AlertWords.of(a, language.locale()), a.since(), a.entry()))
                .toList();
    }
}
