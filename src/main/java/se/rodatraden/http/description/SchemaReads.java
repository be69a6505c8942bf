package se.rodatraden.http.description;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.archive.ActSchemas;
import se.rodatraden.archive.DocumentSchema;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.archive.MunicipalSchema;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.answer.SchemaAddresses;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.identity.Open;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas (2020-12) of request bodies. */
@RestController
@Open
@RequestMapping("/api/schemas")
class SchemaReads {
    private static final String FORM = "application/schema+json";
    private static final String JSON = "application/json";

    /** Get the JSON Schema of a history document. */
    @GetMapping(
            path = "/history-document.json",
            produces = {FORM, JSON})
    JsonNode historyDocumentSchema() {
        return DocumentSchema.schema();
    }

    /** Get the JSON Schema of a municipality's document. */
    @GetMapping(
            path = "/municipal-document.json",
            produces = {FORM, JSON})
    JsonNode municipalDocumentSchema() {
        return MunicipalSchema.schema();
    }

    /** Get the JSON Schema of a municipal command. */
    @GetMapping(
            path = "/municipal-commands/{command}.json",
            produces = {FORM, JSON})
    JsonNode municipalCommandSchema(@PathVariable String command) {
        CommandReader.check(command, MunicipalActs.names());
        return ActSchemas.schema(command);
    }

    /** List the commands, each with the address of its JSON Schema. */
    @GetMapping(path = "/commands", produces = JSON)
    ListAnswer<Offered> commandSchemas() {
        return ListAnswer.whole(CommandReader.acts().stream().map(Offered::of).toList());
    }

    /** Get the JSON Schema of a command. */
    @GetMapping(
            path = "/commands/{command}.json",
            produces = {FORM, JSON})
    JsonNode commandSchema(@PathVariable String command) {
        CommandReader.check(command, false);
        return ActSchemas.schema(command);
    }

    /** A command and the address of its JSON Schema. */
    @Schema(name = "CommandSchema")
    record Offered(String command, String schema) {
        static Offered of(String command) {
            return new Offered(command, SchemaAddresses.command(command));
        }

        static List<Offered> of(List<String> commands) {
            return commands.stream().map(Offered::of).toList();
        }
    }
}
