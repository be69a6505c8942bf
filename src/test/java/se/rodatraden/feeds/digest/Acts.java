package se.rodatraden.feeds.digest;

import java.util.List;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.VisionId;

/** What the board did in October 2026. */
final class Acts {
    private static final BodyRef BOARD = new BodyRef(null, BodyKind.BOARD, "kommunstyrelsen");
    private static final BodyRef OFFICE = new BodyRef(null, BodyKind.ADMINISTRATION, "kommunkontoret");

    private Acts() {}

    static Act held(VisionId vision, String entry) {
        return new Act.RecordActivity(
                vision, told(entry, OFFICE), ActivityKind.WORKSHOP, "Workshop " + entry, null, null, List.of(), null);
    }

    static Act proposed(VisionId vision, String entry) {
        return new Act.ProposeVision(
                vision,
                told(entry, BOARD),
                "Vision <" + vision.name() + ">",
                DocumentKind.VISION,
                null,
                null,
                List.of(),
                Route.UNKNOWN);
    }

    static Act remiss(VisionId vision, String entry, String after) {
        return new Act.SendToRemiss(
                vision,
                told(entry, BOARD, after),
                1,
                null,
                List.of(new Addressee("son", BodyKind.COMMITTEE, "socialnämnden")),
                FuzzyDate.parse("2027-01-15"),
                List.of(),
                RemissMode.PARALLEL);
    }

    private static EventMetadata told(String entry, BodyRef body, String... after) {
        return new EventMetadata(
                entry,
                FuzzyDate.parse("2026-10"),
                Certainty.STATED,
                body,
                List.of(),
                null,
                null,
                List.of(after),
                List.of(),
                false,
                null);
    }
}
