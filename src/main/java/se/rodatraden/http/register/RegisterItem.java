package se.rodatraden.http.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.http.answer.AlertView;
import se.rodatraden.http.vision.StandingView;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.RegisterRow;

/**
 * A vision in a list.
 *
 * @param id last part of the vision's address, unique in the municipality
 * @param municipality four-digit municipality code
 * @param asOf the day that the standing applies to
 * @param version sequence number of its last event
 * @param recordedAt when its last event was recorded
 */
public record RegisterItem(
        String id,
        String title,
        String kind,
        String municipality,
        LocalDate asOf,
        StandingView standing,
        List<AlertView> alerts,
        long version,
        Instant recordedAt,
        String self) {
    public static RegisterItem of(RegisterRow row, Lang language) {
        return new RegisterItem(
                row.vision().name(),
                row.snapshot().title(),
                row.snapshot().kind().name(),
                row.vision().municipality(),
                row.asOf(),
                StandingView.of(row, language),
                AlertView.of(row.alerts(), language),
                row.version(),
                row.recordedAt(),
                Addresses.of(row.vision()));
    }
}
