package se.rodatraden.kernel;

import java.util.regex.Pattern;
import se.rodatraden.time.InvalidValue;

/**
 * The kind of governing document (styrdokument), an open list in the municipality's own word in capitals: {@code VISION},
 * {@code STRATEGI}, {@code PROGRAM}, {@code PLAN}, {@code FÄRDPLAN}, {@code POLICY}, {@code RIKTLINJE},
 * {@code ÖVERSIKTSPLAN}. The kind decides who may adopt.
 */
public record DocumentKind(String name) {
    private static final Pattern FORM = Pattern.compile("[A-ZÅÄÖ]([A-ZÅÄÖ _-]{0,38}[A-ZÅÄÖ])?");
    public static final DocumentKind VISION = new DocumentKind("VISION");

    public DocumentKind {
        if (!FORM.matcher(name).matches()) {
            throw new InvalidValue(
                    "en dokumenttyp är ett ord med stora bokstäver, som VISION eller FÄRDPLAN, inte '" + name + "'",
                    "a kind of document is one word in capitals, such as VISION or FÄRDPLAN, not '" + name + "'");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
