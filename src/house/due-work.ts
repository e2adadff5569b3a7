import type { Handler } from '../agenda/do-item';
import { notePulse } from '../agenda/pulse';
import { nextRound } from '../agenda/rounds';
import { MINUTE_MS } from '../agenda/rules';
import { runDue, type RunParts, type RunResult } from '../agenda/run';
import { runOnTheSide } from '../agenda/side-run';
import type { Bell } from '../agenda/warm-memory';
import type { Bellhop } from '../bellhop';
import { together } from '../ports/settled';
import { deskNamed } from './desks';
import { houseWork } from './house-work';

/** Who does which kind of work. A desk's kinds begin with its name. */
function handlerFor(kind: string): Handler<Bellhop> | undefined {
  const work = Object.hasOwn(houseWork, kind) ? houseWork : deskNamed(kind.split('.')[0])?.work;
  return work && Object.hasOwn(work, kind) ? work[kind] : undefined;
}

/** A timer in the account rang. The bell is put away only when its work is done or has been handed on. */
export async function ringAlarm(
  house: Bellhop,
  bell: string | undefined,
  left: () => number,
): Promise<void> {
  await ring(house, 'alarm', left);
  if (bell !== undefined) await house.alarms?.answered(bell).catch(() => undefined);
}

/** A cron outside rang; or, `by`, a webhook that passed by, or a run that left work behind. */
export const ringTick = (
  house: Bellhop,
  by: string | undefined,
  left: () => number,
): Promise<RunResult> =>
  ring(house, by === 'webhook' ? 'webhook' : by === 'run' ? undefined : 'tick', left);

/** A page passes by; begin it with the first reading and wait for it before answering. */
export const passBy = (house: Bellhop): Promise<void> =>
  runOnTheSide(runParts(house), 'page', house.left);

async function ring(
  house: Bellhop,
  bell: Bell | undefined,
  left: () => number,
): Promise<RunResult> {
  const [result] = await together([
    runDue(runParts(house), { left }),
    bell && notePulse(house.records, house.memory, bell, house.now()),
  ]);
  // The rounds follow each other by themselves; should the chain ever be broken, the next bell begins it anew.
  const soon = house.now() + 2 * MINUTE_MS;
  if (!result.left && (result.next ?? Infinity) > soon)
    await house.agenda.put([nextRound(house.now())]);
  return result;
}

/**
 * Handlers as one run calls them: after it is known, once, that the facts this warm process remembers still hold. Runs
 * may be ten minutes apart, and nobody waits for one: what an owner has changed meanwhile holds for all that is sent.
 */
function handlersOf(house: Bellhop): (kind: string) => Handler<Bellhop> | undefined {
  let certain: Promise<unknown> | undefined;
  const make = async (): Promise<unknown> => (await house.facts()).confirmed;
  return (kind) => {
    const handler = handlerFor(kind);
    return (
      handler &&
      (async (item, parts) => {
        await (certain ??= make());
        return handler(item, parts);
      })
    );
  };
}

const runParts = (house: Bellhop): RunParts<Bellhop> => ({
  records: house.records,
  agenda: house.agenda,
  wakeUps: house.wakeUps,
  memory: house.memory,
  nextRun: house.nextRun,
  handlerFor: handlersOf(house),
  parts: house,
  newId: house.newId,
  now: house.now,
});
