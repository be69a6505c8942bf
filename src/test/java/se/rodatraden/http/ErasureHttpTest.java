package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.OpenIdProvider;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignInProduct;
import se.rodatraden.kernel.HeldTexts;

/** Erasures over HTTP: programs propose, and a second person approves who has signed in just now. */
@SignInProduct
class ErasureHttpTest {
    private static final OpenIdProvider provider = SignInProduct.PROVIDER;
    private static final String CODE = "1761";
    private static final String WORD = "zqhemlig";
    private static final String DECISION =
            "{\"entry\": \"%s\", \"other\": \"kommunstyrelsen\", \"date\": \"2026-03-03\", \"dnr\": \"KS 2026/12\", \"why\": \"inaktuell\"}";

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ApiKeys keys;

    @Autowired
    List<HeldTexts> held;

    private final String name = "gallrad-" + UUID.randomUUID().toString().substring(0, 8);
    private final String vision = "/api/" + CODE + "/visions/" + name;

    /** A person who has signed in before, with the role of a registrar here. */
    private Actor person() {
        String subject = UUID.randomUUID().toString();
        Actor person = actors.seen(provider.issuer(), subject, subject, Actor.Kind.PERSON);
        actors.give(person.id(), new Grant(Role.REGISTRAR, CODE, null));
        return person;
    }

    private Api as(Actor person, @Nullable Duration since) {
        return new Api(port).with(provider.signed("JWT", claims -> {
            claims.subject(person.name()).audience(List.of("rodatraden"));
            if (since != null) {
                claims.claim("auth_time", Instant.now().minus(since).getEpochSecond());
            }
        }));
    }

    private Api key(Supplier<ApiKeys.CreatedKey> made) {
        return new Api(port).with(made.get().secret());
    }

    private ApiKeys.CreatedKey registrar() {
        return keys.make("system", CODE, Set.of(Role.REGISTRAR), Instant.now().plus(Duration.ofDays(1)));
    }

    /** A key that the person made, who administers here too while doing so. */
    private Api keyOf(Actor person) {
        Actor administrator = new Actor(
                person.id(), person.kind(), person.name(), List.of(new Grant(Role.ADMINISTRATOR, CODE, null)));
        return key(() -> CurrentActor.as(administrator, this::registrar));
    }

