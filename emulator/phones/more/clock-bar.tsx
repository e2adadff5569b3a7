import { useEffect, useState } from 'preact/hooks';
import { control, type ClockReading } from '../control';
import { useReading } from '../live';
import { Problem } from './problem';
import { useAction } from './use-action';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The emulated time now, kept going between two readings of the account. */
function useNow(reading: ClockReading | undefined): number | undefined {
  const [taken, setTaken] = useState(0);
  const [, tick] = useState(0);
  useEffect(() => {
    setTaken(performance.now());
    if (!reading?.running) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [reading]);
  if (!reading) return undefined;
  const passed = reading.running && taken > 0 ? performance.now() - taken : 0;
  return Date.parse(reading.now) + passed;
}

/** The account's clock, the functions' own included: stopped, run, or pushed forward. */
export function ClockBar() {
  const clock = useReading('clock', control.clock, (change) => change.what === 'clock');
  const { pending, problem, run } = useAction();
  const now = useNow(clock.value);
  const reading = clock.value;

  const move = (to: Parameters<typeof control.moveClock>[0]) =>
    run(async () => {
      await control.moveClock(to);
      clock.again();
    });

  return (
    <section class="clock" aria-labelledby="clock-name">
      <h3 id="clock-name">Clock</h3>
      <p class="time">
        {now === undefined ? 'Reading the clock' : MOMENT.format(now)}
        <span class="muted">{reading && !reading.running ? ' stopped' : ''}</span>
      </p>
      <div class="buttons">
        <button
          type="button"
          disabled={pending || !reading}
          onClick={() => move(reading?.running ? { stop: true } : { run: true })}
        >
          {reading?.running === false ? 'Run' : 'Stop'}
        </button>
        <button type="button" disabled={pending} onClick={() => move({ advance: 'PT1M' })}>
          +1 min
        </button>
        <button type="button" disabled={pending} onClick={() => move({ advance: 'PT20M' })}>
          +20 min
        </button>
        <button
          type="button"
          disabled={pending || !reading?.nextDue}
          onClick={() => reading?.nextDue && move({ to: reading.nextDue })}
        >
          To the next due
        </button>
      </div>
      <p class="muted">
        {reading?.nextDue
          ? `Next due ${MOMENT.format(Date.parse(reading.nextDue))}`
          : 'Nothing is due'}
      </p>
      <Problem text={problem ?? clock.problem} />
    </section>
  );
}
