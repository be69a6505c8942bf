package se.rodatraden.http.answer;

/** The addresses of the JSON Schemas of request bodies. */
public final class SchemaAddresses {
    public static final String DOCUMENT = "/api/schemas/history-document.json";
    public static final String MUNICIPAL_DOCUMENT = "/api/schemas/municipal-document.json";

    private SchemaAddresses() {}

    public static String command(String command) {
        return "/api/schemas/commands/" + command + ".json";
    }

    /** The schema of a municipal command. */
    public static String municipalCommand(String command) {
        return "/api/schemas/municipal-commands/" + command + ".json";
    }
}
