package se.rodatraden.http.recording;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.archive.ActReader;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.archive.MunicipalDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.MunicipalReceipt;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.commands.Request;
import se.rodatraden.feeds.Feed;
import se.rodatraden.http.answer.SchemaAddresses;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Body;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.http.request.Version;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.store.MunicipalRegister;

/** Takes municipal commands, one by one or as a whole document. */
@RestController
@Needs(Right.RECORD)
@RequestMapping(path = "/api/{municipality}", produces = "application/json")
class MunicipalWrites {
    private static final int ATTEMPTS = 5;

    private final CommandReader reader;
    private final Commands commands;
    private final MunicipalRegister municipalities;
    private final Feed feed;

    MunicipalWrites(CommandReader reader, Commands commands, MunicipalRegister municipalities, Feed feed) {
        this.reader = reader;
        this.commands = commands;
        this.municipalities = municipalities;
        this.feed = feed;
    }

    /** Record a municipal command. {@code If-Match} may state the version of the municipality's register that the client has seen. */
    @PostMapping(path = "/municipal-commands/{command}", consumes = "application/json")
    ResponseEntity<MunicipalRecorded> tell(
            @PathVariable String municipality,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        String code = Parameters.municipality(municipality);
        CommandReader.check(command, MunicipalActs.names());
        byte[] body = Body.read(request, Body.COMMAND);
        CommandRequest order = CommandRequest.of(request, body, dryRun);
        return record(ActReader.read(code, command, reader.object(body)), order);
    }

    /** Import a municipality's document. Records what is not already recorded. */
    @PostMapping(
            path = "/municipal-import",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "application/json", "text/plain"})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            description = "A municipality's document",
                                            externalDocs =
                                                    @ExternalDocumentation(url = SchemaAddresses.MUNICIPAL_DOCUMENT))))
    ResponseEntity<MunicipalRecorded> importMunicipalDocument(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        String code = Parameters.municipality(municipality);
        byte[] body = Body.read(request, Body.DOCUMENT);
        CommandRequest order = CommandRequest.of(request, body, dryRun);
        MunicipalDocument document = MunicipalDocument.read(body);
        if (!document.command().municipality().equals(code)) {
            throw ImportWrites.anotherMunicipality();
        }
        try {
            return record(document.command(), order);
        } catch (RefusedException refused) {
            throw Translation.placed(refused.violations(), document::located);
        } catch (InvalidField invalid) {
            throw new ProblemException(ProblemType.INVALID_VALUE, document.located(invalid));
        }
    }

    private ResponseEntity<MunicipalRecorded> record(MunicipalCommand command, CommandRequest order) {
        MunicipalRecorded recorded = order.dryRun() ? tryOut(command, order) : send(command, order);
        HttpStatus status = recorded.dryRun() || recorded.events().isEmpty() ? HttpStatus.OK : HttpStatus.CREATED;
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).header("Location", "/api/" + recorded.municipality() + "/bodies");
        if (!recorded.dryRun() && recorded.version() != null) {
            answer.eTag(Version.tag(recorded.version()));
        }
        return answer.body(recorded);
    }

    private MunicipalRecorded tryOut(MunicipalCommand command, CommandRequest order) {
        String code = command.municipality();
        long version = municipalities.version(code);
        Version seen = order.version();
        if (seen != null && !seen.any() && !seen.seen().contains(version)) {
            throw Translation.changedSinceRead();
        }
        return switch (commands.tryOut(municipalities.of(code), command)) {
            case MunicipalVerdict.Refused refused -> throw new RefusedException(refused.violations());
            case MunicipalVerdict.Accepted accepted -> MunicipalRecorded.tried(code, version, accepted);
        };
    }

    /** Without {@code If-Match}, retries on a version conflict: the command is judged again on the new version. */
    private MunicipalRecorded send(MunicipalCommand command, CommandRequest order) {
        String code = command.municipality();
        Version version = order.version();
        Long expected = version == null ? null : version.expected(municipalities.version(code));
        Request request = order.request(code, expected);
        for (int attempt = 1; ; attempt++) {
            try {
                MunicipalReceipt receipt = commands.send(command, request);
                return receipt.events() == receipt.recorded().size()
                        ? MunicipalRecorded.of(receipt, feed.address())
                        : MunicipalRecorded.repeated(receipt, feed.of(Municipality.stream(code)));
            } catch (LostRaceException lost) {
                if (expected != null || attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }
}
