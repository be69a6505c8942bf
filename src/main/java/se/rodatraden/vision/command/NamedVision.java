package se.rodatraden.vision.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/**
 * Another vision named by an event.
 *
 * @param standing whether the link can affect the standing of either: one replaces the other, or continues it
 */
public record NamedVision(VisionId vision, boolean standing) {

    /** The visions named by the event, in its own fields or in the content of a correction. */
    public static List<NamedVision> in(Fact fact) {
        if (fact instanceof Fact.DocumentLinked f) {
            return of(f.link().vision(), changesStanding(f.link().relation()));
        }
        if (fact instanceof Fact.VisionRepealed f) {
            return of(f.replacedBy(), true);
        }
        return fact instanceof Fact.EntryCorrected f ? in(f.instead()) : List.of();
    }

    private static List<NamedVision> of(@Nullable VisionId vision, boolean standing) {
        return vision == null ? List.of() : List.of(new NamedVision(vision, standing));
    }

    private static boolean changesStanding(Link.Relation relation) {
        return switch (relation) {
            case SUPERSEDES, PREDECESSOR, CONTINUED_IN -> true;
            case CONCRETISED_BY, ALIGNED_WITH, BASED_ON, TO_BE_BASED_ON, RELATED_TO, APPENDIX -> false;
        };
    }

    /** The visions named by a command. */
    public static List<NamedVision> in(VisionCommand command) {
        return switch (command) {
            case VisionCommand.RegisterVision _ -> List.of();
            case VisionCommand.RecordHistory c ->
                c.acts().stream().flatMap(a -> in(a).stream()).toList();
            case VisionCommand.EraseTexts _ -> List.of();
            case Act act -> in(act);
        };
    }

    private static List<NamedVision> in(Act act) {
        if (act instanceof Act.LinkDocument a) {
            return of(a.link().vision(), changesStanding(a.link().relation()));
        }
        if (act instanceof Act.RepealVision a) {
            return of(a.replacedBy(), true);
        }
        return act instanceof Act.CorrectEntry a ? in(a.instead()) : List.of();
    }
}
