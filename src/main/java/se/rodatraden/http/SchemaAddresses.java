package se.rodatraden.http;

/** The addresses of the JSON Schemas of what may be sent. */
final class SchemaAddresses {
    static final String DOCUMENT = "/api/schemas/history-document.json";
    static final String MUNICIPAL_DOCUMENT = "/api/schemas/municipal-document.json";

    private SchemaAddresses() {}

    static String command(String command) {
        return "/api/schemas/commands/" + command + ".json";
    }

    /** Of a command about a municipality itself. */
    static String municipalCommand(String command) {
        return "/api/schemas/municipal-commands/" + command + ".json";
    }
}
