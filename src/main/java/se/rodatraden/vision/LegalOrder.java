package se.rodatraden.vision;

import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.municipality.Refusal;

/** Faults in the order of a decision's legal status: minutes are approved after the meeting and posted after that (KL 5:69, 8:12). */
final class LegalOrder {
    private final Entries all;
    private final List<Refusal> found;

    LegalOrder(Entries all, List<Refusal> found) {
        this.all = all;
        this.found = found;
    }

    /** What an entry follows or precedes against its nature, by dates that leave no doubt. */
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
                case Fact _ -> {}
            }
        }
    }

    private void approvedAfterMeeting(Entry approval, String id) {
        if (all.entry(id).filter(d -> earlier(approval, d)).isPresent()) {
            fault(
                    approval,
                    "Justeringen är daterad före sammanträdet: kontrollera båda datumen.",
                    "The approval is dated before the meeting: check both dates.");
        }
    }

    private void postedAfterMeeting(Entry posted, String id) {
        if (all.entry(id).filter(d -> earlier(posted, d)).isPresent()) {
            fault(
                    posted,
                    "Anslaget är daterat före sammanträdet: kontrollera båda datumen.",
                    "The posting is dated before the meeting: check both dates.");
        }
    }

    /** Parts of the minutes may be approved on days of their own: the posting follows one of them. */
    private void postedAfterApproval(Entry told, Entry posted, String id) {
        List<Entry> approvals = about(id, Fact.MinutesApproved.class).toList();
        if (!approvals.isEmpty() && approvals.stream().allMatch(a -> earlier(posted, a))) {
            fault(
                    told,
                    "Anslaget är daterat före justeringen: kontrollera båda datumen.",
                    "The posting is dated before the approval: check both dates.");
        }
    }

    private void takenDownAfterPosting(Entry taken, String id) {
        List<Entry> postings = Stream.concat(about(id, Fact.MinutesPosted.class), about(id, Fact.MinutesReposted.class))
                .toList();
        if (!postings.isEmpty() && postings.stream().allMatch(p -> earlier(taken, p))) {
            fault(
                    taken,
                    "Anslaget togs ned före den dag det sattes upp: kontrollera båda datumen.",
                    "The notice was taken down before the day it was posted: check both dates.");
        }
    }

    /** Legal force cannot be confirmed while an appeal has not been decided; whether the judgment could be appealed is for who confirms it to know. */
    void openAppeal(Entry entry, Fact.LegalForceConfirmed force) {
        boolean open = force.decisions().stream()
                .anyMatch(id -> about(id, Fact.AppealLodged.class)
                        .filter(a -> !entry.occurred().certainlyBefore(a.occurred()))
                        .anyMatch(a -> !decided(entry, id, (Fact.AppealLodged) a.fact())));
        if (open) {
            found.add(Refusal.value(
                    "E-APPEAL-OPEN",
                    entry.id(),
                    "decisions",
                    "Beslutet är överklagat och överklagandet är inte avgjort: registrera först hur det gick"
                            + " (decide-appeal).",
                    "The decision is appealed and the appeal is not decided: record first what came of it"
                            + " (decide-appeal)."));
        }
    }

    private boolean decided(Entry entry, String id, Fact.AppealLodged appeal) {
        return about(id, Fact.AppealDecided.class)
                .filter(d -> !entry.occurred().certainlyBefore(d.occurred()))
                .map(d -> (Fact.AppealDecided) d.fact())
                .anyMatch(d -> CourtCase.maybeSame(d.court(), appeal.court()));
    }

    private Stream<Entry> about(String decision, Class<? extends Fact> kind) {
        return all.list().stream()
                .filter(e -> kind.isInstance(e.fact())
                        && ((OnDecisions) e.fact()).decisions().contains(decision));
    }

    private static boolean earlier(Entry a, Entry b) {
        return a.occurred().certainlyBefore(b.occurred());
    }

    private void fault(Entry entry, String sv, String en) {
        found.add(Refusal.value("E-ORDER", entry.id(), "occurred", sv, en));
    }
}
