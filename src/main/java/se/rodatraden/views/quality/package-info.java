/**
 * The data quality of a municipality's register: named indicators of missing or doubtful data, each with the entries concerned. Missing
 * data does not mean that something was not done.
 */
@NullMarked
package se.rodatraden.views.quality;

import org.jspecify.annotations.NullMarked;
