package se.rodatraden.pages.recording.document;

import java.time.LocalDate;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;

/** Judges documents on what is recorded, shows what they would record, and records it. */
record Documents(Visions visions, Municipals municipals, Commands commands) {
    /** What {@code sparat} names where it was the municipality's own document; no vision can have the name. */
    static final String OF_THE_MUNICIPALITY = "_kommunen";

    /**
     * What a document would record.
     *
     * @param version the last event of what it is about, that the preview rests on; -1 where there is none
     */
    record Reviewed(ImportPage.Preview preview, long version) {}

    JudgedDocument judge(byte[] document, String code) {
        return JudgedDocument.of(document, known(code), commands, today());
    }

    /** The version is read first: what comes between is a race that is lost, and not one that is missed. */
    Reviewed review(JudgedDocument.Accepted judged, String code, String name, Lang speech) {
        return switch (judged) {
            case JudgedDocument.OfVision vision -> {
                long version = visions.find(vision.vision(), null, null)
                        .map(VisionOn::version)
                        .orElse(-1L);
                Previews previews = new Previews(known(code), today(), speech);
                yield new Reviewed(previews.of(vision, visions.history(vision.vision())), version);
            }
            case JudgedDocument.OfMunicipality municipality -> {
                long version = municipals.version(code);
                Previews previews = new Previews(known(code), today(), speech);
                yield new Reviewed(previews.of(municipality, name), version);
            }
        };
    }

    /** Records, and says of what. */
    String send(JudgedDocument.Accepted judged, Request request) {
        return switch (judged) {
            case JudgedDocument.OfVision vision -> {
                commands.send(vision.document().history(), request);
                yield vision.vision().name();
            }
            case JudgedDocument.OfMunicipality municipality -> {
                commands.send(municipality.document().command(), request);
                yield OF_THE_MUNICIPALITY;
            }
        };
    }

    Municipality known(String code) {
        return municipals.of(code, null);
    }

    LocalDate today() {
        return visions.today();
    }
}
