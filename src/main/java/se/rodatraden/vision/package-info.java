/**
 * The heart: the vocabulary of a vision's path (commands and events), its history, what the history means on a day, and
 * the rules. Plain Java: imports {@code java..}, JSpecify, {@code time} and {@code municipality} only.
 */
@NullMarked
package se.rodatraden.vision;

import org.jspecify.annotations.NullMarked;
