package se.rodatraden.time;

import java.time.LocalDate;

/**
 * The seasons of EDTF (21–24) with the widest reading a Swedish municipality's texts give them. Real use is wide: the “spring 2014” of
 * Alvesta includes 21 January. A municipality may define them otherwise; then its own bounds are recorded with the date.
 */
public enum Season {
    /** 1 January–30 June. */
    SPRING(21),
    /** 1 May–31 August. */
    SUMMER(22),
    /** 1 August–31 December. */
    AUTUMN(23),
    /**
     * 1 December of the year before–31 December. A winter named by one year may be the one that began in the December before (as
     * meteorologists count) or the one that begins at the year's end, so nothing narrower is honest. Without a year: 1 November–31 March.
     */
    WINTER(24);

    private final int code;

    Season(int code) {
        this.code = code;
    }

    static Season ofCode(int code) {
        return values()[code - SPRING.code];
    }

    int code() {
        return code;
    }

    /** The first day of this season of the year in the wide reading. */
    public LocalDate firstDay(int year) {
        return switch (this) {
            case SPRING -> LocalDate.of(year, 1, 1);
            case SUMMER -> LocalDate.of(year, 5, 1);
            case AUTUMN -> LocalDate.of(year, 8, 1);
            case WINTER -> LocalDate.of(year - 1, 12, 1);
        };
    }

    /** The last day of this season of the year in the wide reading. */
    public LocalDate lastDay(int year) {
        return switch (this) {
            case SPRING -> LocalDate.of(year, 6, 30);
            case SUMMER -> LocalDate.of(year, 8, 31);
            case AUTUMN, WINTER -> LocalDate.of(year, 12, 31);
        };
    }

    /** The season around the middle of a range; recognizes bounds that follow a local definition. */
    static Season around(LocalDate middle) {
        return switch (middle.getMonth()) {
            case MARCH, APRIL, MAY -> SPRING;
            case JUNE, JULY, AUGUST -> SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
            case DECEMBER, JANUARY, FEBRUARY -> WINTER;
        };
    }
}
