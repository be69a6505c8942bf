package se.rodatraden.feeds.webhooks.calls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call to one checked address and no other: no redirects, proxies, cookies, authentication, retries or second DNS lookup. The call
 * ends within its time limit whatever the receiver does, and no more of the answer is read than the limit.
 */
public final class Sender implements AutoCloseable {
    private static final List<String> TOLD =
            List.of("retry-after", "location", "webhook-allowed-origin", "webhook-allowed-rate");
    private static final int CONNECTIONS = 512;
    private static final int EXCERPT = 300;
    private static final int LONGEST_HEADER = 300;
    private static final int BLOCK = 8 * 1024;

    /**
     * Limits of a call.
     *
     * @param connect timeout for connecting
     * @param whole timeout from the first DNS lookup to the last byte of the answer
     * @param body maximum bytes of the answer that are read
     */
    public record Limits(Duration connect, Duration whole, int body) {
        public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), 64 * 1024);
    }

    private final EgressPolicy border;
    private final Limits limits;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    public Sender(EgressPolicy border, Limits limits, SSLContext tls) {
        this.border = border;
        this.limits = limits;
        this.client = client(limits, tls);
        clock.setRemoveOnCancelPolicy(true);
    }

    private static CloseableHttpClient client(Limits limits, SSLContext tls) {
        Timeout connect = Timeout.of(limits.connect());
        Timeout whole = Timeout.of(limits.whole());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(Unasked.INSTANCE)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(connect).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(whole)
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(whole).build())
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(whole)
                        .setConnectionKeepAlive(TimeValue.ofSeconds(4))
                        .setContentCompressionEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .setRoutePlanner((host, _) ->
                        new HttpRoute(host, null, host.getSchemeName().equals("https")))
                .setUserAgent("rodatraden-webhooks")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(10))
                .build();
    }

    /** Calls use the address already checked; a name that reaches this resolver was never checked. */
    private enum Unasked implements org.apache.hc.client5.http.DnsResolver {
        INSTANCE;

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    }

    /** Refuses addresses that must not be called; resolves the name but makes no call. */
    public void check(String url) throws RefusedTargetException {
        border.check(Target.of(url));
    }

    /** Makes the call; failures are part of the answer. */
    public Answer call(String method, String url, Map<String, String> headers, byte @Nullable [] body) {
        return call(method, url, headers, body, null);
    }

    /**
     * The same, with the whole body of the answer.
     *
     * @param whole gets the bytes of the body, up to the limit
     */
    public Answer call(
            String method,
            String url,
            Map<String, String> headers,
            byte @Nullable [] body,
            @Nullable ByteArrayOutputStream whole) {
        long began = System.nanoTime();
        Target target;
        InetAddress address;
        try {
            target = Target.of(url);
            address = border.check(target);
        } catch (RefusedTargetException refused) {
            Fault fault = refused.rule().equals(EgressPolicy.UNKNOWN) ? Fault.UNKNOWN_HOST : Fault.TARGET_REFUSED;
            return Answer.failed(since(began), fault, refused.en());
        }
        HttpUriRequestBase request = new HttpUriRequestBase(method, target.uri());
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body, null));
        }
        Duration left = limits.whole().minus(since(began));
        ScheduledFuture<?> deadline =
                clock.schedule(request::cancel, Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        HttpHost host = new HttpHost(target.scheme(), address, target.host(), target.port());
        try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
            return answer(response, began, whole);
        } catch (IOException | RuntimeException e) {
            return Answer.failed(since(began), request.isCancelled() ? Fault.TIMED_OUT : fault(e), told(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(ClassicHttpResponse response, long began, @Nullable ByteArrayOutputStream whole)
            throws IOException {
        int status = response.getCode();
        byte[] read = body(response.getEntity());
        if (whole != null) {
            whole.writeBytes(read);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String name : TOLD) {
            Header header = response.getFirstHeader(name);
            if (header != null && header.getValue() != null) {
                headers.put(name, clean(header.getValue(), LONGEST_HEADER));
            }
        }
        String excerpt =
                clean(new String(read, 0, Math.min(read.length, 4 * EXCERPT), StandardCharsets.UTF_8), EXCERPT);
        Fault fault = status / 100 == 2 ? null : status / 100 == 3 ? Fault.REDIRECTED : Fault.STATUS;
        return new Answer(since(began), status, fault, headers.get("location"), excerpt, headers);
    }

    /** The body up to the limit; if it is longer, closing the answer closes the connection. */
    private byte[] body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        InputStream in = entity.getContent();
        byte[] block = new byte[BLOCK];
        int read = 0;
        while (read < limits.body()) {
            int n = in.read(block, 0, Math.min(block.length, limits.body() - read));
            if (n < 0) {
                break;
            }
            read += n;
            kept.write(block, 0, n);
        }
        return kept.toByteArray();
    }

    private static String clean(String text, int most) {
        String plain =
                text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+", " ").strip();
        if (plain.length() <= most) {
            return plain;
        }
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most);
    }

    private static Fault fault(Exception e) {
        return switch (e) {
            case SSLException _ -> Fault.TLS;
            case org.apache.hc.client5.http.ConnectTimeoutException _ -> Fault.NO_CONNECTION;
            case SocketTimeoutException _ -> Fault.TIMED_OUT;
            case ConnectException _ -> Fault.NO_CONNECTION;
            case NoRouteToHostException _ -> Fault.NO_CONNECTION;
            default -> Fault.BROKEN_ANSWER;
        };
    }

    private static String told(Exception e) {
        return clean(String.valueOf(e.getMessage()), EXCERPT);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