    private void aVisionWithTheText(Api api) {
        String who = "\"body\": {\"kind\": \"EXTERNAL\", \"name\": \"" + WORD + "\"}";
        for (List<String> sent : List.of(
                List.of(
                        "/api/" + CODE + "/visions/commands/register-vision",
                        "{\"id\": \"" + name + "\", \"title\": \"Vision\", \"kind\": \"VISION\"}"),
                List.of(
                        vision + "/commands/record-assertion",
                        "{\"id\": \"brevet\", \"occurred\": \"2026-01-02\", " + who + ", \"assertion\": \"" + WORD
                                + "\"}"))) {
            Api.Answer answer =
                    api.send(api.posting(sent.getFirst(), sent.getLast()).header("If-Match", "*"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    private Api.Answer propose(Api api, String entry, String key) {
        return api.send(
                api.posting(vision + "/erasures", DECISION.formatted(entry)).header("Idempotency-Key", key));
    }

    private static String approve(Api.Answer proposed) {
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed.header("Location") + "/approve";
    }

    private static void refused(Api.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.string("/type")).isEqualTo("/api/problems/" + type);
    }

    @Test
    void a_program_proposes_and_only_a_second_person_who_signed_in_just_now_approves() {
        Api system = key(this::registrar);
        aVisionWithTheText(system);
        assertThat(system.get(vision + "/erasable").string("/items/0/entry")).isEqualTo("brevet");
        Api.Answer proposed = propose(system, "brevet", "k1");
        String approve = approve(proposed);
        String proposal = proposed.header("Location");
        assertThat(propose(system, "brevet", "k1").header("Location"))
                .as("sent again")
                .isEqualTo(proposal);
        refused(propose(system, "andra", "k1"), 409, "key-used-for-another-request");
        assertThat(system.get(vision + "/erasable").at("/items/0/proposed").size())
                .isEqualTo(1);

        refused(system.post(approve, ""), 403, "not-allowed");
        refused(key(this::registrar).post(approve, ""), 403, "not-allowed");
        Actor person = person();
        for (Api stale : List.of(as(person, null), as(person, Duration.ofMinutes(6)))) {
            Api.Answer asked = stale.post(approve, "");
            refused(asked, 401, "not-signed-in");
            assertThat(asked.header("WWW-Authenticate"))
                    .contains("insufficient_user_authentication", "max_age=\"300\"");
        }
        Api fresh = as(person, Duration.ofMinutes(1));
        refused(fresh.send(fresh.posting(approve, "").header("If-Match", "\"0\"")), 412, "changed-since-read");
        assertThat(fresh.get(proposal).string("/state")).isEqualTo("OPEN");

        Api.Answer approved = fresh.send(fresh.posting(approve, "").header("If-Match", "\"1\""));

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.string("/state")).isEqualTo("APPROVED");
        assertThat(approved.string("/decision/dnr")).isEqualTo("KS 2026/12");
        assertThat(approved.string("/settledBy/id")).isEqualTo(person.id().toString());
        assertThat(approved.at("/recorded/position").asLong()).isPositive();
        assertThat(fresh.post(approve, "").text()).as("again").isEqualTo(approved.text());
        refused(as(person(), Duration.ZERO).post(approve, ""), 409, "unfit-state");
        refused(system.post(proposal + "/decline", ""), 409, "unfit-state");
        assertThat(system.get(vision + "/ledger").text())
                .contains("[gallrad uppgift]", "texts-erased")
                .doesNotContain(WORD);
        assertThat(system.get(vision + "/erasable").string("/items/0/erased/dnr"))
                .isEqualTo("KS 2026/12");
    }

    @Test
    void nobody_is_a_second_person_for_what_they_or_their_key_proposed() {
        Actor one = person();
        Api theirs = keyOf(one);
        aVisionWithTheText(theirs);
        Api oneself = as(one, Duration.ZERO);
        String byKey = approve(propose(theirs, "brevet", "k"));
        String own = approve(propose(oneself, "brevet", "k"));
        for (String approve : List.of(byKey, own)) {
            refused(oneself.post(approve, ""), 403, "not-allowed");
        }
        assertThat(oneself.post(own.replace("/approve", "/decline"), "").string("/state"))
                .isEqualTo("DECLINED");
        assertThat(oneself.post(own.replace("/approve", "/decline"), "").status())
                .as("again")
                .isEqualTo(200);
        assertThat(as(person(), Duration.ZERO).post(byKey, "").string("/state")).isEqualTo("APPROVED");
    }

    @Test
    void a_faulty_proposal_is_refused_by_field_and_what_does_not_exist_is_not_found() {
        Api system = key(this::registrar);
        aVisionWithTheText(system);
        refused(propose(system, "finnsinte", "k"), 422, "invalid-value");
        String good = DECISION.formatted("brevet");
        for (List<String> bad : List.of(
                List.of("entry", good.replace("\"brevet\"", "null")),
                List.of("date", good.replace("2026-03-03", "2026-02-30")),
                List.of("date", good.replace("2026-03-03", "2999-03-03")),
                List.of("body", good.replace("\"other\": \"kommunstyrelsen\"", "\"body\": \"nej\"")),
                List.of("dnr", good.replace("\"dnr\": \"KS 2026/12\"", "\"dnr\": \" \"")),
                List.of("why", good.replace("\"inaktuell\"", "\"\"")),
                List.of("approved", good.replace("}", ", \"approved\": true}")))) {
            Api.Answer answer = system.post(vision + "/erasures", bad.getLast());
            refused(answer, 422, "invalid-value");
            assertThat(answer.string("/field")).as(bad.getLast()).isEqualTo(bad.getFirst());
        }
        refused(system.post("/api/" + CODE + "/visions/finns-inte/erasures", good), 404, "no-such-vision");
        refused(system.get("/api/" + CODE + "/visions/finns-inte/erasable"), 404, "no-such-vision");
        for (String id : List.of("1", UUID.randomUUID().toString())) {
            refused(system.get("/api/" + CODE + "/erasures/" + id), 404, "no-such-erasure");
            refused(system.post("/api/" + CODE + "/erasures/" + id + "/approve", ""), 404, "no-such-erasure");
        }
        assertThat(system.get("/api/" + CODE + "/erasures").status()).isEqualTo(200);
        refused(system.get("/api/0764/erasures"), 403, "not-allowed");
    }

    /** Whatever holds texts in memory has to be told of an erasure that another node made. */
    @Test
    void everything_that_holds_texts_is_told_of_erasures() {
        assertThat(held)
                .extracting(h -> h.getClass().getSimpleName())
                .contains(
                        "EventLog",
                        "Visions",
                        "ViewWriter",
                        "Overviews",
                        "Lines",
                        "Register",
                        "DeadlineRegister",
                        "LastJudged",
                        "VisionController");
    }
}
