package se.rodatraden.identity;

/** What one may do in a municipality beyond reading what is open to all. */
public enum Right {
    /** Record in the municipality's register: commands, imports, rulings, and trying them out. */
    RECORD,
    /** Read who recorded an event, by name. */
    SEE_WHO,
    /** Read text that is marked confidential. */
    READ_CONFIDENTIAL,
    /** Read it in the entries of one's own bodies. */
    READ_OWN_BODIES,
    /** See who subscribes to the events, and what was sent. */
    SEE_SUBSCRIPTIONS,
    /** Make, change and end subscriptions. */
    SUBSCRIBE,
    /** See who has which role, and which keys there are. */
    SEE_ROLES,
    /** Give and take roles and keys. */
    ADMINISTER,
    /** Read the security log. */
    AUDIT
}
