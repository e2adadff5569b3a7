import * as v from 'valibot';
import type { Clock } from '../core/clock';
import type { Route } from '../core/routes';
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

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds, in milliseconds. */
export function durationMs(text: string): number {
  const parts = DURATION.exec(text)?.slice(1);
  if (!parts || /[PT]$/.test(text)) {
    throw new ControlError(400, `not an ISO duration such as PT20M: ${text}`);
  }
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS_MS[index] ?? 0), 0);
}

/** The clock of the whole account, the functions included. */
export function clockRoutes(clock: Clock): readonly Route[] {
  const reading = (): unknown => ({
    now: new Date(clock.now()).toISOString(),
    running: clock.running,
    nextDue: clock.nextDue === undefined ? null : new Date(clock.nextDue).toISOString(),
  });

  async function move(to: v.InferOutput<typeof Move>): Promise<void> {
    if ('stop' in to) clock.stop();
    else if ('run' in to) clock.run();
    else if ('advance' in to) await clock.advance(durationMs(to.advance));
    else {
      const at = instant(to.to);
      if (at < clock.now()) throw new ControlError(400, 'the clock only goes forward');
      await clock.pushTo(at);
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
