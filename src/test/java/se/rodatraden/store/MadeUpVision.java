package se.rodatraden.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up vision's life, the same for the same number: commissioned, worked on, sent on remiss, put off now and then,
 * decided, and looked back at. Some 12 to 40 events, in the stored form; one date in three is known to the month only.
 */
final class MadeUpVision {
    /** An event as it will be stored, and the day it happened. */
    record Event(LocalDate day, String type, String payload) {}

    private static final String[] WORDS = """
            kommunen vision framtid invånare skola omsorg näringsliv miljö klimat landsbygd tätort bostäder arbete kultur fritid
            ungdomar äldre trygghet delaktighet demokrati hållbar tillväxt samverkan region förening företag natur vatten järnväg
            centrum handel besökare integration mångfald hälsa jämställdhet kvalitet utveckling plan mål strategi budget nämnd
            dialog enkät workshop fokusgrupp svar synpunkter förslag remiss beslut protokoll sammanträde kommunfullmäktige
            kommunstyrelsen majoritet mandatperiod utskott förvaltning tjänsteman politiker parti utredning underlag bilaga
            stark levande nära öppen grön modern trygg attraktiv gemensam långsiktig tydlig bred ny viktig lokal digital
            ska bör kan vill utvecklas stärkas växa skapas bevaras prioriteras beslutas behandlas redovisas kompletteras
            """.strip().split("\\s+");

    private static final String[][] BODIES = {
        {"kf", "COUNCIL", "kommunfullmäktige"},
        {"ks", "BOARD", "kommunstyrelsen"},
        {"bun", "COMMITTEE", "barn- och utbildningsnämnden"},
        {"son", "COMMITTEE", "socialnämnden"},
        {"sbn", "COMMITTEE", "samhällsbyggnadsnämnden"},
        {"kfn", "COMMITTEE", "kultur- och fritidsnämnden"},
        {"klk", "ADMINISTRATION", "kommunledningskontoret"},
        {"s", "PARTY", "Socialdemokraterna"},
        {"m", "PARTY", "Moderaterna"},
        {"c", "PARTY", "Centerpartiet"},
        {"v", "PARTY", "Vänsterpartiet"},
        {"foretagarna", "EXTERNAL", "Företagarna"},
    };
    private static final int COUNCIL = 0;
    private static final int BOARD = 1;
    private static final int OFFICE = 6;
    private static final int ASKED = 10;

    private final SplittableRandom random;
    private final boolean imported;
    private final String title;
    private final List<Event> events = new ArrayList<>();
    private LocalDate day;
    private int rounds;
    private int treatments;

    private MadeUpVision(String stream, long number, LocalDate start, boolean imported) {
        this.random = new SplittableRandom(number * 7_919);
        this.imported = imported;
        this.day = start;
        this.title = "Vision " + (start.getYear() + 15) + " " + text(2);
        events.add(new Event(
                start,
                "vision-registered",
                "{\"vision\":\"" + stream + "\",\"title\":\"" + title + "\",\"kind\":\"VISION\"}"));
    }

    static List<Event> events(String stream, long number, LocalDate start, boolean imported) {
        MadeUpVision vision = new MadeUpVision(stream, number, start, imported);
        vision.live();
        return vision.events;
    }

    private void live() {
        add("vision-commissioned", chance(50) ? COUNCIL : BOARD, ",\"deliverables\":[\"" + text(5) + "\"]");
        for (int i = random.nextInt(5); i >= 0; i--) {
            add(
                    "activity-held",
                    OFFICE,
                    ",\"kind\":\"WORKSHOP\",\"what\":\"" + text(6) + "\",\"quantities\":[{\"value\":"
                            + random.nextInt(9, 400) + ",\"qualifier\":\"EXACT\",\"unit\":\"deltagare\"}]");
        }
        add(
                "vision-proposed",
                OFFICE,
                ",\"title\":\"" + title + "\",\"kind\":\"VISION\",\"parts\":[],\"route\":\"UNKNOWN\"");
        for (int i = chance(30) ? 2 : 1; i > 0; i--) {
            remiss();
        }
        treat();
        while (chance(25)) {
            putOff();
        }
        add("submitted-for-decision", BOARD, ",\"to\":" + body(COUNCIL) + ",\"boardCommented\":\"YES\"");
        if (chance(10)) {
            add("vision-rejected", COUNCIL, ",\"decision\":" + decision());
            return;
        }
        adopted();
        for (int i = random.nextInt(4); i > 0; i--) {
            rest(300);
            add("assertion-recorded", OFFICE, ",\"assertion\":\"" + text(14) + "\"");
        }
        if (chance(25)) {
            rest(700);
            add("revision-commissioned", COUNCIL, ",\"deliverables\":[]");
            add("proposal-revised", OFFICE, ",\"changes\":\"" + text(12) + "\",\"parts\":[]");
            remiss();
            adopted();
        } else if (chance(20)) {
            rest(1500);
            add("obsolescence-asserted", OFFICE, ",\"assertion\":\"" + text(10) + "\"");
        }
    }

