import { DESKS, type DeskName } from '../config/desks';
import type { Settings } from '../config/settings';
import { EVENTS_TEMPLATES } from '../events/words/templates';
import { LINE_TEMPLATES } from '../line/words/templates';
import type { Template } from '../messaging/templates';
import { TEAM_TEMPLATES } from '../team/words/team-templates';
import { WAITLIST_TEMPLATES } from '../waitlist/words/templates';

const DESK_TEMPLATES: Readonly<Partial<Record<DeskName, readonly Template[]>>> = {
  waitlist: WAITLIST_TEMPLATES,
  events: EVENTS_TEMPLATES,
  line: LINE_TEMPLATES,
  team: TEAM_TEMPLATES,
};

/** Everything that WhatsApp must know before these desks send it. */
export const templatesOf = (desks: Settings['desks']): readonly Template[] =>
  DESKS.filter((desk) => desks[desk] !== undefined).flatMap((desk) => DESK_TEMPLATES[desk] ?? []);
