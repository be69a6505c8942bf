/** The erasure of texts by two persons: one proposes it, another approves, and then it is recorded (ADR 0058). */
@NullMarked
package se.rodatraden.commands.erasure;

import org.jspecify.annotations.NullMarked;
