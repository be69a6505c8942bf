package se.rodatraden.pages.vision;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.archive.Seeds;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.thread.Drawing;
import se.rodatraden.pages.thread.RedThread;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.situation.Situation;

/** Pages and drawings of real histories, made without an application. */
public final class Drawn {
    private Drawn() {}

    public static History seed(String vision) {
        return Seeds.documents().stream()
                .filter(d -> d.history().vision().toString().equals(vision))
                .findFirst()
                .map(d -> Alvesta.history(d.history()))
                .orElseThrow();
    }

    public static History constructed(String vision) {
        try {
            Path file = Path.of("src/test/resources/constructed/2418-" + vision + ".yaml");
            return Alvesta.history(
                    HistoryDocument.read(Files.readAllBytes(file)).history());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RedThread thread(History history, LocalDate day) {
        Situation situation = Alvesta.on(history, day);
        return Drawing.of(history.known(), situation, Lang.SWEDISH).orElseThrow();
    }

    /** The vision as of a day. */
    public static VisionOn on(History history, LocalDate day) {
        return new VisionOn(
                history,
                history.known(),
                Reading.of(history.registered(), history.known(), Alvesta.on(history, day)),
                1,
                history.entries().getLast().position(),
                ConfidentialityMarks.NONE);
    }

    static VisionPage page(History history, LocalDate day, Lang speech) {
        TimeForm time = new TimeForm(speech, day, null, day, Alvesta.TODAY);
        return VisionPages.of(on(history, day), time, Addresses.vision(history.id()), null);
    }

    /** The whole page as it is sent. */
    public static String html(History history, LocalDate day, Lang speech) {
        return html(page(history, day, speech));
    }

    static String html(VisionPage page) {
        StringOutput out = new StringOutput();
        Html.write("vision.jte", page, out);
        return out.toString();
    }
}
