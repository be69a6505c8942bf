package se.rodatraden.feeds.webhooks.calls;

/** Why a call did not deliver. */
public enum Fault {
    TARGET_REFUSED("adressen är inte längre tillåten", "the address is not allowed any more"),
    UNKNOWN_HOST("värdnamnet hittades inte", "the host name was not found"),
    NO_CONNECTION("ingen anslutning", "no connection"),
    TLS("certifikatet eller krypteringen godtogs inte", "the certificate or the encryption was not accepted"),
    TIMED_OUT("inget helt svar i tid", "no complete answer in time"),
    BROKEN_ANSWER("svaret avbröts", "the answer was cut off"),
    REDIRECTED(
            "hänvisade till en annan adress, som aldrig följs", "pointed to another address, which is never followed"),
    STATUS("svarade att det inte togs emot", "answered that it was not accepted");

    private final String sv;
    private final String en;

    Fault(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    public String sv() {
        return sv;
    }

    public String en() {
        return en;
    }
}
