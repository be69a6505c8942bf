/**
 * How long the steps of a matter take, and how late things are recorded: measured in each vision when its rows are written, summed up by
 * the database. What is not known stays out of every figure and is counted.
 */
@NullMarked
package se.rodatraden.views.statistics;

import org.jspecify.annotations.NullMarked;
