/** What readers report to those who run the installation, apart from the record. Imports nothing of ours. */
@NullMarked
package se.rodatraden.identity.reports;

import org.jspecify.annotations.NullMarked;
