import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { House } from '../support/house';
import { PIER, type Team } from '../support/team';
import type { Devices, Look } from './support-board';

/** The team's page, live, at one of its parts: `stores/pier`. */
export async function teamPage(devices: Devices, part = '', look: Look = {}): Promise<Page> {
  const page = await devices.opens(`/team.html${part ? `#${part}` : ''}`, look);
  await page.locator('[role=status].live').waitFor();
  return page;
}

/** Pictures for whoever wants to look at the pages: `PICTURES=<folder>`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** A task's row: its name begins with what people call it. */
export const taskRow = (page: Page, code: string) =>
  page.getByRole('listitem', { name: new RegExp(`^${code} `) });

/** The toast that says what became of a press. */
export const says = (page: Page, words: string | RegExp) =>
  page.locator('.toast').filter({ hasText: words }).last().waitFor();

let made = 0;

/** A task of the pier that somebody has, as a manager makes it; whoever has it has read of it. */
export async function makeTask(
  house: House,
  team: Team,
  title: string,
  fields: {
    readonly phone?: string;
    readonly stage?: string;
    readonly proof?: 'note' | 'photo';
  } = {},
): Promise<string> {
  const { phone, stage, proof } = fields;
  const { task } = await team.asks(house.ada, {
    action: 'createTask',
    id: `pagetask${String(++made).padStart(2, '0')}`,
    store: PIER,
    title,
    dueAt: (await team.clock()) + 26 * 3_600_000,
    ...(stage ? { stage } : {}),
    ...(proof ? { proof } : {}),
    who: phone ? [team.key(phone)] : [],
  });
  if (!task) throw new Error('no task was made');
  if (phone) await house.phone(phone).gets(new RegExp(`^New task ${task.code} at Pier`));
  return task.code;
}
