/**
 * Recording what happened to a vision by forms: one for each command, made from the command's own description. What is sent is read,
 * judged and recorded as a command that a program sends. May import {@code archive} and {@code commands}.
 */
@NullMarked
package se.rodatraden.pages.recording;

import org.jspecify.annotations.NullMarked;
