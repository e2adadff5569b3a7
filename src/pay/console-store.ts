import { FactsChanged } from '../ports/facts-changed';
import { Changed, isConflict, type Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone, together } from '../ports/settled';
import { NEW_CONSOLE, type Console } from './console';
import { consoleDocument } from './objects';
import type { Effect, PayEvent } from './rules/events';
import { decide } from './rules/machine';
import { readConsole } from './stored';

/** A console as it was read; without a revision it is not there yet. */
export interface SeenConsole {
  readonly console: Console;
  readonly revision: string | undefined;
}

/** What an event has made of a console. */
export interface Happened extends SeenConsole {
  readonly before: Console;
  readonly effect?: Effect;
  /** False = the event was old news. */
  readonly news: boolean;
}

export const MAX_TRIES = 8;

export interface StoreParts {
  readonly records: Records;
  readonly now: () => number;
  readonly confirmed?: Promise<boolean>;
}

/** Reads an agent's console. */
export async function seeConsole(records: Records, agent: string): Promise<SeenConsole> {
  const kept = await records.read({ document: consoleDocument(agent) });
  return { console: readConsole(kept?.data) ?? NEW_CONSOLE, revision: kept?.revision };
}

/** Writes a console over the one that was seen. Throws Taken or Changed when somebody was faster. */
export async function writeConsole(
  records: Records,
  agent: string,
  console: Console,
  revision: string | undefined,
): Promise<SeenConsole> {
  const where = { document: consoleDocument(agent) };
  const kept =
    revision === undefined
      ? await records.create(where, console)
      : await records.replace(where, console, revision);
  return { console, revision: kept.revision };
}

/** Changes a console until nobody is faster; `change` answers undefined for no change. */
export async function changeConsole(
  agent: string,
  parts: StoreParts,
  change: (console: Console) => Console | undefined,
): Promise<SeenConsole> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [seen, confirmed] = await together([
      seeConsole(parts.records, agent),
      parts.confirmed ?? true,
    ]);
    if (!confirmed) throw new FactsChanged();
    const next = change(seen.console);
    if (!next) return seen;
    try {
      return await writeConsole(parts.records, agent, next, seen.revision);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Changed();
}

/** What was seen, and nothing of what an earlier event may have asked for. */
const nothingNew = ({ console, revision }: SeenConsole): Happened => ({
  console,
  revision,
  before: console,
  news: false,
});

/**
 * Lets an event happen to a console: read, decide, write, and once more when somebody was faster. `seen` saves the
 * first reading where the caller has just written. `alongside` is written in the same step as the console, before
 * anything is asked of the provider. Throws Refusal for what an agent cannot do now.
 */
export async function happen(
  agent: string,
  event: PayEvent,
  parts: StoreParts & {
    readonly seen?: SeenConsole;
    readonly applies?: (console: Console) => boolean;
    readonly alongside?: (
      next: Console,
      before: Console,
    ) => readonly (Promise<unknown> | undefined)[];
  },
): Promise<Happened> {
  let given = parts.seen;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [seen, confirmed] = await together([
      given ?? seeConsole(parts.records, agent),
      parts.confirmed ?? true,
    ]);
    given = undefined;
    if (!confirmed) throw new FactsChanged();
    const before = seen.console;
    if (parts.applies?.(before) === false) return nothingNew(seen);
    const decision = decide(before, event, parts.now());
    if ('refuse' in decision) throw new Refusal(decision.refuse);
    if ('same' in decision) return nothingNew(seen);
    try {
      let written: SeenConsole | undefined;
      await allDone(
        [
          writeConsole(parts.records, agent, decision.console, seen.revision).then(
            (kept) => void (written = kept),
          ),
          ...(parts.alongside?.(decision.console, before) ?? []),
        ],
        isConflict,
      );
      if (!written) throw new Changed();
      const { effect } = decision;
      return { ...written, before, news: true, ...(effect ? { effect } : {}) };
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Changed();
}
