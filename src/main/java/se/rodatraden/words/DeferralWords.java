package se.rodatraden.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Scope;

/** What was deferred, to whom and for how long, in the words used. */
public final class DeferralWords {
    /** A condition that reads on by itself; any other is one that is to come about. */
    private static final Pattern READS_ON = Pattern.compile(
            "(när|då|tills|till|efter|sedan|om|until|when|after) .+|tills vidare", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE =
            Pattern.compile(".* (har|är|blir|finns|tar|får|has|have|is|are|takes) .*", Pattern.CASE_INSENSITIVE);

    /** Whoever the matter was left to, by the words used: “den nya majoriteten”. */
    private static final Pattern NAMED =
            Pattern.compile("(den|det|de|the) \\p{L}+( \\p{L}+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern TERM = Pattern.compile("(mandatperiod|period).*", Pattern.CASE_INSENSITIVE);

    private DeferralWords() {}

    public static String what(Scope scope, Lang t) {
        return switch (scope) {
            case WORK -> t.say("det framtida arbetet", "the future work");
            case DECISION -> t.say("beslutet", "the decision");
            case BOTH -> t.say("det framtida arbetet och beslutet", "the future work and the decision");
            case GOALS -> t.say("målen", "the goals");
        };
    }

    /** “till den nya majoriteten (mandatperioden 2015–2018)”. */
    public static String to(DeferralTarget target, Lang t) {
        List<String> to = new ArrayList<>();
        if (target.body() != null) {
            to.add(t.say("till ", "to ") + name(target, t));
        }
        if (target.term() != null) {
            String term = foreign(dashed(target.term()), t);
            to.add(to.isEmpty() ? t.say("till ", "to ") + term : "(" + term + ")");
        }
        if (target.date() != null) {
            to.add(t.say("till ", "until ") + DatePhrases.definite(target.date(), t));
        }
        if (to.isEmpty() && target.condition() != null) {
            to.add(condition(target.condition(), t));
        }
        if (to.isEmpty() && target.event() != null) {
            to.add(t.say("i avvaktan på ", "awaiting ") + foreign(target.event(), t));
        }
        return String.join(" ", to);
    }

    /** What a resumption waits for: “återupptas när en politisk majoritet har etablerats”. */
    public static String resumption(String words, Lang t) {
        String known = dashed(words.strip());
        String resumed = t.say("återupptas", "to be resumed");
        if (known.isEmpty()) {
            return resumed;
        }
        if (t == Lang.ENGLISH && !named(known)) {
            return resumed + ": " + t.quoted(known);
        }
        if (READS_ON.matcher(known).matches()) {
            return resumed + " " + known.substring(0, 1).toLowerCase(Locale.ROOT) + known.substring(1);
        }
        if (TERM.matcher(known).matches()) {
            return resumed + " under " + known;
        }
        if (named(known)) {
            return t.say("väntar på ", "waiting for ") + foreign(known, t);
        }
        return CLAUSE.matcher(known).matches() ? resumed + " när " + known : resumed + ": " + known;
    }

    /** Whether the words name whoever the matter was left to, and are no clause. */
    static boolean named(String words) {
        return NAMED.matcher(words).matches() && !CLAUSE.matcher(words).matches();
    }

    private static String condition(String words, Lang t) {
        if (READS_ON.matcher(words).matches()) {
            return foreign(words, t);
        }
        return (named(words) ? t.say("till ", "to ") : t.say("tills ", "until ")) + foreign(words, t);
    }

    private static String name(DeferralTarget target, Lang t) {
        return target.body() == null
                ? ""
                : target.body().kind() == BodyKind.UNKNOWN
                        ? foreign(target.body().name(), t)
                        : BodyWords.inText(target.body(), t);
    }

    /** The decision's own Swedish words are quoted in an English sentence. */
    public static String foreign(String words, Lang t) {
        return t == Lang.ENGLISH ? t.quoted(words) : words;
    }

    /** A span of years is written with a dash; a source often has a hyphen. */
    static String dashed(String words) {
        return words.replaceAll("(\\d{4})-(\\d{4})", "$1–$2");
    }
}
