package se.rodatraden.views.snapshots;

import se.rodatraden.store.form.FuzzyDateForm;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Precision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a date as its EDTF text where the text says all: it has no words of a source, and is no season, whose bounds may be local. {@link
 * FuzzyDateForm.Reader} reads both forms.
 */
final class ShortDate extends StdSerializer<FuzzyDate> {
    private static final FuzzyDateForm.Writer WHOLE = new FuzzyDateForm.Writer();

    ShortDate() {
        super(FuzzyDate.class);
    }

    @Override
    public void serialize(FuzzyDate date, JsonGenerator json, SerializationContext context) {
        String text = date.written();
        if (text == null || date.label() != null || date.precision() == Precision.SEASON) {
            WHOLE.serialize(date, json, context);
        } else {
            json.writeString(text);
        }
    }
}
