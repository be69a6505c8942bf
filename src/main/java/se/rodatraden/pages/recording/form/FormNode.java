package se.rodatraden.pages.recording.form;

import java.util.List;

/**
 * A field of a command as a form asks for it, whatever is filled in.
 *
 * @param owner the simple name of the record or command that has it
 * @param choices the values there are, where they are a list
 * @param list the name of that list, by which its words are found
 * @param children the fields of a record, or of each row
 */
public record FormNode(
        String name,
        String owner,
        Type type,
        boolean required,
        List<String> choices,
        String list,
        List<FormNode> children) {
    public enum Type {
        TEXT,
        /** A text of several lines. */
        AREA,
        /** A list of texts, one a line. */
        LINES,
        DATE,
        /** One day of the calendar. */
        DAY,
        /** A day of every year. */
        DAY_OF_YEAR,
        NUMBER,
        YES_OR_NO,
        CHOICE,
        /** Any number of choices. */
        CHOICES,
        /** The id of another entry. */
        ENTRY,
        /** The ids of other entries. */
        ENTRIES,
        /** The id of a body of the municipality, by its name. */
        BODY,
        /** The ids of such bodies. */
        BODIES,
        RECORD,
        /** Records, each a row. */
        ROWS
    }

    /** Whether it is a kind of document of the register, a word in capitals. What a part or a linked document is called is the source's word. */
    public boolean isDocumentKind() {
        return type == Type.TEXT
                && (name.equals("documentKind")
                        || name.equals("kind") && !owner.equals("Part") && !owner.equals("Link"));
    }

    /** Whether it names another document of the register. */
    public boolean isVision() {
        return type == Type.TEXT && (name.equals("vision") && owner.equals("Link") || name.equals("replacedBy"));
    }

    /** Whether it quotes a decision, or what is laid before a body to be decided: the one often has the words of the other. */
    public boolean isWording() {
        return type == Type.AREA
                && name.equals("wording")
                && (owner.equals("Decision") || owner.equals("SubmitForDecision"));
    }

    public boolean isBody() {
        return type == Type.RECORD && list.equals("BodyRef");
    }

    /** Whether it is who acted, of whom the source may say nothing. */
    boolean isActor() {
        return isBody() && required && name.equals("body");
    }
}
