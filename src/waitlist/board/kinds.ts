/** The kinds of due work that boards need. */

/** Keeps a list and its board alike. */
export const FOLLOW = 'waitlist.board';

/** Deletes a card; archiving one would keep everything on it. */
export const DELETE_CARD = 'waitlist.board.delete';
