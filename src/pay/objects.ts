/** What the desk keeps in Sync. Keys are person keys, the platform's call sids, and ids made here. */

/** An agent's own document; `agent` is the person key. */
export const consoleDocument = (agent: string): string => `pay-console-${agent}`;

/** Who may read that document: this identity, and nobody else. */
export const consoleIdentity = (agent: string): string => `pay-agent-${agent}`;

/** Call sid -> who has the call, who was tried. */
export const CALLS_MAP = 'pay-calls';
/** Time and call sid -> a caller who waits for an agent. */
export const WAITING_MAP = 'pay-waiting';
/** Payment id -> how it went. */
export const HISTORY_MAP = 'pay-history';
/** Person key -> somebody who wants to be called back. */
export const CALL_BACKS_MAP = 'pay-call-backs';

/** Document: the owner's own words for callers. */
export const PAY_OWN_TEXTS = 'texts-pay';

/** The name of the line at the platform that waiting callers stand in. */
export const LINE_NAME = 'bellhop-pay';
