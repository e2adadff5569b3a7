import type { Page } from 'playwright-core';
import { STAND } from '../support/events';
import type { Devices, Look } from './support-board';

/** The order board of the stand with everything read and live; `part` = which share of the queue it shows. */
export async function orderBoard(devices: Devices, look?: Look, part = ''): Promise<Page> {
  const page = await devices.opens(`/events.html#${STAND}${part && `/${part}`}`, look);
  await page.locator('[role=status].live').waitFor();
  await page.locator('#panel-queue:not([aria-busy])').waitFor({ state: 'attached' });
  return page;
}

/** An order's ticket. */
export const ticketOf = (page: Page, number: number) =>
  page.getByRole('listitem', { name: new RegExp(`^${number},`) });

/** The numbers in one of the columns, top to bottom. */
export const numbersIn = async (
  page: Page,
  column: 'queue' | 'ready' | 'done' | 'received' | 'approved' | 'stage',
): Promise<number[]> =>
  (await page.locator(`#panel-${column} .ticket-number`).allInnerTexts()).map(Number);

/** Presses something on the board, and waits until the house has done it: the page shows it before that. */
export async function does(page: Page, action: string, press: () => Promise<void>): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.url().endsWith('/staff/events') &&
        (response.request().postData() ?? '').includes(`"action":"${action}"`),
    ),
    press(),
  ]);
  expect(answer.status()).toBe(200);
}
