import type { Settings } from '../../../src/config';
import { NEW_CONSOLE, type Console } from '../../../src/pay/console';
import {
  CALL_BACKS_MAP,
  CALLS_MAP,
  consoleDocument,
  HISTORY_MAP,
  PAY_OWN_TEXTS,
  WAITING_MAP,
} from '../../../src/pay/objects';
import { personKey } from '../../../src/people/person';
import { BEN } from '../demo-house';
import type { Filling } from '../filling';
import { HIDDEN, NO_TEXTS, type WantedObject } from '../wanted-object';

/** What the pay desk keeps in Sync. An agent's own document is made when their page first opens. */
export const payObjectsOf = (settings: Settings): readonly WantedObject[] =>
  settings.desks.pay
    ? [
        { kind: 'document', name: PAY_OWN_TEXTS, data: NO_TEXTS, ...HIDDEN },
        ...[CALLS_MAP, WAITING_MAP, HISTORY_MAP, CALL_BACKS_MAP].map((name): WantedObject => ({
          kind: 'map',
          name,
          ...HIDDEN,
        })),
      ]
    : [];

/** Ben takes calls. */
export async function payAgents({ client, account, target }: Filling): Promise<void> {
  const data: Console = { ...NEW_CONSOLE, available: true };
  await client.sync.v1
    .services(account.syncServiceSid)
    .documents.create({ uniqueName: consoleDocument(personKey(BEN.phone, target.secret)), data });
}
