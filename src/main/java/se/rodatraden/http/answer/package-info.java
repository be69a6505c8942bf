/**
 * What answers on several subjects share: language, dates, bodies, addresses, lists.
 */
@NullMarked
package se.rodatraden.http.answer;

import org.jspecify.annotations.NullMarked;
