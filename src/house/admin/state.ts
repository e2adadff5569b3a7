import { isDevice } from '../../staff/devices';
import type { HouseFacts } from '../facts';
import type { AdminState, LoggedChange, Member } from './api';
import { settingsFields } from './settings-fields';

/** Everything that can be changed, as a page shows it to whoever has this key. */
export function adminState(
  { settings, staff, texts }: HouseFacts,
  asked: { readonly by: string; readonly now: number; readonly log: readonly LoggedChange[] },
): AdminState {
  const lists = settings.desks.waitlist?.lists.map(({ id }) => id);
  return {
    now: asked.now,
    fields: Object.fromEntries(
      [...settingsFields(settings)].map(([name, field]) => [name, field.read(settings)]),
    ),
    ...(lists ? { lists } : {}),
    texts: texts.waitlist ?? {},
    staff: Object.entries(staff.people)
      .map(([key, member]): Member => {
        const device = isDevice(member.phone);
        return {
          key,
          name: member.name,
          phone: device ? '' : member.phone,
          admin: member.admin,
          desks: member.desks,
          language: member.language ?? null,
          device,
          me: key === asked.by,
        };
      })
      .sort((one, other) => one.name.localeCompare(other.name)),
    log: asked.log,
  };
}
