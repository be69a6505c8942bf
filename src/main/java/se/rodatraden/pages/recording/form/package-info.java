/**
 * What recording by forms has in common, whatever is recorded: the fields of a command, read from its published schema; what is filled in,
 * read as the command that a program sends; and the page that shows it with its faults or its review. May import {@code archive} and
 * {@code commands}.
 */
@NullMarked
package se.rodatraden.pages.recording.form;

import org.jspecify.annotations.NullMarked;
