package se.rodatraden.identity;

/** Rights in a municipality beyond reading public data. */
public enum Right {
    /** Record in the municipality's register: commands, imports, rulings, and dry runs. */
    RECORD,
    /** Propose that texts are erased, and approve what another person has proposed. */
    ERASE,
    /** Read the names of those who recorded events. */
    SEE_WHO,
    /** Read text that is marked confidential. */
    READ_CONFIDENTIAL,
    /** Read confidential text in the entries of one's own bodies. */
    READ_OWN_BODIES,
    /** See subscriptions and their deliveries. */
    SEE_SUBSCRIPTIONS,
    /** Create, change and end subscriptions. */
    SUBSCRIBE,
    /** See roles and API keys. */
    SEE_ROLES,
    /** Give and take back roles and API keys. */
    ADMINISTER,
    /** Read the security log. */
    AUDIT
}
