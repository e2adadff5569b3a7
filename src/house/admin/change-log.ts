import * as v from 'valibot';
import type { StaffList } from '../../config';
import type { Records } from '../../ports/records';
import type { LoggedChange } from './api';

/** List: who changed which fields on the admin page, and when. */
export const CHANGES_LOG = 'admin-changes';
const CHANGES_TTL_SECONDS = 60 * 24 * 3600;

/** Few enough to be read at once, enough to find who was faster. */
const NEWEST = 30;

const changeSchema = v.object({
  v: v.literal(1),
  at: v.number(),
  /** Person key of a member of staff. */
  by: v.string(),
  fields: v.array(v.string()),
});

/** Writes down who changed what. Never throws: it is news, and what was changed is changed. */
export async function noteChange(
  records: Records,
  change: { readonly at: number; readonly by: string; readonly fields: readonly string[] },
): Promise<void> {
  await records
    .append(CHANGES_LOG, { v: 1, ...change }, { ttl: CHANGES_TTL_SECONDS })
    .catch(() => undefined);
}

/** The newest changes, newest first, with the names of those who still work here. */
export async function newestChanges(
  records: Records,
  staff: StaffList,
): Promise<readonly LoggedChange[]> {
  const entries = await records.newest(CHANGES_LOG, NEWEST);
  return entries.flatMap(({ data }): LoggedChange[] => {
    const parsed = v.safeParse(changeSchema, data);
    if (!parsed.success) return [];
    const { at, by, fields } = parsed.output;
    const name = staff.people[by]?.name;
    return [{ at, fields, ...(name === undefined ? {} : { by: name }) }];
  });
}
