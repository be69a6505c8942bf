package se.rodatraden.vision.integrity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;

/** Violations in the order of a decision's legal status: minutes are approved after the meeting and posted after that (KL 5:69, 8:12). */
final class LegalOrder {
    private final Entries all;
    private final List<Violation> found;

    LegalOrder(Entries all, List<Violation> found) {
        this.all = all;
        this.found = found;
    }

    /** An entry that certainly precedes or follows another against the order of things. */
    void of(Entry entry, List<String> decisions) {
        for (String id : decisions) {
            switch (entry.fact()) {
                case Fact.MinutesApproved _ -> {
                    approvedAfterMeeting(entry, id);
                    about(id, Fact.MinutesPosted.class).forEach(posted -> postedAfterApproval(entry, posted, id));
                }
                case Fact.MinutesPosted _ -> {
                    postedAfterMeeting(entry, id);
                    postedAfterApproval(entry, entry, id);
                }
                case Fact.PostingTakenDown _ -> takenDownAfterPosting(entry, id);
                case Fact.DecisionImplemented _ -> implementedAfterMeeting(entry, id);
                case Fact _ -> {}
            }
        }
    }

    private void approvedAfterMeeting(Entry approval, String id) {
        if (all.entry(id).filter(d -> earlier(approval, d)).isPresent()) {
            add(
                    approval,
                    "Justeringen är daterad före sammanträdet: kontrollera båda datumen.",
                    "The approval is dated before the meeting: check both dates.");
        }
    }

    private void postedAfterMeeting(Entry posted, String id) {
        if (all.entry(id).filter(d -> earlier(posted, d)).isPresent()) {
            add(
                    posted,
                    "Anslaget är daterat före sammanträdet: kontrollera båda datumen.",
                    "The posting is dated before the meeting: check both dates.");
        }
    }

    private void implementedAfterMeeting(Entry implemented, String id) {
        if (all.entry(id).filter(d -> earlier(implemented, d)).isPresent()) {
            add(
                    implemented,
                    "Verkställigheten är daterad före beslutet: kontrollera båda datumen.",
                    "Carrying it out is dated before the decision: check both dates.");
        }
    }

    /** Parts of the minutes may be approved on different days: the posting follows one of them. */
    private void postedAfterApproval(Entry told, Entry posted, String id) {
        List<Entry> approvals = about(id, Fact.MinutesApproved.class).toList();
        if (!approvals.isEmpty() && approvals.stream().allMatch(a -> earlier(posted, a))) {
            add(
                    told,
                    "Anslaget är daterat före justeringen: kontrollera båda datumen.",
                    "The posting is dated before the approval: check both dates.");
        }
    }

    private void takenDownAfterPosting(Entry taken, String id) {
        List<Entry> postings = Stream.concat(about(id, Fact.MinutesPosted.class), about(id, Fact.MinutesReposted.class))
                .toList();
        if (!postings.isEmpty() && postings.stream().allMatch(p -> earlier(taken, p))) {
            add(
                    taken,
                    "Anslaget togs ned före den dag det sattes upp: kontrollera båda datumen.",
                    "The notice was taken down before the day it was posted: check both dates.");
        }
    }

    /** Legal force cannot be confirmed while an appeal is undecided; whether the judgment can be appealed is left to the confirmer. */
    void openAppeal(Entry entry, Fact.LegalForceConfirmed force) {
        boolean open = force.decisions().stream()
                .anyMatch(id -> Stream.concat(
                                about(id, Fact.AppealLodged.class).filter(a -> !decided(entry, id, a)),
                                about(id, Fact.LeaveToAppealDecided.class).filter(l -> takenUp(entry, id, l)))
                        .anyMatch(e -> !entry.occurred().certainlyBefore(e.occurred())));
        if (open) {
            found.add(Violation.value(
                    "E-APPEAL-OPEN",
                    entry.id(),
                    "decisions",
                    "Beslutet är överklagat och överklagandet är inte avgjort: registrera först hur det gick"
                            + " (decide-appeal).",
                    "The decision is appealed and the appeal is not decided: record first what came of it"
                            + " (decide-appeal)."));
        }
    }

    private boolean decided(Entry entry, String id, Entry appeal) {
        CourtCase court = ((Fact.AppealLodged) appeal.fact()).court();
        return ruled(entry, id, court)
                || about(id, Fact.LeaveToAppealDecided.class)
                        .filter(l -> !entry.occurred().certainlyBefore(l.occurred()))
                        .map(l -> (Fact.LeaveToAppealDecided) l.fact())
                        .anyMatch(l -> Boolean.FALSE.equals(l.granted()) && CourtCase.maybeSame(l.court(), court));
    }

    private boolean ruled(Entry entry, String id, @Nullable CourtCase court) {
        return about(id, Fact.AppealDecided.class)
                .filter(d -> !entry.occurred().certainlyBefore(d.occurred()))
                .anyMatch(d -> CourtCase.maybeSame(((Fact.AppealDecided) d.fact()).court(), court));
    }

    /** Whether a higher court has granted leave and not ruled since: the lower court's ruling came before that. */
    private boolean takenUp(Entry entry, String id, Entry leave) {
        Fact.LeaveToAppealDecided l = (Fact.LeaveToAppealDecided) leave.fact();
        return Boolean.TRUE.equals(l.granted())
                && about(id, Fact.AppealDecided.class)
                        .filter(d -> !entry.occurred().certainlyBefore(d.occurred()))
                        .noneMatch(d -> !d.occurred().certainlyBefore(leave.occurred())
                                && CourtCase.maybeSame(((Fact.AppealDecided) d.fact()).court(), l.court()));
    }

    private Stream<Entry> about(String decision, Class<? extends Fact> kind) {
        return all.list().stream()
                .filter(e -> kind.isInstance(e.fact())
                        && ((OnDecisions) e.fact()).decisions().contains(decision));
    }

    private static boolean earlier(Entry a, Entry b) {
        return a.occurred().certainlyBefore(b.occurred());
    }

    private void add(Entry entry, String sv, String en) {
        found.add(Violation.value("E-ORDER", entry.id(), "occurred", sv, en));
    }
}
