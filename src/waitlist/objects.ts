/** Where a wait list keeps its things: the names of the shared objects, read by functions, pages and the set-up alike. */
export const waitlistObjects = (list: string) =>
  ({
    /** Map: person key -> Party (open ones, and finished ones while they can be undone). */
    parties: `waitlist-${list}-parties`,
    /** List: what happened to the order (LineEvent). */
    line: `waitlist-${list}-line`,
    /** Document: the order so far (LineSnapshot). */
    order: `waitlist-${list}-order`,
    /** Document: what was last said to everybody who waits, and how far it has gone (Broadcast). */
    broadcast: `waitlist-${list}-broadcast`,
    /** Document: what is what on the list's board, and who is at work there (BoardState). */
    board: `waitlist-${list}-board`,
    /** Map: `<person key>.<visit>` -> the visit's card, and `c.<card's id>`, either of the two -> the visit. */
    cards: `waitlist-${list}-cards`,
    /** Map: `<person key>.<visit>` -> DoneParty, kept one day. */
    done: `waitlist-${list}-done`,
    /** Map: `<time>-<visit>` -> PastVisit, nothing personal, kept eight weeks and a bit. */
    past: `waitlist-${list}-past`,
  }) as const;

/** Document: the owner's own words for guests. */
export const WAITLIST_TEXTS = 'texts-waitlist';

/** The identity of a Sync token for this desk's pages: it may read the desk's live objects and nothing else. */
export const WAITLIST_IDENTITY = 'desk-waitlist';
