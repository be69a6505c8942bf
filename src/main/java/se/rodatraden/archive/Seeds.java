package se.rodatraden.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The histories recorded in a new register: five real municipalities, compiled from published sources. */
public final class Seeds {
    static final List<String> NAMES = List.of(
            "0764-alvesta-vision-2010",
            "0764-alvesta-ny-vision",
            "1489-alingsas-vision-2040",
            "1783-hagfors-hagforsstrategin",
            "2380-ostersund-fardplan",
            "1883-karlskoga-vision");

    static final List<String> MUNICIPALITIES =
            List.of("0764-alvesta", "1489-alingsas", "1783-hagfors", "2380-ostersund", "1883-karlskoga");

    private Seeds() {}

    /** The statutory data of the same municipalities: council and board, their terms, the elections. */
    public static List<MunicipalDocument> municipalities() {
        return MUNICIPALITIES.stream()
                .map(name -> MunicipalDocument.read(bytes(name + ".municipality")))
                .toList();
    }

    /** The documents, in an order in which links lead to visions already recorded. */
    public static List<HistoryDocument> documents() {
        return NAMES.stream().map(name -> HistoryDocument.read(bytes(name))).toList();
    }

    static byte[] bytes(String name) {
        try (InputStream in = Seeds.class.getResourceAsStream("/seeds/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the seed " + name + " is not in the product");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
