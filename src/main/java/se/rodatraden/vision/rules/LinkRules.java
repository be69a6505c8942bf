package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.JudgementContext;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.rules.Check.OfAct;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/**
 * Implausible links between documents. Each is recorded as stated; the recorder is asked to check
 * it. Only applied if the other visions were looked up.
 */
final class LinkRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "W-51",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Dokumentet länkas till sig självt, och länken räknas inte: kontrollera vilket dokument som avses.",
                    "The document is linked to itself, and the link is disregarded: check which document is meant.",
                    new OfAct(LinkRules::toItself)),
            new Rule(
                    "W-52",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Visionen som nämns finns inte i registret: registrera den, eller kontrollera dess id.",
                    "The vision that is named is not in the register: register it, or check its id.",
                    new OfAct(LinkRules::notRegistered)),
            new Rule(
                    "W-53",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Dokumenten ersätter varandra i en ring: kontrollera vilket som kom efter vilket.",
                    "The documents replace each other in a circle: check which came after which.",
                    new OfAct(LinkRules::inACircle)),
            new Rule(
                    "W-54",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Ett annat dokument sägs också ersätta detsamma: kontrollera vilket som gör det, eller om båda gör det.",
                    "Another document is also said to replace the same one: check which does, or whether both do.",
                    new OfAct(LinkRules::besideAnother)));

    /** One document replaces another. */
    private record Replaces(VisionId by, VisionId old) {}

    private LinkRules() {}

    private static Answer toItself(Moment m) {
        VisionId self = m.evidence().setting().vision();
        return Answer.of(self != null && self.equals(named(m.fact())));
    }

    private static Answer notRegistered(Moment m) {
        VisionId named = named(m.fact());
        JudgementContext setting = m.evidence().setting();
        return Answer.of(named != null
                && setting.lookedUp()
                && !named.equals(setting.vision())
                && setting.linked().stream().noneMatch(l -> l.id().equals(named)));
    }

    private static Answer inACircle(Moment m) {
        Replaces told = replaces(m.evidence().setting().vision(), m.fact());
        if (told == null || told.by.equals(told.old)) {
            return Answer.NO;
        }
        Map<VisionId, List<VisionId>> replaced = new HashMap<>();
        all(m).forEach(r ->
                replaced.computeIfAbsent(r.by, _ -> new ArrayList<>()).add(r.old));
        Set<VisionId> seen = new HashSet<>();
        List<VisionId> open = new ArrayList<>(List.of(told.old));
        while (!open.isEmpty()) {
            VisionId next = open.removeLast();
            if (next.equals(told.by)) {
                return Answer.CERTAIN;
            }
            if (seen.add(next)) {
                open.addAll(replaced.getOrDefault(next, List.of()));
            }
        }
        return Answer.NO;
    }

    private static Answer besideAnother(Moment m) {
        Replaces told = replaces(m.evidence().setting().vision(), m.fact());
        return Answer.of(told != null
                && all(m).stream()
                        .anyMatch(r -> r.old.equals(told.old) && !r.by.equals(told.by) && !r.by.equals(r.old)));
    }

    /** The replacements recorded by this vision and its linked visions. */
    private static List<Replaces> all(Moment m) {
        List<Replaces> all = new ArrayList<>();
        JudgementContext setting = m.evidence().setting();
        add(all, setting.vision(), m.all());
        setting.linked().stream()
                .filter(l -> !l.id().equals(setting.vision()))
                .forEach(l -> add(all, l.id(), l.counting()));
        return all;
    }

    private static void add(List<Replaces> all, @Nullable VisionId teller, Entries entries) {
        List<String> takenBack = entries.facts(Fact.DocumentUnlinked.class)
                .map(Fact.DocumentUnlinked::linked)
                .toList();
        for (Entry e : entries.list()) {
            Replaces replaces = takenBack.contains(e.id()) ? null : replaces(teller, e.fact());
            if (replaces != null) {
                all.add(replaces);
            }
        }
    }

    private static @Nullable Replaces replaces(@Nullable VisionId teller, Fact fact) {
        VisionId named = named(fact);
        if (teller == null || named == null) {
            return null;
        }
        if (fact instanceof Fact.VisionRepealed) {
            return new Replaces(named, teller);
        }
        return fact instanceof Fact.DocumentLinked f && f.link().relation() == Link.Relation.SUPERSEDES
                ? new Replaces(teller, named)
                : null;
    }

    private static @Nullable VisionId named(Fact fact) {
        if (fact instanceof Fact.DocumentLinked f) {
            return f.link().vision();
        }
        return fact instanceof Fact.VisionRepealed f ? f.replacedBy() : null;
    }
}
