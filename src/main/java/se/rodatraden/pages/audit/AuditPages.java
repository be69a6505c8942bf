package se.rodatraden.pages.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.ledger.stamp.StampCertificate;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.sharing.Shared;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Timestamps;
import se.rodatraden.sealing.witness.Cosignatures;
import se.rodatraden.sealing.witness.Witness;
import se.rodatraden.time.Lang;

/** Writes the page of the log. */
record AuditPages(SealedLog log, Outside outside, PublicAddress site, Instant now, RequestContext asking) {
    /** Sealing takes two seconds; after this long it has stopped. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /**
     * What others say of the log.
     *
     * @param cosigned the last cosignature of each witness and mirror
     * @param asked the witnesses that are asked
     * @param mirrors the mirrors that the log is copied to
     * @param stamp the last time stamp
     * @param stamping whether an authority is asked for time stamps
     */
    record Outside(
            List<Cosignatures.Last> cosigned,
            List<Witness> asked,
            List<Witness> mirrors,
            Optional<Timestamps.Stamp> stamp,
            boolean stamping) {
        Outside {
            cosigned = List.copyOf(cosigned);
            asked = List.copyOf(asked);
            mirrors = List.copyOf(mirrors);
        }
    }

    AuditPage page() {
        Lang t = asking.speech();
        SealedLog.Waiting waiting = log.waiting();
        AuditPage.@Nullable Head head = log.last().map(this::head).orElse(null);
        return new AuditPage(
                new PageModel(
                                t,
                                t.say("Granskning av loggen", "Audit of the log"),
                                asking.address(),
                                PageModel.Section.NONE,
                                null)
                        .sharedAs(Shared.described(t.say(
                                "Den förseglade loggen: storlek, rot och nyckel, och hur vem som helst kontrollerar den.",
                                "The tamper-evident log: its size, root and key, and how anyone checks it."))),
                head,
                head == null && waiting.since() == null
                        ? t.say("Inget är registrerat.", "Nothing is recorded.")
                        : waiting(waiting, t),
                waiting.since() != null && waiting.since().plus(LATE).isBefore(now),
                log.keys().stream().map(this::key).toList(),
                cosigners(false, outside.asked()),
                cosigners(true, outside.mirrors()),
                stamped(),
                commands());
    }

    private AuditPage.Head head(SealedLog.Sealed last) {
        Lang t = asking.speech();
        Checkpoint checkpoint = SignedNote.parse(last.note()).checkpoint();
        return new AuditPage.Head(
                events(checkpoint.size(), t), checkpoint.root().base64(), t.moment(last.at()), last.note());
    }

    private static String events(long count, Lang t) {
        return count == 1 ? t.say("1 händelse", "1 event") : t.say(count + " händelser", count + " events");
    }

    private static String waiting(SealedLog.Waiting waiting, Lang t) {
        if (waiting.since() == null) {
            return t.say("Alla registrerade händelser är förseglade.", "All recorded events are sealed.");
        }
        return t.say(
                events(waiting.events(), t) + " är ännu inte "
                        + (waiting.events() == 1 ? "förseglad" : "förseglade")
                        + "; den äldsta registrerades den " + t.moment(waiting.since()) + ".",
                events(waiting.events(), t) + (waiting.events() == 1 ? " is" : " are")
                        + " not sealed yet; the oldest was recorded on " + t.moment(waiting.since()) + ".");
    }

    /** Which events a key signed: what it signs covers all earlier ones too. */
    private AuditPage.Key key(SealedLog.KeyInLog key) {
        Lang t = asking.speech();
        return new AuditPage.Key(
                key.key(),
                key.until() == null
                        ? t.say(
                                "Signerar nu, från kontrollpunkten vid händelse " + key.from() + ".",
                                "Signs now, from the checkpoint at event " + key.from() + ".")
                        : key.until() < key.from()
                                ? t.say(
                                        "Signerade ingen ny händelse; är utbytt.",
                                        "Signed no further event; has been replaced.")
                                : t.say(
                                        "Signerade från händelse " + key.from() + " till " + key.until()
                                                + "; är utbytt.",
                                        "Signed from event " + key.from() + " to " + key.until()
                                                + "; has been replaced."));
    }

    /** The witnesses, or the mirrors, that have ever cosigned, then those that are asked and have not. */
    private List<AuditPage.Cosigner> cosigners(boolean mirrors, List<Witness> asked) {
        List<Cosignatures.Last> last = outside.cosigned().stream()
                .filter(cosigned -> cosigned.mirror() == mirrors)
                .toList();
        Set<VerifierKey> known = last.stream().map(Cosignatures.Last::witness).collect(Collectors.toSet());
        return Stream.concat(
                        last.stream().map(this::cosigner),
                        asked.stream().filter(w -> !known.contains(w.key())).map(w -> silent(w, mirrors)))
                .toList();
    }

