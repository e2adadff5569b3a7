/**
 * Has another run of due work begin elsewhere, right away. Resolves once the call is on its way, without waiting for that
 * run to end; never throws: whoever is left out is woken by the next bell.
 */
export type NextRun = () => Promise<void>;
