/**
 * Statistics on how long the steps of a matter take, and on delays of recording: samples are stored with each vision's rows, and
 * summed up by the database. Unknown values are excluded from all figures, and counted.
 */
@NullMarked
package se.rodatraden.views.statistics;

import org.jspecify.annotations.NullMarked;
