package se.rodatraden.views.rows;

/**
 * SQL that finds the row of a day of each vision: the last row that begins by that day, as it is known at a time, if it reaches the day.
 * The beginnings are compared and not the range, and the end only afterwards: with the range, a plan made for any day may search all
 * visions' rows of the day for each vision, and with the end, all earlier rows of each vision are read.
 */
public final class RowOfDay {
    /**
     * Joins the row {@code o} to a vision {@code v}; to be filled in with its columns and the condition on the time of knowledge. The first
     * parameter is the day.
     */
    public static final String JOIN = """
             cross join lateral (
                select %s, upper(o.valid) as next from views.register o
                where o.vision = v.vision and coalesce(lower(o.valid), '-infinity'::date) <= ? and %s
                order by coalesce(lower(o.valid), '-infinity'::date) desc limit 1) o
            """;

    /** Whether the row applies on the day, which is given again. */
    public static final String REACHES = "coalesce(o.next, 'infinity'::date) > ?";

    private RowOfDay() {}
}