    private void remiss() {
        rounds++;
        int asked = random.nextInt(3, ASKED);
        List<String> addressees = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            addressees.add(body(2 + i));
        }
        add(
                "sent-to-remiss",
                BOARD,
                ",\"round\":" + rounds + ",\"addressees\":[" + String.join(",", addressees) + "],\"due\":"
                        + date(day.plusDays(80), 60) + ",\"materials\":[],\"mode\":\"PARALLEL\"");
        for (int i = 0; i < asked; i++) {
            if (chance(75)) {
                add(
                        "remiss-response-received",
                        2 + i,
                        ",\"round\":" + rounds + ",\"from\":" + body(2 + i)
                                + ",\"stance\":\"SUPPORTS_WITH_COMMENTS\",\"summary\":\"" + text(15) + "\"");
            }
        }
        add("remiss-round-closed", BOARD, ",\"round\":" + rounds + ",\"answersKnown\":true");
    }

    private void treat() {
        treatments++;
        add(
                "treatment-recorded",
                BOARD,
                ",\"ordinal\":" + treatments + ",\"outcome\":\"NOTED\",\"decision\":" + decision());
    }

    private void putOff() {
        switch (random.nextInt(3)) {
            case 0 ->
                add("matter-tabled", COUNCIL, ",\"decision\":" + decision() + ",\"support\":{\"by\":\"MAJORITY\"}");
            case 1 -> {
                add(
                        "matter-referred-back",
                        COUNCIL,
                        ",\"decision\":" + decision() + ",\"support\":{\"by\":\"MINORITY\"}");
                add("proposal-revised", OFFICE, ",\"changes\":\"" + text(12) + "\",\"parts\":[]");
            }
            default -> {
                String deferred = add(
                        "decision-deferred",
                        BOARD,
                        ",\"decision\":" + decision()
                                + ",\"target\":{\"term\":\"nästa mandatperiod\"},\"scope\":\"BOTH\"");
                rest(500);
                add("vision-resumed", BOARD, ",\"deferral\":\"" + deferred + "\"");
            }
        }
        treat();
    }

    private void adopted() {
        add(
                "vision-adopted",
                COUNCIL,
                ",\"decision\":" + decision() + ",\"title\":\"" + title + "\",\"validFrom\":"
                        + date(day.plusDays(60), 100) + ",\"parts\":[]");
    }

    private String add(String type, int body, String fields) {
        rest(60);
        String entry = "e" + events.size();
        String told = "{\"entry\":\"" + entry + "\",\"occurred\":" + date(day, 65)
                + ",\"certainty\":\"STATED\",\"body\":" + body(body)
                + ",\"sources\":[{\"title\":\"Protokoll " + day + "\",\"quote\":\"" + text(18)
                + "\",\"external\":false}],\"after\":[],\"before\":[],\"recordAsOccurred\":false}";
        String basis = imported ? "IMPORTED" : "LIVE";
        events.add(new Event(
                day,
                type,
                "{\"noted\":{\"told\":" + told + ",\"basis\":\"" + basis + "\",\"deviations\":[]}" + fields + "}"));
        return entry;
    }

    private void rest(int atMost) {
        day = day.plusDays(random.nextInt(3, atMost));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String date(LocalDate date, int exactInPercent) {
        boolean exact = chance(exactInPercent);
        YearMonth month = YearMonth.from(date);
        return "{\"edtf\":\"%s\",\"earliest\":\"%s\",\"latest\":\"%s\"}"
                .formatted(exact ? date : month, exact ? date : month.atDay(1), exact ? date : month.atEndOfMonth());
    }

    private String decision() {
        return "{\"wording\":\"" + text(12) + "\",\"paragraph\":\"" + random.nextInt(1, 250) + "\"}";
    }

    private static String body(int i) {
        return "{\"id\":\"" + BODIES[i][0] + "\",\"kind\":\"" + BODIES[i][1] + "\",\"name\":\"" + BODIES[i][2] + "\"}";
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
