import * as v from 'valibot';
import type { OrderLine } from '../../src/events/order';
import { lineSchema } from '../../src/events/stored';

/** An order as it is being taken: the lines that are chosen, and the one that is being put together. */
export interface OrderDraft {
  readonly lines: readonly OrderLine[];
  readonly line: OrderLine | undefined;
  readonly name: string;
  readonly phone: string;
}

export const emptyDraft: OrderDraft = { lines: [], line: undefined, name: '', phone: '' };

const draftSchema = v.object({
  lines: v.array(lineSchema),
  line: v.optional(lineSchema),
  name: v.string(),
  phone: v.string(),
});

/** Kept by the tab alone: a reload does not lose it, closing the tab does. */
const KEPT_AS = 'events-order';

export function keptDraft(): OrderDraft {
  try {
    const kept = v.safeParse(draftSchema, JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null'));
    return kept.success ? { ...kept.output, line: kept.output.line } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export const keepDraft = (draft: OrderDraft): void =>
  sessionStorage.setItem(KEPT_AS, JSON.stringify(draft));

export const forgetDraft = (): void => sessionStorage.removeItem(KEPT_AS);
