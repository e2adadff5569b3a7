/** What a text of ours asked, so that a short answer is understood by it. */
export type TeamAsked = 'ack' | 'status' | 'which';

/** What a member wants, with the tasks they named (`A3`); none named = the ones they were last asked about. */
export type TeamWish = { readonly ids: readonly string[] } & (
  | { readonly kind: 'done' | 'onIt' | 'notYet' | 'who' | 'status' }
  | {
      readonly kind: 'snooze';
      /** From now. */
      readonly minutes?: number;
      /** On the clock, `17:00`. */
      readonly until?: string;
    }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'list' | 'help' | 'thanks' | 'unknown' }
);

export type TeamWishKind = TeamWish['kind'];
