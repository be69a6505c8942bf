package se.rodatraden.identity.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.rodatraden.identity.OidcSettings;

/** The ways of signing in available at the moment. */
public final class SignInOffer {
    private final SignInWay way;
    private final ProviderRegistration provider;
    private final OidcSettings settings;

    SignInOffer(SignInWay way, ProviderRegistration provider, OidcSettings settings) {
        this.way = way;
        this.provider = provider;
        this.settings = settings;
    }

    public SignInWay way() {
        return way;
    }

    /** Whether the provider's metadata is available; fetches it if needed. */
    public boolean providerAnswers() {
        return way == SignInWay.PROVIDER && provider.provider().isPresent();
    }

    /** The host of the provider's sign-in page, shown so that people can recognize it. */
    public String host() {
        return Objects.requireNonNullElse(
                URI.create(Objects.requireNonNullElse(settings.issuer(), "/")).getHost(), "");
    }

    /** The address that has the provider ask again who the person is. */
    public String again(ReturnPath back) {
        return start(back) + "&" + ToProvider.AGAIN + "=1";
    }

    /** The address that starts sign-in at the provider. */
    public String start(ReturnPath back) {
        return ToProvider.START + "/" + ProviderRegistration.ID + "?till="
                + URLEncoder.encode(back.address(), StandardCharsets.UTF_8);
    }
}
