import { nextRound } from '../../src/agenda/rounds';
import { ADA, BEN, DEMO_NUMBERS, DEMO_SETTINGS } from './demo-house';
import { DESK_FILLINGS, DESK_PULSES } from './desks';
import { localClient } from './local-client';
import { putDueWork } from './due-work';
import { seedTemplates } from './seed-templates';
import type { SeedTarget } from './seed-target';
import { provision } from './provision';

/**
 * Fills a fresh account through the vendors' APIs: `setUp` = as set-up leaves it, `empty` = with menus, rotas and stores and
 * nobody there, `demo` = with a pulse.
 */
export async function seedAccount(
  kind: 'demo' | 'empty' | 'setUp' | 'bare',
  target: SeedTarget,
): Promise<void> {
  if (kind === 'bare') return;
  const client = localClient({
    vendorsUrl: target.vendorsUrl,
    accountSid: target.account.accountSid,
    authToken: target.account.authToken,
  });
  const made = await provision(client, {
    prefix: 'bellhop',
    baseUrl: target.edgeUrl,
    secret: target.secret,
    settings: DEMO_SETTINGS,
    staff: [ADA, BEN],
    numbers: DEMO_NUMBERS,
  });
  const keys = await client.keys.list({ limit: 1 });
  if (keys.length === 0) await client.newKeys.create({ friendlyName: 'bellhop' });
  await seedTemplates(client, { ...made, vendorsUrl: target.vendorsUrl });
  const filling = { client, account: made, target };
  if (kind !== 'setUp') await Promise.all(DESK_FILLINGS.map((fill) => fill(filling)));
  if (kind === 'demo') await Promise.all(DESK_PULSES.map((pulse) => pulse(filling)));
  await putDueWork(client, made, target.now, [nextRound(target.now)]);
}
