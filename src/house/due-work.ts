import { agenda, type Agenda } from '../agenda/agenda';
import type { Handlers } from '../agenda/do-item';
import { notePulse } from '../agenda/pulse';
import { runDue, type RunParts, type RunResult } from '../agenda/run';
import { runOnTheSide } from '../agenda/side-run';
import { wakeUps } from '../agenda/wake-ups';
import { warmMemory, type Bell } from '../agenda/warm-memory';
import type { Bellhop } from '../bellhop';
import type { Alarms } from '../ports/alarms';
import type { NextRun } from '../ports/next-run';
import { together } from '../ports/settled';

/** The house with what wakes it. */
type House = Bellhop & {
  /** Absent in an account without timers: outside bells and passers-by do. */
  readonly alarms?: Alarms;
  readonly nextRun?: NextRun;
};

/** One per warm process: times only, nothing about anybody. */
const memory = warmMemory();

/** Who does which kind of work. A desk's kinds begin with its name. */
const handlers: Handlers<House> = {};

/** Where desks put work for later. */
export const agendaOf = (house: House): Agenda =>
  agenda(house.records, wakeUps(house.alarms, memory, house.now), memory, house.now);

/** A timer in the account rang. The bell is put away only when its work is done or has been handed on. */
export async function ringAlarm(
  house: House,
  bell: string | undefined,
  left: () => number,
): Promise<void> {
  await ring(house, 'alarm', left);
  if (bell !== undefined) await house.alarms?.answered(bell).catch(() => undefined);
}

/** A cron outside rang, or, `byRun`, a run that left work behind. */
export const ringTick = (house: House, byRun: boolean, left: () => number): Promise<RunResult> =>
  ring(house, byRun ? undefined : 'tick', left);

/** A webhook or a page passes by; begin it with the first reading and wait for it before answering. */
export const passBy = (house: House, bell: 'webhook' | 'page', left: () => number): Promise<void> =>
  runOnTheSide(runParts(house), bell, left);

async function ring(house: House, bell: Bell | undefined, left: () => number): Promise<RunResult> {
  const [result] = await together([
    runDue(runParts(house), { left }),
    bell && notePulse(house.records, memory, bell, house.now()),
  ]);
  return result;
}

const runParts = (house: House): RunParts<House> => ({
  records: house.records,
  agenda: agendaOf(house),
  wakeUps: wakeUps(house.alarms, memory, house.now),
  memory,
  nextRun: house.nextRun,
  handlers,
  parts: house,
  newId: house.newId,
  now: house.now,
});
