import { readFileSync } from 'node:fs';
import { cronInstructions, printedCrons, SECRET_HERE } from '../../cli/due-work/crons';

const BASE = 'https://desk-1234.example';

test.each(cronInstructions(BASE).map((cron) => [cron.name, JSON.stringify(cron)]))(
  '%s is told the address and where the secret goes',
  (_name, cron) => {
    expect(cron).toContain(`${BASE}/tick`);
    expect(cron).toMatch(new RegExp(`${SECRET_HERE}|TICK_SECRET`));
  },
);

test('the secret is never part of an address', () => {
  expect(printedCrons(BASE)).not.toMatch(new RegExp(`/tick\\?|tick.*=.*${SECRET_HERE}`));
});

test('no recipe asks more often than each minute, or less than daily', () => {
  const schedules = cronInstructions(BASE).map((cron) => JSON.stringify(cron));
  const times = [
    /\* \* \* \* \* curl/,
    /every minute/,
    /everyMinutes\(1\)/,
    /2-59\/5/,
    /every day/,
  ];
  expect(schedules.map((schedule, at) => times[at]?.test(schedule))).toEqual(
    schedules.map(() => true),
  );
});

test('the guide has the same recipes', () => {
  const guide = readFileSync('docs/guide-due-work.md', 'utf8');
  expect(guide).toContain(printedCrons('https://bellhop-1234-prod.twil.io'));
});
