package se.rodatraden.http;

import java.time.LocalDate;
import java.util.List;
import se.rodatraden.views.Wording;
import se.rodatraden.vision.Alert;

/** Something that time has made worth looking at, by its rule ({@code W-23}: deferred and never taken up), since a day. */
record AlertView(String rule, Alert.Kind kind, String text, LocalDate since, String entry) {
    static List<AlertView> of(List<Alert> alerts, Language language) {
        return alerts.stream()
                .map(a -> new AlertView(
                        a.kind().rule(), a.kind(), Wording.alert(a, language.locale()), a.since(), a.entry()))
                .toList();
    }
}
