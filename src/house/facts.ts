import {
  DESKS,
  parseSettings,
  parseStaff,
  SETTINGS_DOCUMENT,
  STAFF_DOCUMENT,
  type DeskName,
  type Settings,
  type StaffList,
} from '../config';
import { parseTemplates, TEMPLATES_DOCUMENT, type KnownTemplates } from '../messaging/templates';
import { parseTexts, textsDocument, type TextOverrides } from '../messaging/texts';
import type { Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';

/** What the house is set to and who works there: read by every webhook, changed a few times a month. */
export interface HouseFacts {
  readonly settings: Settings;
  readonly staff: StaffList;
  /** What WhatsApp knows of us. */
  readonly templates: KnownTemplates;
  /** The owner's own words for the people of each desk. */
  readonly texts: DeskTexts;
  /**
   * Whether these facts still hold. They may come from this warm process's memory; then they are read anew while the
   * webhook's own first reading goes on, so that being sure costs no time. False = start again with the new ones.
   */
  readonly confirmed: Promise<boolean>;
  /** Read for this very call, not remembered. */
  readonly fresh: boolean;
}

/** What owners have put into other words, by desk. */
export type DeskTexts = Readonly<Partial<Record<DeskName, TextOverrides>>>;

interface Remembered {
  readonly settings: Settings;
  readonly staff: StaffList;
  readonly templates: KnownTemplates;
  readonly texts: DeskTexts;
  readonly revisions: string;
  readonly readAt: number;
}

/** Settings only: no person's data but the staff's own. One entry per Sync service. */
const remembered = new Map<string, Remembered>();

/** Nobody needs the words of a desk that the house has not got. */
const desksOf = ({ desks }: Settings): readonly DeskName[] => DESKS.filter((desk) => desks[desk]);

/** How long facts are taken as they are, by the time of day. */
const FRESH_MS = 5_000;

/** `anew`: read whatever is remembered, for a no that should not be said on old facts. */
export async function houseFacts(
  service: string,
  records: Records,
  now: () => number,
  anew = false,
): Promise<HouseFacts> {
  const known = anew ? undefined : remembered.get(service);
  if (!known)
    return {
      ...(await readFacts(service, records, now)),
      confirmed: Promise.resolve(true),
      fresh: true,
    };
  if (now() - known.readAt < FRESH_MS)
    return { ...known, confirmed: Promise.resolve(true), fresh: false };
  const confirmed = readFacts(service, records, now, desksOf(known.settings)).then(
    (fresh) => fresh.revisions === known.revisions,
  );
  // Whoever does not wait for it must not turn a failure into an unhandled rejection.
  confirmed.catch(() => undefined);
  return { ...known, confirmed, fresh: false };
}

/** `desks`: whose texts are read; all when it is not known yet which of them the house has. */
async function readFacts(
  service: string,
  records: Records,
  now: () => number,
  desks: readonly DeskName[] = DESKS,
): Promise<Remembered> {
  const [settings, staff, templates, ...texts] = await together([
    records.read({ document: SETTINGS_DOCUMENT }),
    records.read({ document: STAFF_DOCUMENT }),
    records.read({ document: TEMPLATES_DOCUMENT }),
    ...desks.map((desk) => records.read({ document: textsDocument(desk) })),
  ]);
  if (!settings || !staff)
    throw new Refusal('misconfigured', { names: !settings ? SETTINGS_DOCUMENT : STAFF_DOCUMENT });
  const known = parseSettings(settings.data);
  const theirs = desksOf(known).map((desk) => [desk, texts[desks.indexOf(desk)]] as const);
  const facts: Remembered = {
    settings: known,
    staff: parseStaff(staff.data),
    templates: parseTemplates(templates?.data),
    texts: Object.fromEntries(theirs.map(([desk, document]) => [desk, parseTexts(document?.data)])),
    revisions: [settings, staff, templates, ...theirs.map(([, document]) => document)]
      .map((document) => document?.revision ?? '')
      .join(' '),
    readAt: now(),
  };
  remembered.set(service, facts);
  return facts;
}
