import type { GroupSettings } from '../../config';
import { GREETINGS } from '../../line/rules/greetings';
import { isDevice } from '../../staff/devices';
import type { HouseFacts } from '../facts';
import {
  isTextsKind,
  TEXTS_OF,
  type AdminState,
  type GroupState,
  type LoggedChange,
  type Member,
} from './api';
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
    ...(settings.desks.line ? { groups: settings.desks.line.groups.map(groupState) } : {}),
    texts: ownTexts(settings, texts),
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

const KINDS = Object.keys(TEXTS_OF).filter(isTextsKind);

const ownTexts = ({ desks }: HouseFacts['settings'], texts: HouseFacts['texts']) =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const desk = TEXTS_OF[kind];
      return desks[desk] ? [[kind, texts[desk] ?? {}] as const] : [];
    }),
  );

const groupState = ({ id, recorded }: GroupSettings): GroupState => ({
  id,
  recorded: Object.fromEntries(
    GREETINGS.flatMap((which) => {
      const greeting = recorded?.[which];
      return greeting ? [[which, { seconds: greeting.seconds, at: greeting.at }]] : [];
    }),
  ),
});
