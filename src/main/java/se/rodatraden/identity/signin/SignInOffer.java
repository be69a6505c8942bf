package se.rodatraden.identity.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.rodatraden.identity.OidcSettings;

/** What the sign-in page can offer just now. */
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

    /** Whether the provider is there; asks it where it has not answered yet. */
    public boolean providerAnswers() {
        return way == SignInWay.PROVIDER && provider.provider().isPresent();
    }

    /** The host on which one signs in, for people to recognise. */
    public String host() {
        return Objects.requireNonNullElse(
                URI.create(Objects.requireNonNullElse(settings.issuer(), "/")).getHost(), "");
    }

    /** The address that leads to the provider, and from there back. */
    public String start(ReturnPath back) {
        return ToProvider.START + "/" + ProviderRegistration.ID + "?till="
                + URLEncoder.encode(back.address(), StandardCharsets.UTF_8);
    }
}
