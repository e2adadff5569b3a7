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
