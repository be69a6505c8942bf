package se.rodatraden.vision.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Addressee;

/** Derives the remiss rounds from the entries: addressees, due dates, and whose answer each answer is. */
public final class Rounds {
    /** An addressee, and the entry that asks it. */
    private record Invited(Addressee addressee, Entry entry) {}

    /** A last day, and the entry that sets it for one addressee. */
    private record Until(@Nullable FuzzyDate due, @Nullable String extended) {}

    private final Entries then;
    private final BodiesOn bodies;

    private Rounds(Entries then, BodiesOn bodies) {
        this.then = then;
        this.bodies = bodies;
    }

    public static List<Round> of(Entries then, BodiesOn bodies) {
        return of(then, bodies, _ -> true);
    }

    /** The round of the number, without reading the others; none where it was not sent out. */
    public static List<Round> of(Entries then, BodiesOn bodies, int number) {
        return of(then, bodies, sent -> sent.round() == number);
    }

    private static List<Round> of(Entries then, BodiesOn bodies, Predicate<Fact.SentToRemiss> which) {
        Rounds rounds = new Rounds(then, bodies);
        return then.of(Fact.SentToRemiss.class).stream()
                .filter(e -> which.test((Fact.SentToRemiss) e.fact()))
                .map(e -> rounds.round(e, (Fact.SentToRemiss) e.fact()))
                .toList();
    }

    /** Whether an answer comes from an addressee of the round, or its successor. */
    public static boolean asked(Entries all, int round, Addressee from, BodiesOn bodies) {
        return new Rounds(all, bodies)
                .invited(round).stream().anyMatch(i -> bodies.answersFor(from, i.addressee, i.entry.occurred()));
    }

    private Round round(Entry entry, Fact.SentToRemiss sent) {
        int no = sent.round();
        RoundEntries told = then.round(no);
        Fact.RemissRoundClosed closed = closed(told);
        List<Invited> invited = invited(no);
        List<Round.Answer> answers = new ArrayList<>(told.answers().size());
        told.answers().forEach(e -> answers.add(answer(e, sent, invited)));
        List<Asked> asked = new ArrayList<>(invited.size());
        invited.forEach(i -> asked.add(asked(i, sent, answers)));
        return new Round(
                no,
                entry,
                List.copyOf(asked),
                until(sent, null).due,
                List.copyOf(answers),
                closed != null,
                closed == null || closed.answersKnown());
    }

    private static Fact.@Nullable RemissRoundClosed closed(RoundEntries told) {
        for (Entry e : told.all()) {
            if (e.fact() instanceof Fact.RemissRoundClosed closed) {
                return closed;
            }
        }
        return null;
    }

    /** The addressees of the round, from the start or added later. */
    private List<Invited> invited(int round) {
        List<Invited> invited = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Entry e : then.round(round).asking()) {
            List<Addressee> named = switch (e.fact()) {
                case Fact.SentToRemiss f -> f.addressees();
                case Fact.AddresseeAdded f -> List.of(f.addressee());
                case Fact _ -> List.of();
            };
            for (Addressee a : named) {
                if (ids.add(a.id())) {
                    invited.add(new Invited(a, e));
                }
            }
        }
        return invited;
    }

    private Round.Answer answer(Entry e, Fact.SentToRemiss sent, List<Invited> invited) {
        Fact.RemissResponseReceived r = (Fact.RemissResponseReceived) e.fact();
        BodiesOn then = bodies.on(last(e.occurred()));
        Optional<Body> answering = then.answering(r.from());
        List<Addressee> answersFor = new ArrayList<>(1);
        boolean late = true;
        for (Invited i : invited) {
            if (r.from().id().equals(i.addressee.id()) || then.answersFor(answering, i.addressee, i.entry.occurred())) {
                answersFor.add(i.addressee);
                late = late && late(e, until(sent, i).due);
            }
        }
        return new Round.Answer(
                e,
                r.from(),
                r.stance(),
                List.copyOf(answersFor),
                answersFor.isEmpty() ? late(e, until(sent, null).due) : late);
    }

    private Asked asked(Invited invited, Fact.SentToRemiss sent, List<Round.Answer> answers) {
        Until until = until(sent, invited);
        Entry answered = answer(invited.addressee, answers);
        return new Asked(
                invited.addressee,
                bodies.of(invited.addressee, invited.entry.occurred()),
                sent.round(),
                invited.entry.id(),
                until.due,
                until.extended,
                answered == null ? null : answered.id(),
                answered != null && late(answered, until.due));
    }

    private static @Nullable Entry answer(Addressee asked, List<Round.Answer> answers) {
        for (Round.Answer a : answers) {
            if (a.answersFor().contains(asked)) {
                return a.entry();
            }
        }
        return null;
    }

    private static boolean late(Entry answer, @Nullable FuzzyDate due) {
        return due != null && due.certainlyBefore(answer.occurred());
    }

    /**
     * The last day after extensions and supplements. An extension for one addressee remains when a general
     * day is earlier.
     *
     * @param who null means the addressees without a day of their own
     */
    private Until until(Fact.SentToRemiss sent, @Nullable Invited who) {
        List<Entry> days = then.round(sent.round()).days();
        if (days.isEmpty()) {
            return new Until(sent.due(), null);
        }
        FuzzyDate due = sent.due();
        Until own = null;
        for (Entry e : days) {
            FuzzyDate anew = null;
            switch (e.fact()) {
                case Fact.RemissDeadlineExtended x when x.addressee() == null -> anew = x.due();
                case Fact.RemissDeadlineExtended x
                when who != null && isOf(x, who, e) -> own = new Until(x.due(), e.id());
                case Fact.RemissMaterialSupplemented x -> anew = x.due();
                case Fact _ -> {}
            }
            if (anew != null) {
                due = anew;
                own = own == null || !later(own.due, anew) ? null : own;
            }
        }
        return own == null ? new Until(due, null) : own;
    }

    /** Whether the extension is for the addressee, by its own id or that of its successor. */
    private boolean isOf(Fact.RemissDeadlineExtended x, Invited who, Entry e) {
        String named = Objects.requireNonNull(x.addressee());
        return named.equals(who.addressee.id())
                || invited(x.round()).stream().noneMatch(i -> named.equals(i.addressee.id()))
                        && bodies.on(last(e.occurred())).of(who.addressee, who.entry.occurred()).stream()
                                .anyMatch(b -> named.equals(b.id()));
    }

    private static boolean later(@Nullable FuzzyDate one, FuzzyDate other) {
        Comparator<LocalDate> order = Comparator.nullsLast(Comparator.naturalOrder());
        return one != null && order.compare(one.latest(), other.latest()) > 0;
    }

    /** The last possible day, up to the day in question. */
    private LocalDate last(FuzzyDate date) {
        LocalDate latest = date.year() == YearBasis.MISSING ? null : date.latest();
        return latest == null || latest.isAfter(bodies.day()) ? bodies.day() : latest;
    }
}
