/**
 * The ledger of a vision for registrars and auditors: its page with filters, each event under an address of its own with a citation, and the same as
 * CSV. What a filter finds is decided by {@code views.ledger}.
 */
@NullMarked
package se.rodatraden.pages.ledger;

import org.jspecify.annotations.NullMarked;
