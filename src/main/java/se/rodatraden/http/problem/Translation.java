package se.rodatraden.http.problem;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.NoSuchVisionException;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.commands.RepeatedKeyException;
import se.rodatraden.feeds.atom.FeedBusyException;
import se.rodatraden.feeds.webhooks.InvalidSubscriptionException;
import se.rodatraden.feeds.webhooks.NoSuchSubscriptionException;
import se.rodatraden.feeds.webhooks.UnfitStateException;
import se.rodatraden.identity.NotAllowedException;
import se.rodatraden.identity.ProviderAwayException;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.StoreBusyException;
import se.rodatraden.store.append.OutcomeUnknownException;
import se.rodatraden.time.Lang;

/** Maps failures to problems. An unknown failure is a server error, and its cause is not revealed. */
public final class Translation {
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final String FEED_RETRY_AFTER_SECONDS = "5";

    private Translation() {}

    public static ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> known;
            case RefusedException e -> refused(e.violations());
            case InvalidField e -> new ProblemException(ProblemType.INVALID_VALUE, violation(e));
            case NoSuchVisionException _ -> noSuchVision();
            case LostRaceException _ -> changedSinceRead();
            case InvalidDocument e -> invalid(e);
            case RepeatedKeyException _ ->
                new ProblemException(
                        ProblemType.KEY_USED_FOR_ANOTHER_REQUEST,
                        Violation.of(
                                        "Samma Idempotency-Key har redan använts för en annan begäran. Välj en ny nyckel.",
                                        "The same Idempotency-Key was used for another request. Choose a new key.")
                                .at("Idempotency-Key"));
            case StoreBusyException _ -> busy();
            case OutcomeUnknownException _ -> outcomeUnknown();
            case FeedBusyException _ -> feedBusy();
            case TransientDataAccessException _ -> busy();
            case CannotGetJdbcConnectionException _ -> busy();
            case CannotCreateTransactionException _ -> busy();
            case DataAccessResourceFailureException _ -> databaseLost();
            case BodyTooLarge e -> e.problem();
            case NotAllowedException e -> Refusals.of(e);
            case ProviderAwayException _ -> Refusals.away();
            case AuthenticationException _ -> Refusals.token();
            case NoSuchSubscriptionException _ -> noSuchSubscription();
            case InvalidSubscriptionException e ->
                new ProblemException(
                        ProblemType.INVALID_VALUE,
                        Violation.of(e.rule(), e.sv(), e.en()).at(e.field()));
            case UnfitStateException e -> new ProblemException(ProblemType.UNFIT_STATE, Violation.of(e.sv(), e.en()));
            default -> {
                Throwable root = NestedExceptionUtils.getRootCause(failure);
                yield root instanceof BodyTooLarge tooLarge ? tooLarge.problem() : ofSpring(failure);
            }
        };
    }

    /** A status set by the container or the framework without further detail. */
    public static ProblemException ofStatus(int status) {
        ProblemType type = switch (status) {
            case 404 -> ProblemType.NO_SUCH_ADDRESS;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_FORM;
            case 503 -> ProblemType.BUSY;
            default -> {
                if (status >= 500) {
                    yield ProblemType.FAULT;
                }
                yield status == 400 ? ProblemType.NOT_UNDERSTOOD : ProblemType.REQUEST_FAILED;
            }
        };
        Violation violation = status >= 500
                ? Violation.of(
                        "Felet är vårt och har antecknats. Inget av begäran har registrerats.",
                        "The fault is ours and has been logged. Nothing in the request was recorded.")
                : Violation.of(type.title(Lang.SWEDISH) + ".", type.title(Lang.ENGLISH) + ".");
        return new ProblemException(type, status, List.of(violation), Map.of());
    }

    public static ProblemException noSuchVision() {
        return new ProblemException(
                ProblemType.NO_SUCH_VISION,
                "Det finns ingen vision med det id:t i kommunens register. Den kanske inte var registrerad än vid tiden för knownAt.",
                "No vision with that id is in the municipality's register. It may not have been registered yet at the time of knownAt.");
    }

    public static ProblemException noSuchBody() {
        return new ProblemException(
                ProblemType.NO_SUCH_BODY,
                "Det finns inget organ med det id:t i kommunens register. Det kanske inte var registrerat än vid tiden för knownAt.",
                "No body with that id is in the municipality's register. It may not have been registered yet at the time of knownAt.");
    }

    public static ProblemException noSuchSubscription() {
        return new ProblemException(
                ProblemType.NO_SUCH_SUBSCRIPTION,
                "Det finns ingen sådan prenumeration, eller inte längre. De som finns står på /api/subscriptions.",
                "There is no such subscription, or it no longer exists. Those that exist are listed at /api/subscriptions.");
    }

    public static ProblemException notRegisteredThen(Instant registeredAt) {
        return new ProblemException(
                ProblemType.NO_SUCH_VISION,
                "Visionen fanns inte i registret vid tiden för knownAt: den registrerades " + registeredAt + ".",
                "The vision was not in the register at the time of knownAt: it was registered at " + registeredAt
                        + ".");
    }

    private static ProblemException busy() {
        return new ProblemException(
                ProblemType.BUSY,
                ProblemType.BUSY.status(),
                List.of(Violation.of(
                        "Inget registrerades. Skicka samma begäran igen om en stund.",
                        "Nothing was recorded. Send the same request again in a moment.")),
                Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }

    private static ProblemException outcomeUnknown() {
        return new ProblemException(
                ProblemType.BUSY,
                ProblemType.BUSY.status(),
                List.of(
                        Violation.of(
                                "Databasen svarade inte på om det registrerades. Skicka samma begäran igen med samma Idempotency-Key: då"
                                        + " registreras den inte två gånger. Utan nyckel: läs först om den redan finns där.",
                                "The database did not answer whether it was recorded. Send the same request again with the same"
                                        + " Idempotency-Key: then it is not recorded twice. Without a key, read first whether it is there.")),
                Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }

    /** In the middle of a request, be it a read or a write. */
    private static ProblemException databaseLost() {
        return new ProblemException(
                ProblemType.BUSY,
                ProblemType.BUSY.status(),
                List.of(Violation.of(
                        "Databasen svarade inte. Skicka samma begäran igen om en stund, med samma Idempotency-Key om den har en.",
                        "The database did not answer. Send the same request again in a moment, with the same Idempotency-Key if it"
                                + " has one.")),
                Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }

    private static ProblemException feedBusy() {
        return new ProblemException(
                ProblemType.BUSY,
                ProblemType.BUSY.status(),
                List.of(Violation.of(
                        "Många flöden skapas just nu. Försök igen om en stund.",
                        "Many feeds are being written just now. Try again in a moment.")),
                Map.of(HttpHeaders.RETRY_AFTER, FEED_RETRY_AFTER_SECONDS));
    }

    public static ProblemException changedSinceRead() {
        return new ProblemException(
                ProblemType.CHANGED_SINCE_READ,
                "Någon har registrerat något sedan du läste. Inget registrerades nu: läs igen och skicka med den nya versionen"
                        + " (ETag).",
                "Something has been recorded since you read. Nothing was recorded now: read again and send the new version"
                        + " (ETag).");
    }

    static ProblemException refused(List<Violation> violations) {
        Set<Violation.Kind> kinds = violations.stream().map(Violation::kind).collect(Collectors.toSet());
        ProblemType type = kinds.equals(Set.of(Violation.Kind.REPEATED))
                ? ProblemType.ALREADY_SAID_OTHERWISE
                : kinds.contains(Violation.Kind.BAD_VALUE) ? ProblemType.INVALID_VALUE : ProblemType.REFUSED_BY_RULE;
        return new ProblemException(type, violations.toArray(Violation[]::new));
    }

    /** The violations of a command in a document, each with its location in the document. */
    public static ProblemException placed(List<Violation> violations, UnaryOperator<Violation> place) {
        return refused(violations.stream()
                .map(place)
                .sorted(Comparator.comparing(v -> Objects.requireNonNullElse(v.line(), 0)))
                .toList());
    }

    /** A document that cannot be parsed is malformed (400); a parsed one with impossible values is invalid (422). */
    public static ProblemException invalid(InvalidDocument invalid) {
        List<Violation> violations = invalid.violations();
        ProblemType type = violations.stream().anyMatch(v -> v.breaks("E-SIZE"))
                ? ProblemType.TOO_LARGE
                : violations.stream().anyMatch(v -> v.breaks("E-YAML") || v.breaks("E-UTF8"))
                        ? ProblemType.NOT_UNDERSTOOD
                        : ProblemType.INVALID_VALUE;
        return new ProblemException(type, violations.toArray(Violation[]::new));
    }

    public static Violation violation(InvalidField e) {
        return Violation.of(
                        "E-VALUE",
                        "Fältet kan inte sparas: " + e.sv() + ".",
                        "The field cannot be stored: " + e.en() + ".")
                .about(e.entry().orElse(null))
                .at(e.field());
    }

    private static ProblemException ofSpring(Throwable failure) {
        return switch (failure) {
            case NoResourceFoundException _ -> ofStatus(404);
            case NoHandlerFoundException _ -> ofStatus(404);
            case HttpRequestMethodNotSupportedException e -> {
                String methods = e.getSupportedMethods() == null
                        ? ""
                        : String.join(", ", new TreeSet<>(List.of(e.getSupportedMethods())));
                yield new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED,
                        405,
                        List.of(Violation.of("Adressen tar " + methods + ".", "The address takes " + methods + ".")),
                        Map.of(HttpHeaders.ALLOW, methods));
            }
            case HttpMediaTypeNotSupportedException e -> {
                String taken = e.getSupportedMediaTypes().stream()
                        .map(Object::toString)
                        .distinct()
                        .collect(Collectors.joining(", "));
                yield new ProblemException(
                        ProblemType.UNSUPPORTED_FORM,
                        Violation.of("Adressen tar " + taken + " i UTF-8.", "The address takes " + taken + " in UTF-8.")
                                .at("Content-Type"));
            }
            case HttpMediaTypeNotAcceptableException e -> {
                String given = e.getSupportedMediaTypes().stream()
                        .map(Object::toString)
                        .distinct()
                        .collect(Collectors.joining(", "));
                yield new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        Violation.of("Svaret ges som " + given + ".", "The answer is given as " + given + ".")
                                .at("Accept"));
            }
            case MethodArgumentTypeMismatchException e ->
                new ProblemException(
                        ProblemType.NOT_UNDERSTOOD,
                        Violation.of(
                                        "Parametern " + e.getName() + " har ett värde som inte kan läsas.",
                                        "The parameter " + e.getName() + " has a value that cannot be read.")
                                .at(e.getName()));
            case ErrorResponse e -> ofStatus(status(e.getStatusCode()));
            default -> ofStatus(500);
        };
    }

    private static int status(HttpStatusCode code) {
        return Objects.requireNonNull(code).value();
    }
}
