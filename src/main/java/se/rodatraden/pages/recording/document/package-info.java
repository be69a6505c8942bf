/**
 * Whole documents in the browser: a history of a vision, or what is told of a municipality, is pasted or uploaded, shown as what it would
 * record or with every fault at its line, and then recorded; and taken out again. May import {@code archive} and {@code commands}.
 */
@NullMarked
package se.rodatraden.pages.recording.document;

import org.jspecify.annotations.NullMarked;
