import type { Client } from 'twilio-sync';
import type { PublicEvent } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import { readFace } from '../../src/events/stored';
import { watchDocument, type Stop } from '../live/objects';

let stop: Stop | undefined;

/** Follows what everybody may know of one event, one at a time: whoever pauses it elsewhere is seen at once. */
export async function watchFace(
  client: Client,
  event: string,
  changed: (face: PublicEvent) => void,
): Promise<void> {
  stop?.();
  stop = undefined;
  stop = await watchDocument(client, eventObjects(event).face, readFace, changed);
}
