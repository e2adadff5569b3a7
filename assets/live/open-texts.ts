import { effect, untracked } from '@preact/signals';
import type { SentText } from '../../src/messaging/delivery';
import { now } from './service-clock';

const SETTLE_AFTER_MS = 20_000;

/** Whoever was sent something; `id` is unique for the visit or the order. */
export interface Texted {
  readonly id: string;
  readonly texts: readonly SentText[];
}

/** A text that nobody has heard of for a while is asked about, once. */
export function settleOpenTexts<Row extends Texted>(
  rows: () => Iterable<Row>,
  settle: (row: Row) => void,
): void {
  const asked = new Set<string>();
  effect(() => {
    const at = now();
    for (const row of rows()) {
      const text = row.texts.at(-1);
      if (!text || (text.state !== 'unknown' && text.state !== 'sending')) continue;
      const id = `${row.id}.${text.id}`;
      if (at - text.at < SETTLE_AFTER_MS || asked.has(id)) continue;
      asked.add(id);
      untracked(() => settle(row));
    }
  });
}
