/** Where the line keeps a group's things: the names of the shared objects, read by functions, pages and the set-up alike. */
export const lineObjects = (group: string) =>
  ({
    /** Map: `rota`, `shifts-<version>-<n>`, `2026-11` -> the parts of the group's Rota (stored.ts). Pages may read it. */
    rota: `line-${group}-rota`,
    /** Map: member id -> Member (member.ts). Pages may read it. */
    members: `line-${group}-members`,
    /** Map: CallSid -> LiveCall (live-call.ts): calls that go on, and for an hour those that have ended. Pages may read it. */
    calls: `line-${group}-calls`,
    /** Map: logKey -> CallEntry (call-log.ts), in the order of their beginnings. Pages may read it. */
    log: `line-${group}-log`,
    /** Map: voicemailKey -> Voicemail (voicemail.ts), in the order in which they were left. Pages may read it. */
    voicemails: `line-${group}-voicemails`,
    /** Map: `<date>-<member id>` -> Ask (ask.ts): what became of each reminder. Pages may read it. */
    asks: `line-${group}-asks`,
    /** Map: member id -> when that phone was last rung (Rung), for `fair`. */
    rung: `line-${group}-rung`,
    /** Map: `<person key>-<log key>` -> nothing: finds what is kept of one caller, so that it can be erased. */
    callers: `line-${group}-callers`,
    /** Map: CallSid -> GreetingSession (greeting.ts): somebody records a greeting by phone. */
    greetings: `line-${group}-greetings`,
    /** Map: person key -> Blocked: who hears that nobody can take the call. */
    blocked: `line-${group}-blocked`,
  }) as const;

/** Map: person key of a member's phone -> Claim: whose phone rings or talks, over all groups. */
export const LINE_CLAIMS = 'line-claims';

/**
 * Map: `<zone's date>-<zone>-<person key>` -> whoever was reminded for that day, over all groups of a zone; and
 * `<date>-forecast-<group>` -> whether the forecast of that day was mailed.
 */
export const LINE_REMINDED = 'line-reminded';

/** Document: the owner's own words for callers and volunteers. */
export const LINE_TEXTS = 'texts-line';

/** The identity of a Sync token for this desk's pages: it may read the desk's live objects and nothing else. */
export const LINE_IDENTITY = 'desk-line';
