/**
 * One vision: its standing, timeline, ledger, versions, deadlines and explanations.
 */
@NullMarked
package se.rodatraden.http.vision;

import org.jspecify.annotations.NullMarked;
