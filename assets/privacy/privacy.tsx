import type { PublicHouse } from '../../src/house/public-house';
import { readable } from '../components/phone-number';
import '../components/style.css';
import './privacy.css';

/** Fills in who we are and what we do here; without an answer the page reads on as it is. */
async function introduce(): Promise<void> {
  const answer = await fetch('/house');
  if (!answer.ok) return;
  const { name, numbers, desks } = (await answer.json()) as PublicHouse;
  document.title = `Texts and privacy · ${name}`;
  for (const place of document.querySelectorAll('[data-house]')) place.textContent = name;
  for (const place of document.querySelectorAll('[data-numbers]'))
    place.textContent = numbers.length > 0 ? ` (${numbers.map(readable).join(', ')})` : '';
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]'))
    part.hidden = !desks.some(({ desk }) => desk === part.dataset['part']);
  for (const { desk, keepDays } of desks) {
    const said = document.querySelector(`[data-keeps="${desk}"]`);
    if (said && keepDays !== undefined)
      said.textContent = said.textContent.replace(/\d+ days?/, days(keepDays));
  }
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

introduce().catch(() => undefined);
