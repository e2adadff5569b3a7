import type { LocalTarget } from '../../emulator/local';
import { lookNow } from '../../src/waitlist/board/follow';
import { putDueWork } from '../provision/due-work';
import { localClient } from '../provision/local-client';
import { butlerRules, type ButlerRule } from './butler-rules';
import { connectBoard, type Connected } from './connect';
import { TrelloApi } from './trello-api';
import { localTrello } from './way';

/** A board of the laptop's Trello for the demo's wait list, its rules and buttons clicked together as well. */
export async function connectLaptopBoard(target: LocalTarget, name: string): Promise<Connected> {
  const { vendorsUrl, edgeUrl, secret, account, now } = target;
  const way = await localTrello(vendorsUrl);
  const connected = await connectBoard(
    {
      client: localClient({ vendorsUrl, ...account }),
      syncServiceSid: account.syncServiceSid,
      conversationsServiceSid: account.conversationsServiceSid,
      secret,
      now: () => Promise.resolve(now),
    },
    new TrelloApi(way.access),
    { name, dryRun: false },
  );
  if (!connected) throw new Error('the board was not made');
  const rules = butlerRules({ ...way, plan: connected.plan, baseUrl: edgeUrl });
  const answer = await fetch(`${vendorsUrl}/local/trello/butler`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ board: connected.board.id, rules: rules.map(onLaptop) }),
  });
  if (!answer.ok) throw new Error(`the rules were not taken: ${await answer.text()}`);
  return connected;
}

/** The same for whoever asks for it on the phones page: everybody who waits has a card at once. */
export async function demoBoard(target: LocalTarget): Promise<void> {
  const { list } = await connectLaptopBoard(target, 'Harbour Café');
  const { edgeUrl, account, now, vendorsUrl } = target;
  const client = localClient({ vendorsUrl, ...account });
  await putDueWork(client, account, now, [lookNow(list, now)]);
  const headers = { authorization: `Bearer ${account.tickSecret}` };
  await fetch(`${edgeUrl}/tick`, { method: 'POST', headers });
}

/** A rule as the laptop's Butler takes it. */
function onLaptop({ when, post, payload, headers }: ButlerRule): object {
  const trigger = 'button' in when ? { ...when, closesCard: true } : when;
  return { when: trigger, actions: [{ post, payload, headers }] };
}
