import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import type { Clock } from '../core/clock';
import { durationMs } from '../core/durations';
import type { Route } from '../core/routes';
import { until } from '../core/until';
import { ControlError, instant, readInput } from './input';

const Move = v.union(
  [
    v.strictObject({ advance: v.string() }),
    v.strictObject({ to: v.string() }),
    v.strictObject({ stop: v.literal(true) }),
    v.strictObject({ run: v.literal(true) }),
  ],
  'one of {advance: "PT20M"}, {to: "<ISO>"}, {stop: true}, {run: true}',
);

function duration(text: string): number {
  const ms = durationMs(text);
  if (ms === undefined) throw new ControlError(400, `not an ISO duration such as PT20M: ${text}`);
  return ms;
}

/** How long the clock waits for functions at work before it is pushed, and after: minutes pass for nobody in a second. */
const WORK_MS = 2_000;
/** A function that was called by another one in passing is on its way for so long. */
const ON_ITS_WAY_MS = 5;

/** The clock of the whole account, the functions included. `atWork`: how many functions run. */
export function clockRoutes(clock: Clock, atWork: () => number): readonly Route[] {
  async function calm(): Promise<void> {
    await wait(ON_ITS_WAY_MS);
    await until(() => atWork() === 0, WORK_MS);
  }
  const reading = (): unknown => ({
    now: new Date(clock.now()).toISOString(),
    running: clock.running,
    nextDue: clock.nextDue === undefined ? null : new Date(clock.nextDue).toISOString(),
  });

  async function move(to: v.InferOutput<typeof Move>): Promise<void> {
    if ('stop' in to) clock.stop();
    else if ('run' in to) clock.run();
    else if ('advance' in to) {
      const ms = duration(to.advance);
      await calm();
      await clock.advance(ms);
      await calm();
    } else {
      const at = instant(to.to);
      if (at < clock.now()) throw new ControlError(400, 'the clock only goes forward');
      await calm();
      await clock.pushTo(at);
      await calm();
    }
  }

  return [
    { method: 'GET', path: '/local/clock', answer: () => ({ status: 200, body: reading() }) },
    {
      method: 'POST',
      path: '/local/clock',
      answer: async (request) => {
        await move(readInput(Move, request));
        return { status: 200, body: reading() };
      },
    },
  ];
}
