/**
 * Dates as sources give them: exact, by month or season, without a year, open or unknown, in and out as EDTF (ISO 8601-2) and in words.
 * Also Swedish holidays, statutory time and the deadlines computed by it. Imports {@code java..} and JSpecify only.
 */
@NullMarked
package se.rodatraden.time;

import org.jspecify.annotations.NullMarked;
