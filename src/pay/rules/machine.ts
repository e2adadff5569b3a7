import type { Console } from '../console';
import type { Effect, PayEvent, PayRefusal } from './events';
import type { Moved } from './moved';
import { MOVES } from './moves';
import { TABLE, type Cell } from './table';

/** What an event makes of a console: what follows and what the provider is asked, nothing at all, or why not. */
export type Decision =
  | { readonly console: Console; readonly effect?: Effect }
  | { readonly same: true }
  | { readonly refuse: PayRefusal };

/** Decides what an event does to a console. Pure: time comes in from outside. */
export function decide(console: Console, event: PayEvent, now: number): Decision {
  const cell: Cell = TABLE[console.stage][event.is];
  if (cell === '-') return { same: true };
  if (isRefusal(cell)) return { refuse: cell.slice(3) as PayRefusal };
  const move = MOVES[cell] as (console: Console, event: PayEvent, now: number) => Moved;
  const { console: next, effect } = move(console, event, now);
  if (!next) return cell === 'begin' ? { refuse: 'no-call' } : { same: true };
  return effect ? { console: next, effect } : { console: next };
}

const isRefusal = (cell: Cell): cell is `no:${PayRefusal}` => cell.startsWith('no:');
