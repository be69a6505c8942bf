package se.rodatraden.vision.event;

import java.util.List;

/** A fact about the legal status of decisions, given by the entries that record them. */
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
