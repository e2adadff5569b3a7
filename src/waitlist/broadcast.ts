import { MAX_BROADCAST_LENGTH } from './broadcast-api';
import type { Broadcast } from '../messaging/broadcast-record';
import { priceOfTexts } from '../messaging/price-of-texts';
import type { Prices } from '../ports/prices';
import { Refusal } from '../ports/refusal';
import type {
  BroadcastAnswer,
  BroadcastPreview,
  BroadcastRequest,
  BroadcastView,
} from './broadcast-api';
import { listBroadcast, type BroadcastParts } from './broadcast-run';
import { tidy } from '../understanding/tidy';
import { staffWordsFor } from './words/staff';

/** What staff do about a text to everybody who waits. Throws Refusal with a sentence for staff. */
export async function actOnBroadcast(
  request: BroadcastRequest,
  parts: BroadcastParts,
  prices: Prices,
): Promise<BroadcastAnswer | BroadcastPreview> {
  const list = parts.settings.lists.find((known) => known.id === request.list);
  if (!list) throw new Refusal('not-found', { what: 'list' });
  const broadcast = listBroadcast(list, {
    ...parts,
    cost: (phones, segments) => priceOfTexts(phones, segments, prices),
  });
  switch (request.action) {
    case 'previewBroadcast':
      return { ok: true, ...(await broadcast.preview(checked(request.text))) };
    case 'broadcast':
      return answer(await broadcast.start(request.id, checked(request.text)), parts);
    case 'carryOnBroadcast':
      return answer((await broadcast.carryOn(request.id)).broadcast, parts);
    case 'stopBroadcast':
      return answer(await broadcast.stop(request.id), parts);
  }
}

function checked(typed: string): string {
  const text = tidy(typed, MAX_BROADCAST_LENGTH + 1);
  if (!text || text.length > MAX_BROADCAST_LENGTH)
    throw new Refusal('bad-text', { max: MAX_BROADCAST_LENGTH });
  return text;
}

function answer(broadcast: Broadcast | undefined, parts: BroadcastParts): BroadcastAnswer {
  if (!broadcast) throw new Refusal('not-found', { what: 'broadcast' });
  const { text: _text, cursor: _cursor, movedAt: _movedAt, v: _v, ...view } = broadcast;
  const said: BroadcastView = view;
  return { ok: true, broadcast: said, said: staffWordsFor(parts.language).broadcast(said) };
}
