import { syncRecords } from '../../src/adapters/twilio/records';
import { clientFor } from '../../src/adapters/twilio/client';
import { FAILED_MAP } from '../../src/agenda/failed';
import { INCIDENTS_MAP } from '../../src/agenda/incidents';
import { AGENDA_MAPS } from '../../src/agenda/item';
import type { RunResult } from '../../src/agenda/run';
import { openAccount, PATIENT } from '../support/vendors';
import { DEEDS_MAPS, DueHouse } from './agenda-house';
import { size } from '../support/sizes';

const account = openAccount();
const DEEDS = size(200, 1_000);
const FUNCTION_MS = 4_500;
/** So many runs, one after the other, fit into five minutes. */
const FIVE_MINUTES_OF_RUNS = Math.floor((5 * 60_000) / FUNCTION_MS);

async function openHouse(): Promise<{ readonly house: DueHouse; readonly sync: string }> {
  account.vendors().clock.stop();
  const { sid } = await account.client().sync.v1.services.create({ friendlyName: 'agenda' });
  const service = account.client().sync.v1.services(sid);
  for (const uniqueName of [...AGENDA_MAPS, FAILED_MAP, INCIDENTS_MAP, ...DEEDS_MAPS])
    await service.syncMaps.create({ uniqueName });
  const house = new DueHouse({
    records: syncRecords(account.client(), sid, PATIENT),
    now: account.now,
    pass: account.pass,
  });
  return { house, sync: sid };
}

/** One function call: its own deadline, its own requests, as on the platform. */
async function functionRun(house: DueHouse, sync: string): Promise<RunResult> {
  const end = performance.now() + FUNCTION_MS;
  const deadline = { left: () => Math.max(0, end - performance.now()) };
  const client = clientFor(() => account.client(), deadline);
  const process = house.process();
  const parts = { ...process.parts, records: syncRecords(client, sync, deadline) };
  return process.runs({ left: () => deadline.left() }, parts);
}

test(`${DEEDS} deeds due at once are each done once within five minutes, while calls fail and two wake-ups race`, async () => {
  const { house, sync } = await openHouse();
  const all = Array.from({ length: DEEDS }, (_, n) => `deed.${n}`);
  const writer = house.process();
  for (let from = 0; from < DEEDS; from += 100) await writer.puts(all.slice(from, from + 100), 60);
  await account.pass(60);

  const failing = { host: 'sync.twilio.com', status: 503, rate: 0.025 };
  await account.trouble({ ...failing, seed: 11 });
  await account.trouble({ ...failing, seed: 12, when: 'after' });
  let runs = 0;
  const wake = async (): Promise<void> => {
    for (let left = true; left && runs < FIVE_MINUTES_OF_RUNS; runs++)
      ({ left } = await functionRun(house, sync));
  };
  // Two bells at once, each with as many runs as it takes, and again at each full minute.
  await Promise.all([wake(), wake()]);
  for (let minute = 2; minute <= 5; minute++) {
    await account.pass(60);
    await Promise.all([wake(), wake()]);
  }
  expect(runs).toBeLessThan(FIVE_MINUTES_OF_RUNS);
  expect([...house.done].sort()).toEqual([...all].sort());
  // Claims keep two runs from the same deed; only what a failing call left behind is taken up again.
  expect(house.calls.length).toBeLessThan(DEEDS * 1.05);
  expect(await house.waiting()).toEqual([]);
  expect(await house.failed()).toEqual([]);
}, 120_000);
