import { STAFF_DOCUMENT, type StaffList } from '../../src/config';
import type { AdminState, FieldValue, WrongField } from '../../src/house/admin/api';
import { openHouse } from '../support/house';
import { fromPage, type Answered } from '../support/requests';
import { cookieFrom, type StaffMember } from '../support/staff';

const house = openHouse();
const { ada, ben } = house;
const at = (path: string): string => `${house.edgeUrl}${path}`;

const act = (body: unknown, cookie?: string) => fromPage(at('/staff/admin'), body, { cookie });
const asked = async <T>(body: unknown, member: StaffMember = ada): Promise<T> => {
  const answer = await act(body, await member.cookie());
  expect([answer.status, answer.json()]).toEqual([200, expect.anything()]);
  return JSON.parse(answer.text) as T;
};
const read = (): Promise<AdminState> => asked({ action: 'read' });
const change = (field: string, was: FieldValue, now: FieldValue) => ({ field, was, now });
const save = (...changes: readonly object[]) => ({ action: 'save', changes });
const wrongIn = (answer: Answered): readonly WrongField[] =>
  (JSON.parse(answer.text) as { fields?: readonly WrongField[] }).fields ?? [];
const refused = (answer: Answered, status: number, code: string): void =>
  expect([answer.status, answer.json()['code']]).toEqual([status, code]);

test('reads', async () => {
  const state = await read();
  console.log(JSON.stringify(state, null, 1));
  const next = await asked<AdminState>(save(change('business.name', 'Harbour Café', 'Pier Café')));
  expect(next.fields['business.name']).toBe('Pier Café');
  console.log(JSON.stringify(await asked({ action: 'health' })), JSON.stringify(await asked({ action: 'held', limit: 5 })));
});
