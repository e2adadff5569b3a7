import type { Bellhop } from '../../bellhop';
import { parseSettings, parseStaff, SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../config';
import type { StaffList } from '../../config';
import { parseTexts, textsDocument } from '../../messaging/texts';
import { Refusal } from '../../ports/refusal';
import { rewrite } from '../rewrite';
import { withoutMember } from '../../staff/staff-changes';
import { isTextsKind, TEXTS_OF, type Change, type NewMember } from './api';
import { newestChanges, noteChange } from './change-log';
import { merge } from './merge';
import { settingsFields } from './settings-fields';
import { staffFields, withNewMember } from './staff-fields';
import { textsFields, type TextsDocument } from './texts-fields';

/** What saving works with; `by` is the person key of the admin who saves. */
export type SaveParts = Pick<Bellhop, 'records' | 'personKey' | 'now'> & { readonly by: string };

/**
 * Writes the changed fields into what is there now and leaves everything else as it is. Throws `bad-fields`,
 * `changed-meanwhile` with what each field holds now and who changed it, `own-entry`.
 */
export async function saveFields(changes: readonly Change[], parts: SaveParts): Promise<void> {
  const fields = changes.map(({ field }) => field);
  const kinds = new Set(fields.map((field) => field.split('.')[0]));
  const [kind] = kinds;
  try {
    if (kinds.has('staff') && kinds.size === 1) await saveStaff(changes, parts);
    else if (isTextsKind(kind) && kinds.size === 1)
      await rewrite(
        textsDocument(TEXTS_OF[kind]),
        asTexts,
        (document) => merge(document, changes, textsFields(kind)),
        parts,
      );
    else
      await rewrite(
        SETTINGS_DOCUMENT,
        parseSettings,
        (settings) => merge(settings, changes, settingsFields(settings)),
        parts,
      );
  } catch (error) {
    throw error instanceof Refusal ? await withWhoWasFaster(error, parts) : error;
  }
  await noteChange(parts.records, { at: parts.now(), by: parts.by, fields });
}

const saveStaff = (changes: readonly Change[], parts: SaveParts): Promise<void> =>
  rewriteStaff((staff) => merge(staff, changes, staffFields(staff, parts)), parts);

/** Throws `bad-fields`. */
export async function addMember(member: NewMember, parts: SaveParts): Promise<void> {
  await rewriteStaff((staff) => withNewMember(staff, member, parts), parts);
  await noteChange(parts.records, { at: parts.now(), by: parts.by, fields: ['staff.added'] });
}

/** A person or a paired device. Throws `own-entry`, `not-found`. */
export async function removeMember(key: string, parts: SaveParts): Promise<void> {
  await rewriteStaff((staff) => withoutMember(staff, key, parts.by), parts);
  await noteChange(parts.records, { at: parts.now(), by: parts.by, fields: ['staff.removed'] });
}

const asTexts = (data: unknown): TextsDocument => ({ v: 1, texts: parseTexts(data) });

/** Whoever writes here must still be an admin in the very list that is replaced, so that one always remains. */
const rewriteStaff = (change: (staff: StaffList) => StaffList, parts: SaveParts): Promise<void> =>
  rewrite(
    STAFF_DOCUMENT,
    parseStaff,
    (staff) => {
      if (!staff.people[parts.by]?.admin) throw new Refusal('wrong-role');
      return change(staff);
    },
    parts,
  );

/** Says with each field that somebody else changed who that was and when, as far as it was written down. */
async function withWhoWasFaster(refusal: Refusal, { records }: SaveParts): Promise<Refusal> {
  if (refusal.code !== 'changed-meanwhile') return refusal;
  const staff = parseStaff((await records.read({ document: STAFF_DOCUMENT }))?.data);
  const log = await newestChanges(records, staff).catch(() => []);
  const fields = refusal.fields.map((wrong) => {
    const last = log.find((change) => change.fields.includes(wrong.field));
    return { ...wrong, ...(last && { at: last.at, ...(last.by && { by: last.by }) }) };
  });
  return new Refusal(refusal.code, refusal.values, fields);
}
