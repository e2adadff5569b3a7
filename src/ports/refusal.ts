import { SharedError } from './shared-error';

/**
 * Everything a desk can refuse, by a code that stays the same. What staff, texters and callers are told for each is in
 * src/edge/errors.ts; docs/errors.md explains them.
 */
export type ErrorCode =
  | 'bad-request'
  | 'bad-fields'
  | 'changed-meanwhile'
  | 'own-entry'
  | 'bad-name'
  | 'bad-size'
  | 'bad-phone'
  | 'signed-out'
  | 'wrong-role'
  | 'wrong-code'
  | 'code-expired'
  | 'too-many-codes'
  | 'no-code'
  | 'link-expired'
  | 'wrong-secret'
  | 'not-found'
  | 'too-long-to-play'
  | 'bad-text'
  | 'broadcast-running'
  | 'daily-cap'
  | 'desk-off'
  | 'list-full'
  | 'already-listed'
  | 'party-gone'
  | 'party-changed'
  | 'not-possible'
  | 'nothing-to-undo'
  | 'reminded-twice'
  | 'too-soon'
  | 'order-gone'
  | 'order-changed'
  | 'too-many-things'
  | 'sold-out'
  | 'event-closed'
  | 'question-withdrawn'
  | 'stage-done'
  | 'stage-waits'
  | 'stage-unfinished'
  | 'task-over'
  | 'task-open'
  | 'task-not-blocked'
  | 'proof-needed'
  | 'bad-day'
  | 'bad-policy'
  | 'too-many'
  | 'not-your-store'
  | 'not-your-task'
  | 'token-wrong'
  | 'token-expired'
  | 'token-narrow'
  | 'no-board'
  | 'no-card'
  | 'no-phone'
  | 'no-call'
  | 'not-answered'
  | 'no-payment'
  | 'payment-open'
  | 'fields-missing'
  | 'already-sent'
  | 'already-paid'
  | 'outcome-unknown'
  | 'payment-over'
  | 'payment-changed'
  | 'bad-amount'
  | 'amount-too-high'
  | 'confirm-amount'
  | 'not-yours'
  | 'no-receipt'
  | 'test-mode'
  | 'busy'
  | 'misconfigured'
  | 'rota-full'
  | 'not-theirs'
  | 'bad-mail'
  | 'already-member'
  | 'too-many-members'
  | 'no-number'
  | 'unknown';

/** A clear no, in the field's terms. `values` fill the sentence of the code, e.g. `{ max: 20 }`. */
export class Refusal extends SharedError {
  static override readonly kind = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    readonly values: Readonly<Record<string, string | number>> = {},
    /** For a form: what is wrong with which field. The page has sentences for it. */
    readonly fields: readonly { readonly field: string; readonly rule: string }[] = [],
  ) {
    super(code);
  }
}
