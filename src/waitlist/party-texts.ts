import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import type { ListSettings } from '../config';
import { readBroadcast } from '../messaging/broadcast-record';
import {
  recordTexts,
  type PlannedText as Planned,
  type RecordTexts,
  type TextsParts,
} from '../messaging/record-texts';
import { templateKey } from '../messaging/templates';
import type { TextOverrides } from '../messaging/texts';
import { lineStore, type SeenLine } from './line-store';
import { waitlistObjects } from './objects';
import type { Party } from './party';
import { placeOf, refOf } from './rules/line';
import { isStillMeant, withText, type TextKind } from './rules/party';
import { partyTtl, readParty } from './stored';
import { wordsFor } from './words/guest';
import { buttonFrame, QUESTION_OF, templateName } from './words/templates';

/** What sending texts to parties, and following them, needs. */
export interface PartyTextsParts extends TextsParts {
  readonly business: string;
  /** The owner's own words. */
  readonly texts?: TextOverrides;
}

/** What the sender of a text knows already, so that it need not be read again. */
interface Around {
  readonly seen?: SeenLine;
  readonly place?: number;
  readonly said?: { readonly id: string; readonly text: string };
}

type PlannedText = Planned<TextKind>;

/** The kind of due work that tries a text once more. */
export const RETRY = 'waitlist.retry';

/** The texts of one list: sent with the party's record already saying so, and followed until they arrive. */
export function partyTexts(
  list: ListSettings,
  parts: PartyTextsParts,
): RecordTexts<Party, TextKind, Around> {
  const line = lineStore(parts.records, list.id, parts.now);

  /** What staff said to everybody is not known any more when they have said something else since. */
  async function body(
    key: string,
    party: Party,
    { kind, id, way }: PlannedText,
    around: Around = {},
  ): Promise<string | undefined> {
    if (kind === 'broadcast') {
      const said =
        around.said ??
        (await readBroadcast(parts.records, waitlistObjects(list.id).broadcast))?.broadcast;
      return said && id.startsWith(said.id) ? said.text : undefined;
    }
    const tellsPlace = kind === 'notYet' || kind === 'added';
    const seen = around.seen ?? (tellsPlace ? await line.read() : undefined);
    const place = around.place ?? (seen && placeOf(seen.line, refOf(key)));
    return wordsFor(party.language, parts.texts).text(
      kind,
      { name: party.name, size: party.size, table: party.table ?? '' },
      {
        business: parts.business,
        ...(place === undefined ? {} : { place }),
        waiting: seen?.line.order.length ?? 0,
      },
      way.how === 'buttons' ? 'buttons' : 'written',
    );
  }

  return recordTexts<Party, TextKind, Around>(
    {
      prefix: ['waitlist', list.id],
      sender: () => list.number,
      where: (key) => ({ map: waitlistObjects(list.id).parties, key }),
      read: readParty,
      identity: ({ visit }) => visit,
      ttl: partyTtl,
      withText,
      withTexts: (party, texts) => ({ ...party, texts }),
      isStillMeant,
      body,
      templatesFor: (kind, party) => {
        const language = party.language ?? 'en';
        const question = QUESTION_OF[kind];
        const name = templateName(kind);
        const sentence =
          name === undefined ? undefined : parts.templates[templateKey({ name, language })];
        return {
          buttons:
            question &&
            parts.templates[templateKey({ name: buttonFrame(question), language })]?.sid,
          approved: sentence?.status === 'approved' ? sentence.sid : undefined,
        };
      },
      variables: ({ name }) => ({ 1: name, 2: parts.business }),
      isBroadcast: (kind) => kind === 'broadcast',
      retry: RETRY,
    },
    parts,
  );
}

/** Tries a text once more from the agenda. */
export async function retryInTime(
  item: DueItem,
  lists: readonly ListSettings[],
  parts: PartyTextsParts,
): Promise<Outcome> {
  const list = lists.find(({ id }) => id === item.data['list']);
  return list ? partyTexts(list, parts).retryInTime(item) : 'done';
}

/** News from the carrier about a text of this desk: `/message-status?send=waitlist.<list>.<key>.<visit>.<id>`. */
export async function noteTextStatus(
  reference: readonly string[],
  status: string,
  code: number | undefined,
  lists: readonly ListSettings[],
  parts: PartyTextsParts,
): Promise<void> {
  const list = lists.find(({ id }) => id === reference[1]);
  if (list) await partyTexts(list, parts).noteStatus(reference, status, code);
}
