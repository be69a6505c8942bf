package se.rodatraden.pages.vision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.store.EventLog;

/** Histories made up to see how a page holds: a long one, and a small one whose revision is on remiss. */
public final class MadeVisions {
    private static final String[] COMMITTEES = {
        "barn- och utbildningsnämnden",
        "kultur- och fritidsnämnden",
        "miljö- och byggnadsnämnden",
        "socialnämnden",
        "tekniska nämnden",
        "överförmyndarnämnden",
        "valnämnden",
        "gymnasienämnden",
        "räddningsnämnden",
        "näringslivsnämnden",
        "jämställdhetsnämnden",
        "landsbygdsnämnden",
        "trafiknämnden",
        "lönenämnden"
    };

    private final List<String> entries = new ArrayList<>();

    private MadeVisions() {}

    /** Records both of a day in the municipality, unless another test has already done so. */
    public static void record(Commands commands, EventLog events, String municipality, LocalDate day) {
        record(commands, events, municipality + "/lang", ofManyEntries(municipality, day));
        record(commands, events, municipality + "/revision", revisionOnRemiss(municipality, day));
    }

    private static void record(Commands commands, EventLog events, String stream, String document) {
        if (events.stream(stream).isEmpty()) {
            commands.send(
                    HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8))
                            .history(),
                    Request.by("test"));
        }
    }

    /** The document of a history of 120 entries: adopted in 2017, revised in 2021, and again on remiss, due two weeks after the day. */
    public static String ofManyEntries(String municipality, LocalDate day) {
        MadeVisions made = new MadeVisions();
        made.first();
        made.second();
        made.third(day);
        return made.document(municipality, "lang", "Framtidsvisionen");
    }

    /** The document of a history of 300 entries, since 1990: adopted, and revised time after time, each time with a remiss round. */
    public static String ofThreeHundredEntries(String municipality) {
        MadeVisions made = new MadeVisions();
        LocalDate day = LocalDate.of(1990, 1, 15);
        for (int round = 1; made.entries.size() < 300; round++) {
            day = made.revised(round, day).plusDays(400);
        }
        made.entries.subList(300, made.entries.size()).clear();
        return made.document(municipality, "trehundra", "Framtidsvisionen");
    }

    /** One turn of 30 entries; the day it was adopted comes back. */
    private LocalDate revised(int round, LocalDate day) {
        String of = "o" + round;
        if (round == 1) {
            add(of, "start-work", day.toString(), "ks", "what: Arbetet inleddes");
        } else {
            add(of, "commission-revision", day.toString(), "kf", "deliverables: [En reviderad vision], to: ks");
        }
        activities(of + "a", day.plusDays(20), 10);
        LocalDate proposed = day.plusDays(220);
        add(of + "f", "propose-vision", proposed.toString(), "ks", "title: Framtidsvisionen, kind: VISION");
        remiss(round, proposed.plusDays(10), proposed.plusDays(70), 12);
        answers(round, proposed.plusDays(30), 10);
        add(
                of + "st",
                "close-remiss-round",
                proposed.plusDays(80).toString(),
                "ks",
                "round: " + round + ", answersKnown: true");
        add(of + "fr", "submit-for-decision", proposed.plusDays(110).toString(), "ks", "to: kf, boardCommented: YES");
        add(
                of + "b",
                "table-matter",
                proposed.plusDays(125).toString(),
                "kf",
                "decision: {wording: att bordlägga ärendet}");
        LocalDate adopted = proposed.plusDays(155);
        add(
                of + "an",
                "adopt-vision",
                adopted.toString(),
                "kf",
                "title: Framtidsvisionen, decision: {wording: att anta visionen}");
        minutes(of + "an", adopted);
        return adopted;
    }

    /** The document of a vision in force whose revision is on remiss, due two weeks after the day: 2 of 14 have answered. */
    public static String revisionOnRemiss(String municipality, LocalDate day) {
        MadeVisions made = new MadeVisions();
        made.add("forslag", "propose-vision", "2017-01-16", "ks", "title: Målbild 2030, kind: VISION");
        made.add("fram", "submit-for-decision", "2017-03-06", "ks", "to: kf, boardCommented: YES");
        made.add("antas", "adopt-vision", "2017-03-27", "kf", "title: Målbild 2030");
        made.add(
                "rev",
                "commission-revision",
                day.minusDays(400).toString(),
                "kf",
                "deliverables: [Ny målbild], to: ks");
        made.add("nytt", "propose-vision", day.minusDays(40).toString(), "ks", "title: Kompass 2045, kind: VISION");
        made.remiss(1, day.minusDays(30), day.plusDays(14), 14);
        made.answers(1, day.minusDays(10), 2);
        return made.document(municipality, "revision", "Målbild 2030");
    }

    private void first() {
        add("u1", "commission-vision", "2014-11-24", "kf", "deliverables: [En ny vision], to: ks");
        add("s1", "start-work", "2015-01-12", "ks", "what: Arbetet inleddes");
        activities("a", LocalDate.of(2015, 2, 2), 12);
        add("plan", "plan-activity", "2015-09-01", "ks", "kind: WORKSHOP, what: Framtidsverkstad, when: 2015-10");
        add("flytt", "move-activity", "2015-09-20", "ks", "planned: plan, when: 2015-11");
        add("verkstad", "record-activity", "2015-11-10", "ks", "kind: WORKSHOP, what: Framtidsverkstad, planned: plan");
        add("f1", "propose-vision", "2016-03-07", "ks", "title: Framtidsvisionen, kind: VISION");
        remiss(1, LocalDate.of(2016, 3, 14), LocalDate.of(2016, 5, 31), 8);
        answers(1, LocalDate.of(2016, 4, 18), 8);
        add("stang-1", "close-remiss-round", "2016-06-13", "ks", "round: 1, answersKnown: true");
        add("om1", "revise-proposal", "2016-09-05", "ks", "changes: Texten kortades");
        add("fram1", "submit-for-decision", "2016-12-05", "ks", "to: kf, boardCommented: YES");
        add("bord1", "table-matter", "2016-12-19", "kf", "decision: {wording: att bordlägga ärendet}");
        add(
                "antas1",
                "adopt-vision",
                "2017-01-30",
                "kf",
                "title: Framtidsvisionen, decision: {wording: att anta visionen}");
        minutes("antas1", LocalDate.of(2017, 1, 30));
    }

    private void second() {
        add("u2", "commission-revision", "2018-11-26", "kf", "deliverables: [En reviderad vision], to: ks");
        activities("b", LocalDate.of(2019, 1, 14), 10);
        add("f2", "propose-vision", "2019-09-02", "ks", "title: Framtidsvisionen, kind: VISION");
        remiss(2, LocalDate.of(2019, 9, 9), LocalDate.of(2019, 12, 2), 11);
        answers(2, LocalDate.of(2019, 10, 7), 10);
        add("stang-2", "close-remiss-round", "2019-12-09", "ks", "round: 2, answersKnown: true");
        add("fram2", "submit-for-decision", "2020-02-03", "ks", "to: kf, boardCommented: YES");
        add(
                "ater",
                "refer-back",
                "2020-02-24",
                "kf",
                "to: ks, motivation: Ekonomin ska belysas, decision: {wording: att återremittera ärendet}");
        add("om2", "revise-proposal", "2020-06-01", "ks", "changes: Ett avsnitt om ekonomin lades till");
        remiss(3, LocalDate.of(2020, 6, 8), LocalDate.of(2020, 9, 30), 9);
        answers(3, LocalDate.of(2020, 8, 17), 8);
        add("stang-3", "close-remiss-round", "2020-10-12", "ks", "round: 3, answersKnown: true");
        add("fram3", "submit-for-decision", "2020-12-07", "ks", "to: kf, boardCommented: YES");
        add(
                "antas2",
                "adopt-vision",
                "2021-01-25",
                "kf",
                "title: Framtidsvisionen, decision: {wording: att anta den reviderade visionen}");
        minutes("antas2", LocalDate.of(2021, 1, 25));
        add("over", "lodge-appeal", "2021-02-10", "boende", "received: 2021-02-10, decisions: [antas2]");
        add("dom", "decide-appeal", "2021-06-14", "ratt", "decisions: [antas2], outcome: UPHELD");
    }

    private void third(LocalDate day) {
        add("prov", "review-relevance", "2022-12-12", "kf", "result: CURRENT");
        add("mal", "replace-goals", "2023-02-27", "kf", "period: 2023/2026, goals: [{text: Fler ska må bra}]");
        add("u3", "commission-revision", "2023-06-19", "kf", "deliverables: [En ny vision], to: ks");
        activities("c", LocalDate.of(2023, 9, 4), 14);
        add("f3", "propose-vision", day.minusDays(60).toString(), "ks", "title: Vår gemensamma framtid, kind: VISION");
        remiss(4, day.minusDays(45), day.plusDays(14), 14);
        answers(4, day.minusDays(20), 2);
        while (entries.size() < 120) {
            add("x" + entries.size(), "record-assertion", "2024", "ks", "assertion: Arbetet följde planen");
        }
    }

    private void activities(String prefix, LocalDate from, int n) {
        IntStream.range(0, n)
                .forEach(i -> add(
                        prefix + i,
                        "record-activity",
                        from.plusDays(20L * i).toString(),
                        "ks",
                        "kind: DIALOGUE, what: Medborgardialog " + (i + 1) + ", audience: invånare"));
    }

    private void remiss(int round, LocalDate sent, LocalDate due, int n) {
        List<String> asked = IntStream.range(0, n)
                .mapToObj(i -> "{id: n" + i + ", kind: COMMITTEE, name: " + COMMITTEES[i] + "}")
                .toList();
        add(
                "remiss-" + round,
                "send-to-remiss",
                sent.toString(),
                "ks",
                "round: " + round + ", due: " + due + ", addressees: [" + String.join(", ", asked) + "]");
    }

    private void answers(int round, LocalDate from, int n) {
        IntStream.range(0, n)
                .forEach(i -> add(
                        "svar-" + round + "-" + i,
                        "record-remiss-response",
                        from.plusDays(i).toString(),
                        "{kind: COMMITTEE, name: " + COMMITTEES[i] + "}",
                        "round: " + round + ", from: {id: n" + i + ", kind: COMMITTEE, name: " + COMMITTEES[i]
                                + "}, stance: SUPPORTS_WITH_COMMENTS"));
    }

    private void minutes(String decision, LocalDate day) {
        add("just-" + decision, "approve-minutes", day.plusDays(7).toString(), "kf", "decisions: [" + decision + "]");
        add("anslag-" + decision, "post-minutes", day.plusDays(8).toString(), "kf", "decisions: [" + decision + "]");
        add("ned-" + decision, "take-down-posting", day.plusDays(30).toString(), "kf", "decisions: [" + decision + "]");
    }

    private void add(String id, String command, String occurred, String body, String fields) {
        entries.add("  - {id: " + id + ", command: " + command + ", occurred: " + occurred + ", body: " + body + ", "
                + fields + ", recordAsOccurred: true, reason: Så skedde det.}\n");
    }

    private String document(String municipality, String name, String title) {
        return """
                municipality: "%s"
                vision: %s
                title: %s
                kind: VISION
                bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}, ratt: {kind: EXTERNAL, name: Förvaltningsrätten i Växjö}, boende: {kind: RESIDENTS, name: en boende}}
                entries:
                """.formatted(municipality, name, title) + String.join("", entries);
    }
}
