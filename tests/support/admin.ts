import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import type { AdminState, FieldValue } from '../../src/house/admin/api';
import type { House } from './house';
import { fromPage, type Answered } from './requests';

/** What the admin page asks of its function, for tests. */
export function adminCalls(house: House) {
  const act = (body: unknown, cookie?: string): Promise<Answered> =>
    fromPage(`${house.edgeUrl}/staff/admin`, body, { cookie });
  const asAda = async (body: unknown): Promise<Answered> => act(body, await house.ada.cookie());
  /** The answer to something that has to work. */
  const done = async <T = AdminState>(answer: Promise<Answered>): Promise<T> => {
    const { status, text } = await answer;
    if (status !== 200) throw new Error(`${status} ${text}`);
    return JSON.parse(text) as T;
  };
  return {
    act,
    asAda,
    done,
    read: () => done(asAda({ action: 'read' })),
    change: (field: string, was: FieldValue, now: FieldValue) => ({ field, was, now }),
    save: (...changes: readonly object[]) => ({ action: 'save', changes }),
  };
}

/** The wait list alone: nothing to say of cards and voicemails, and the account has numbers to spare. */
export async function onlyWaitlist(house: House): Promise<void> {
  const kept = await house.records().read({ document: SETTINGS_DOCUMENT });
  const settings = parseSettings(kept?.data);
  const { waitlist } = settings.desks;
  await house.records().put({ document: SETTINGS_DOCUMENT }, { ...settings, desks: { waitlist } });
}
