package se.rodatraden.pages.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import se.rodatraden.http.Api;
import se.rodatraden.time.SwedishDays;

/** A plan with dates ahead, recorded in a municipality of the test's own. */
final class GreenPlan {
    static final String SECRET = "Samtal med Ärtan AB";

    static LocalDate today() {
        return LocalDate.now(SwedishDays.ZONE);
    }

    private final Api api;
    private final String code;

    GreenPlan(int port, String code) {
        this.api = new Api(port);
        this.code = code;
    }

    Api api() {
        return api;
    }

    static String in(int days) {
        return today().plusDays(days).toString();
    }

    void recorded() {
        imported("municipal-import", """
                municipality: "%s"
                entries:
                  - {id: pn, command: establish-body, occurred: 2010-11-29, body: pn, kind: COMMITTEE, name: parknämnden, from: 2011-01-01}
                  - {id: sn, command: establish-body, occurred: 2010-11-29, body: sn, kind: COMMITTEE, name: skolnämnden, from: 2011-01-01}
                """.formatted(code));
        imported("import", """
                municipality: "%s"
                vision: gron
                title: Grön plan
                kind: VISION
                bodies: {ks: {kind: BOARD, name: kommunstyrelsen}, kf: {kind: COUNCIL, name: kommunfullmäktige}}
                entries:
                  - {id: forslag, command: propose-vision, occurred: %s, body: ks, title: Grön plan, kind: VISION}
                  - {id: remiss, command: send-to-remiss, occurred: %s, body: ks, round: 1, version: 1, due: %s, addressees: [{id: pn, kind: COMMITTEE, name: parknämnden}, {id: sn, kind: COMMITTEE, name: skolnämnden}]}
                  - {id: gammal, command: plan-activity, occurred: %s, body: ks, kind: MEETING, what: Möte om ängar, when: %s}
                  - {id: kf, command: plan-activity, occurred: %s, body: kf, kind: MEETING, what: Fullmäktige behandlar planen, when: %s}
                  - {id: dialog, command: plan-activity, occurred: %s, body: ks, kind: WORKSHOP, what: %s, when: %s}
                  - {id: sekretess, command: mark-confidential, occurred: %s, body: ks, about: dialog, provision: "OSL 31:1", why: skäl, parts: []}
                """.formatted(
                code, in(-60), in(-50), in(10), in(-40), in(-20), in(-40), in(30), in(-40), SECRET, in(31), in(-1)));
        imported("import", """
                municipality: "%s"
                vision: klimat
                title: Klimatplan
                kind: VISION
                bodies: {ks: {kind: BOARD, name: kommunstyrelsen}, kf: {kind: COUNCIL, name: kommunfullmäktige}}
                entries:
                  - {id: forslag, command: propose-vision, occurred: %s, body: ks, title: Klimatplan, kind: VISION}
                  - {id: in, command: submit-for-decision, occurred: %s, body: ks, to: kf}
                  - {id: antag, command: adopt-vision, occurred: %s, body: kf, title: Klimatplan, decision: {paragraph: "§ 12"}}
                  - {id: just, command: approve-minutes, occurred: %s, body: kf, decisions: [antag]}
                  - {id: anslag, command: post-minutes, occurred: %s, body: kf, decisions: [antag]}
                """.formatted(code, in(-60), in(-30), in(-8), in(-4), in(-3)));
    }

    private void imported(String what, String yaml) {
        Api.Answer answer = api.send(api.to("/api/" + code + "/" + what)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml)));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }
}
