import type { NewItem } from '../agenda/item';
import type { Console } from './console';

/** How long the provider has for its word on a card that was sent, or on a session that was cancelled. */
export const OUTCOME_MS = 45_000;

export const OUTCOME = 'pay.outcome';

/** What looks after a payment whose end is awaited: nobody forgets it, whoever closes which page. */
export function outcomeWork(
  { agent, payment }: { readonly agent: { readonly key: string }; readonly payment: string },
  { stage }: Pick<Console, 'stage'>,
  now: number,
): readonly NewItem[] {
  if (stage !== 'submitting' && stage !== 'cancelling') return [];
  return [
    {
      id: `${OUTCOME}.${payment}.${stage}`,
      kind: OUTCOME,
      at: now + OUTCOME_MS,
      data: { agent: agent.key, payment },
    },
  ];
}

/** A payment that has gone on for so long is looked at, in whatever stage it is. */
export const BEGUN_MS = 10 * 60_000;

/** Looks after a payment from its start on, so that none is left open for ever. */
export const begunWork = (
  { agent, payment }: { readonly agent: { readonly key: string }; readonly payment: string },
  now: number,
): NewItem => ({
  id: `${OUTCOME}.${payment}.begun`,
  kind: OUTCOME,
  at: now + BEGUN_MS,
  data: { agent: agent.key, payment },
});