    private AuditPage.Cosigner cosigner(Cosignatures.Last last) {
        Lang t = asking.speech();
        String until = events(last.size(), t);
        String at = t.moment(last.at());
        return new AuditPage.Cosigner(
                last.witness().name(),
                last.witness().toString(),
                last.mirror()
                        ? t.say(
                                "Har en kopia av " + until + ", medsignerad den " + at + ".",
                                "Holds a copy of " + until + ", cosigned on " + at + ".")
                        : t.say(
                                "Medsignerade senast " + until + ", den " + at + ".",
                                "Last cosigned " + until + ", on " + at + "."));
    }

    private AuditPage.Cosigner silent(Witness witness, boolean mirror) {
        Lang t = asking.speech();
        return new AuditPage.Cosigner(
                witness.key().name(),
                witness.key().toString(),
                mirror
                        ? t.say(
                                "Ska få en kopia, har inte medsignerat än.",
                                "Is to be sent a copy, has not cosigned yet.")
                        : t.say("Tillfrågad, har inte medsignerat än.", "Asked, has not cosigned yet."));
    }

    private AuditPage.Stamped stamped() {
        Lang t = asking.speech();
        String none = outside.stamping()
                ? t.say(
                        "En tidsstämpel är begärd, ingen har kommit än.",
                        "A time stamp is requested, none has come yet.")
                : "";
        return outside.stamp()
                .map(stamp -> new AuditPage.Stamped(
                        t.say(
                                "Senast tidsstämplad: " + events(stamp.size(), t) + ", den " + t.moment(stamp.at())
                                        + "." + certificateEnd(stamp, t),
                                "Last time-stamped: " + events(stamp.size(), t) + ", on " + t.moment(stamp.at()) + "."
                                        + certificateEnd(stamp, t)),
                        stamp.authority(),
                        "/log/timestamp/" + stamp.size(),
                        """
                        curl -s -o token %1$s
                        curl -s -o text %1$s/text
                        openssl ts -verify -data text -in token -token_in -CAfile ca.pem
                        """.formatted(site.of("/log/timestamp/" + stamp.size()))))
                .orElseGet(() -> new AuditPage.Stamped(none, "", "", ""));
    }

    /** After that day tools say that the stamp does not hold, unless they judge as of an earlier one. */
    private static String certificateEnd(Timestamps.Stamp stamp, Lang t) {
        return StampCertificate.end(stamp.token())
                .map(end -> t.say(
                        " Utfärdarens certifikat gäller till den " + t.moment(end) + ".",
                        " The authority's certificate is valid until " + t.moment(end) + "."))
                .orElse("");
    }

    private AuditPage.Commands commands() {
        String base = site.of("/log");
        return new AuditPage.Commands("""
                curl -sO %1$s/checkpoint
                curl -sO %1$s/key
                sed '/^$/,$d' checkpoint > text
                grep -F "— $(head -n 1 checkpoint) " checkpoint | tail -n 1 | sed 's/.* //' | base64 -d | tail -c 64 > signature
                (printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'
                 sed 's/^[^+]*+[^+]*+//' key | base64 -d | tail -c 32) > key.der
                openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature
                """.formatted(base), root(base), """
                go run github.com/transparency-dev/tessera/cmd/fsck@main --ui=false --storage_url=%1$s/ --public_key=key
                """.formatted(base));
    }

    /** A program that reads all entries and makes the root of RFC 6962, 2.1, of them. */
    private static String root(String base) {
        return """
                cat > root.py <<'END'
                import base64, hashlib, sys, urllib.request
                log, size = sys.argv[1], int(open("checkpoint", "rb").read().split(b"\\n")[1])
                def name(n):
                    return "%%03d" %% n if n < 1000 else "x" + name(n // 1000).replace("/", "/x") + "/%%03d" %% (n %% 1000)
                def sha(data):
                    return hashlib.sha256(data).digest()
                def root(hashes):
                    if len(hashes) < 2:
                        return hashes[0]
                    half = 1 << (len(hashes) - 1).bit_length() - 1
                    return sha(b"\\1" + root(hashes[:half]) + root(hashes[half:]))
                leaves = []
                for n in range(-(-size // 256)):
                    width = min(256, size - 256 * n)
                    path = "/tile/entries/" + name(n) + ("" if width == 256 else ".p/%%d" %% width)
                    data = urllib.request.urlopen(log + path).read()
                    while data:
                        end = 2 + int.from_bytes(data[:2], "big")
                        leaves.append(sha(b"\\0" + data[2:end]))
                        data = data[end:]
                print(base64.b64encode(root(leaves)).decode())
                END
                python3 root.py %1$s
                sed -n 3p checkpoint
                """.formatted(base);
    }
}
