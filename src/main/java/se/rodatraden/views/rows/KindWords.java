package se.rodatraden.views.rows;

import java.util.Map;
import se.rodatraden.vision.event.Fact;

/** Search synonyms for the kinds of entry: readers search for “återremiss” where the title says “Återremitterades”. */
final class KindWords {
    private static final Map<Class<? extends Fact>, String> WORDS = Map.ofEntries(
            Map.entry(Fact.VisionCommissioned.class, "uppdrag beställd beställning commissioned given"),
            Map.entry(Fact.WorkStarted.class, "arbetet inleddes under arbete start work began"),
            Map.entry(Fact.ActivityCancelled.class, "inställd inställdes cancelled"),
            Map.entry(Fact.ActivityMoved.class, "flyttad flyttades framflyttad moved postponed"),
            Map.entry(Fact.VisionProposed.class, "förslag föreslogs föreslagen proposal proposed"),
            Map.entry(Fact.ProposalRevised.class, "omarbetat omarbetades omarbetas omarbetning revised revision"),
            Map.entry(
                    Fact.SentToRemiss.class,
                    "på remiss remiss remitterad remitterades sent out for comment consultation"),
            Map.entry(Fact.RemissResponseReceived.class, "remissvar yttrande svar answer response"),
            Map.entry(Fact.RemissRoundClosed.class, "remissen avslutad avslutas comments closed"),
            Map.entry(Fact.SubmittedForDecision.class, "inför beslut lades fram before decision submitted"),
            Map.entry(Fact.TreatmentRecorded.class, "behandlades behandling considered treated treatment"),
            Map.entry(Fact.MatterTabled.class, "bordläggning bordlagd bordlades bordläggs bordlägga tabled postponed"),
            Map.entry(
                    Fact.MatterReferredBack.class,
                    "återremiss återremitteras återremitterad återremitterades återremittera referred back referral"),
            Map.entry(
                    Fact.DecisionDeferred.class,
                    "hänskjutande hänskjuten hänsköts hänskjuts hänskjuta vilande deferred deferral"),
            Map.entry(
                    Fact.VisionResumed.class, "återupptagande återupptogs återupptas återupptagen resumed resumption"),
            Map.entry(Fact.VisionAdopted.class, "antagande antagen antogs antas anta beslutad adopted adoption"),
            Map.entry(Fact.VisionRejected.class, "avslag avslagen avslogs avslås avslå rejected rejection"),
            Map.entry(Fact.MatterWrittenOff.class, "avskrivning avskriven avskrevs avskrivs written off"),
            Map.entry(Fact.ProposalWithdrawn.class, "tillbakadraget återkallat drogs tillbaka withdrawn withdrawal"),
            Map.entry(Fact.MatterReopened.class, "återöppnad öppnades igen reopened"),
            Map.entry(Fact.RevisionCommissioned.class, "revidering revideras revideringen revision"),
            Map.entry(Fact.MatterTransferred.class, "överflyttad flyttades transferred"),
            Map.entry(Fact.ValidityProlonged.class, "förlängning förlängd förlängdes prolonged"),
            Map.entry(Fact.VisionRepealed.class, "upphävande upphävd upphävdes upphävs upphäva repealed repeal"),
            Map.entry(Fact.RelevanceReviewed.class, "aktualitetsprövning aktualitetsprövad review"),
            Map.entry(Fact.MinutesApproved.class, "justering justerat justerades justeras approved"),
            Map.entry(Fact.MinutesPosted.class, "anslag anslogs anslagstavla notice posted"),
            Map.entry(
                    Fact.AppealLodged.class,
                    "överklagande överklagat överklagades överklagas överklagad appeal appealed"),
            Map.entry(
                    Fact.DecisionInhibited.class,
                    "inhibition inhiberad inhiberades inhiberas stoppad suspended inhibited"),
            Map.entry(
                    Fact.AppealDecided.class,
                    "överklagande avgjordes avgörs dom delvis upphävt appeal decided annulled in part"),
            Map.entry(Fact.LeaveToAppealDecided.class, "prövningstillstånd leave to appeal"),
            Map.entry(Fact.LegalForceConfirmed.class, "laga kraft bekräftad legal force"),
            Map.entry(Fact.DecisionImplemented.class, "verkställighet verkställt verkställdes genomfört implemented"),
            Map.entry(Fact.MinutesRectified.class, "rättelse rättades rectified"),
            Map.entry(Fact.RegistrationCorrected.class, "rättelse rättad titel corrected"),
            Map.entry(Fact.RegistrationAnnulled.class, "struken struck"));

    private KindWords() {}

    static String of(Fact fact) {
        return WORDS.getOrDefault(fact.getClass(), "");
    }
}
