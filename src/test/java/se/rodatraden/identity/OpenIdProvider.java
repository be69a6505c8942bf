package se.rodatraden.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import se.rodatraden.store.Json;

/**
 * A real provider of identities for tests: Spring's authorization server on a free port of this machine, with a sign-in form of its own and
 * {@link #PERSON} in it. A product that asks it is known as {@link #CLIENT}, must use PKCE, and is told of by {@link #allow} when its port
 * is known. Programs get tokens for the product by {@link #token}. Shares nothing with the context of the product.
 */
public final class OpenIdProvider implements AutoCloseable {
    public static final String CLIENT = "rodatraden";
    public static final String CLIENT_SECRET = "the-products-own-secret";

    /** The one who can sign in from the start. */
    public static final String PERSON = "eva";

    public static final String PASSWORD = "evas-password-at-the-provider";
    public static final String NAME = "Eva Ek";

    /** The program that can get tokens from the start. */
    public static final String MACHINE = "diariet";

    public static final String MACHINE_SECRET = "the-programs-own-secret";
    public static final String MACHINE_SCOPE = "rodatraden";
    private static final String AUDIENCE = "rodatraden";

    /** Somebody with an account at the provider. */
    record Person(String subject, String password, String name) {}

    private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final KeyPair keys;
    private final String keyId = UUID.randomUUID().toString();
    private volatile @Nullable Consumer<JwtClaimsSet.Builder> spoiled;
    private AnnotationConfigServletWebServerApplicationContext running;
    private final int port;

    private OpenIdProvider(KeyPair keys) {
        this.keys = keys;
        person(PERSON, PASSWORD, NAME);
        machine(MACHINE, MACHINE_SECRET);
        allow("http://localhost:1");
        running = launch(0);
        port = java.util.Objects.requireNonNull(running.getWebServer()).getPort();
    }

    /** Starts one on a free port; all of a process that are started so have the same key, which takes a second or two to find. */
    public static OpenIdProvider start() {
        return new OpenIdProvider(Usual.KEYS);
    }

    /** Starts one on a free port, with a key that no other has. */
    public static OpenIdProvider startWithAnotherKey() {
        return new OpenIdProvider(newKeys());
    }

    private static final class Usual {
        static final KeyPair KEYS = newKeys();
    }

    private AnnotationConfigServletWebServerApplicationContext launch(int at) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(OpenIdProvider.class, () -> this, definition -> definition.setDestroyMethodName(""));
        context.registerBean("port", Integer.class, () -> at);
        context.register(OpenIdProviderParts.class);
        context.refresh();
        return context;
    }

    /** The address under which it describes itself. */
    public String issuer() {
        return "http://localhost:" + port;
    }

    /** What the product is started with. */
    public Map<String, String> settings() {
        return Map.of(
                "rodatraden.oidc.issuer",
                issuer(),
                "rodatraden.oidc.client-id",
                CLIENT,
                "rodatraden.oidc.client-secret",
                CLIENT_SECRET);
    }

    /** Takes the product at these addresses (scheme, host and port) as the one called {@link #CLIENT}. */
    public void allow(String... addresses) {
        RegisteredClient.Builder client = RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
        for (String address : addresses) {
            client.redirectUri(address + "/logga-in/tillbaka").postLogoutRedirectUri(address + "/logga-ut");
        }
        clients.put(CLIENT, client.build());
    }

    /** Somebody more who can sign in. */
    public void person(String subject, String password, String name) {
        people.put(subject, new Person(subject, password, name));
    }

    /** A program more that can get tokens. */
    public void machine(String id, String secret) {
        clients.put(
                id,
                RegisteredClient.withId(id)
                        .clientId(id)
                        .clientSecret(secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope(MACHINE_SCOPE)
                        .build());
    }

    /** A token of {@link #MACHINE}'s, for the product. */
    public String token() {
        return token(MACHINE, MACHINE_SECRET, MACHINE_SCOPE);
    }

    /** A program's token for the product (JWT), asked for by client credentials. */
    public String token(String client, String secret, String scope) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest asked = HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return Json.mapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Any token at all, signed with the provider's key: a logout token, or a faulty one of another kind. */
    public String signed(String type, Consumer<JwtClaimsSet.Builder> claims) {
        JwtClaimsSet.Builder set = JwtClaimsSet.builder()
                .issuer(issuer())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(120))
                .id(UUID.randomUUID().toString());
        claims.accept(set);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type(type).build();
        return new NimbusJwtEncoder(jwks())
                .encode(JwtEncoderParameters.from(header, set.build()))
                .getTokenValue();
    }

    /** Changes the claims of the identity tokens from now on; null for what is right. */
    public void spoil(@Nullable Consumer<JwtClaimsSet.Builder> change) {
        spoiled = change;
    }

    /** Is away, until it comes back at the same address with the same keys. */
    public void away() {
        running.close();
    }

    public void back() {
        running = launch(port);
    }

    Map<String, RegisteredClient> clients() {
        return clients;
    }

    Map<String, Person> people() {
        return people;
    }

    String audience() {
        return AUDIENCE;
    }

    @Nullable
    Consumer<JwtClaimsSet.Builder> spoiled() {
        return spoiled;
    }

    ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext> jwks() {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) keys.getPublic())
                .privateKey((RSAPrivateKey) keys.getPrivate())
                .keyID(keyId)
                .build()));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
