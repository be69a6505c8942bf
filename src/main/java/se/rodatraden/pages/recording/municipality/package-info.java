/**
 * Recording what is told of a municipality itself: its bodies, terms, elections, coalitions and local rules, by one form for each command;
 * and the list of what is recorded already, where an entry is struck. May import {@code archive} and {@code commands}.
 */
@NullMarked
package se.rodatraden.pages.recording.municipality;

import org.jspecify.annotations.NullMarked;
