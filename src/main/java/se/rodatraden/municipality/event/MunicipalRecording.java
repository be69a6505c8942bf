package se.rodatraden.municipality.event;

import java.util.Map;

/** Maps municipal acts to the events that record them. */
public final class MunicipalRecording {
    /** The event class of each act. */
    public static final Map<Class<? extends MunicipalAct>, Class<? extends MunicipalEvent>> EVENTS = Map.ofEntries(
            Map.entry(MunicipalAct.EstablishBody.class, MunicipalEvent.BodyEstablished.class),
            Map.entry(MunicipalAct.RenameBody.class, MunicipalEvent.BodyRenamed.class),
            Map.entry(MunicipalAct.MergeBodies.class, MunicipalEvent.BodiesMerged.class),
            Map.entry(MunicipalAct.SplitBody.class, MunicipalEvent.BodySplit.class),
            Map.entry(MunicipalAct.DissolveBody.class, MunicipalEvent.BodyDissolved.class),
            Map.entry(MunicipalAct.StartTerm.class, MunicipalEvent.TermStarted.class),
            Map.entry(MunicipalAct.RecordElection.class, MunicipalEvent.ElectionRecorded.class),
            Map.entry(MunicipalAct.RecordCoalition.class, MunicipalEvent.CoalitionRecorded.class),
            Map.entry(MunicipalAct.DefineDocumentType.class, MunicipalEvent.DocumentTypeDefined.class),
            Map.entry(MunicipalAct.SetRemissDefault.class, MunicipalEvent.RemissDefaultSet.class),
            Map.entry(MunicipalAct.DefineSeason.class, MunicipalEvent.SeasonDefined.class),
            Map.entry(MunicipalAct.AnnulMunicipalEntry.class, MunicipalEvent.MunicipalEntryAnnulled.class));

    private MunicipalRecording() {}

    public static MunicipalEvent event(MunicipalAct act) {
        String m = act.municipality();
        MunicipalMetadata t = act.told();
        return switch (act) {
            case MunicipalAct.EstablishBody a ->
                new MunicipalEvent.BodyEstablished(m, t, a.body(), a.kind(), a.name(), a.from());
            case MunicipalAct.RenameBody a -> new MunicipalEvent.BodyRenamed(m, t, a.body(), a.name(), a.from());
            case MunicipalAct.MergeBodies a ->
                new MunicipalEvent.BodiesMerged(m, t, a.bodies(), a.successor(), a.from());
            case MunicipalAct.SplitBody a -> new MunicipalEvent.BodySplit(m, t, a.body(), a.successors(), a.from());
            case MunicipalAct.DissolveBody a ->
                new MunicipalEvent.BodyDissolved(m, t, a.body(), a.successors(), a.mattersTo(), a.from());
            case MunicipalAct.StartTerm a ->
                new MunicipalEvent.TermStarted(m, t, a.body(), a.from(), a.to(), a.label());
            case MunicipalAct.RecordElection a -> new MunicipalEvent.ElectionRecorded(m, t, a.day(), a.kind());
            case MunicipalAct.RecordCoalition a ->
                new MunicipalEvent.CoalitionRecorded(m, t, a.name(), a.parties(), a.from(), a.to());
            case MunicipalAct.DefineDocumentType a ->
                new MunicipalEvent.DocumentTypeDefined(
                        m, t, a.kind(), a.adopters(), a.reviewMonths(), a.reviewEachTerm(), a.from());
            case MunicipalAct.SetRemissDefault a -> new MunicipalEvent.RemissDefaultSet(m, t, a.days(), a.from());
            case MunicipalAct.DefineSeason a ->
                new MunicipalEvent.SeasonDefined(m, t, a.season(), a.first(), a.last(), a.from());
            case MunicipalAct.AnnulMunicipalEntry a ->
                new MunicipalEvent.MunicipalEntryAnnulled(m, t, a.target(), a.why());
        };
    }
}
