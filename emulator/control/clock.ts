import * as v from 'valibot';
import type { Clock } from '../core/clock';
import { durationMs } from '../core/durations';
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

function duration(text: string): number {
  const ms = durationMs(text);
  if (ms === undefined) throw new ControlError(400, `not an ISO duration such as PT20M: ${text}`);
  return ms;
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
    else if ('advance' in to) await clock.advance(duration(to.advance));
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
