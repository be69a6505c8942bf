package se.rodatraden.vision.event;

import java.util.List;

/** A fact about the legal status of decisions, named by the entries that tell them. */
public sealed interface OnDecisions
        permits Fact.MinutesApproved,
                Fact.MinutesPosted,
                Fact.PostingTakenDown,
                Fact.MinutesReposted,
                Fact.AppealLodged,
                Fact.DecisionInhibited,
                Fact.InhibitionLifted,
                Fact.AppealDecided,
                Fact.LeaveToAppealDecided,
                Fact.LegalForceConfirmed,
                Fact.DecisionImplemented,
                Fact.ExtraordinaryRemedyRecorded {
    List<String> decisions();
}
