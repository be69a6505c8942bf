package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.identity.OpenIdProvider;

/** Somebody with a browser: keeps the cookies of each host and port, also those that are for https alone, and sees every answer. */
public final class Reader implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();
    private final Map<String, String> alwaysSent = new TreeMap<>();
    private final List<String> set = new ArrayList<>();
    private final String product;

    public Reader(int port) {
        this.product = "http://localhost:" + port;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String location() {
            return URI.create(response.uri().toString())
                    .resolve(header("Location"))
                    .toString();
        }

        /** The word of the form that is sent to an address. */
        public String word(String action) {
            return find("action=\"" + Pattern.quote(action)
                    + "\">\\s*<input type=\"hidden\" name=\"form\" value=\"([^\"]+)\"");
        }

        String find(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(body);
            assertThat(found.find()).as("%s in %s", pattern, body).isTrue();
            return found.group(1).replace("&amp;", "&");
        }
    }

    Reader sending(String header, String value) {
        alwaysSent.put(header, value);
        return this;
    }

    public Answer get(String address) {
        return send(address, HttpRequest.newBuilder().GET());
    }

    public Answer post(String address, Map<String, String> fields) {
        return post(address, fields, Map.of());
    }

    Answer post(String address, Map<String, String> fields, Map<String, String> headers) {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(address, request);
    }

    private Answer send(String address, HttpRequest.Builder request) {
        URI uri = URI.create(address.startsWith("/") ? product + address : address);
        Map<String, String> kept = cookies.computeIfAbsent(uri.getAuthority(), _ -> new LinkedHashMap<>());
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        alwaysSent.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.uri(uri).build(), BodyHandlers.ofString());
            set.clear();
            set.addAll(response.headers().allValues("Set-Cookie"));
            for (String cookie : set) {
                String pair = cookie.split(";", 2)[0];
                String name = pair.substring(0, pair.indexOf('='));
                String value = pair.substring(pair.indexOf('=') + 1);
                if (value.isEmpty() || cookie.contains("Max-Age=0")) {
                    kept.remove(name);
                } else {
                    kept.put(name, value);
                }
            }
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the last answer asked to have kept. */
    public List<String> set() {
        return List.copyOf(set);
    }

    /** The cookies that the product gets. */
    public Map<String, String> kept() {
        return cookies.computeIfAbsent(URI.create(product).getAuthority(), _ -> new LinkedHashMap<>());
    }

    /** From the product's own sign-in page to the address that the provider sends one back to, which is not gone to yet. */
    String toProviderAndBack(String till) {
        return back(setOff(till).location());
    }

    /** The product's answer when one sets off. */
    Answer setOff(String till) {
        String start = get("/logga-in?till=" + URLEncoder.encode(till, StandardCharsets.UTF_8))
                .find("class=\"button\" href=\"([^\"]+)\"");
        return get(start);
    }

    /** Signs in at the provider, where one is sent to. */
    String back(String provider) {
        Answer asked = get(provider);
        if (!asked.location().contains("/login")) {
            return asked.location();
        }
        Answer form = get(asked.location());
        Answer in = post(
                asked.location(),
                Map.of(
                        "username",
                        OpenIdProvider.PERSON,
                        "password",
                        OpenIdProvider.PASSWORD,
                        "_csrf",
                        form.find("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"")));
        return get(in.location()).location();
    }

    /** The whole way; gives the answer that lets one in. */
    Answer signIn(String till) {
        return get(toProviderAndBack(till));
    }

    public boolean signedIn() {
        return get("/").body().contains("class=\"account\" href=\"/konto\"");
    }

    @Override
    public void close() {
        http.close();
    }
}
