/** The page of the tamper-evident log: what is sealed and by which key, how anyone checks it, and what is proved and what is not. */
@NullMarked
package se.rodatraden.pages.audit;

import org.jspecify.annotations.NullMarked;
