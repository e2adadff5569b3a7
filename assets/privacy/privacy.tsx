import '../components/style.css';
import './privacy.css';

interface House {
  readonly name: string;
  readonly numbers: readonly string[];
}

/** Fills in who we are; without an answer the page reads on as it is. */
async function introduce(): Promise<void> {
  const answer = await fetch('/house');
  if (!answer.ok) return;
  const { name, numbers } = (await answer.json()) as House;
  document.title = `Texts and privacy · ${name}`;
  for (const place of document.querySelectorAll('[data-house]')) place.textContent = name;
  for (const place of document.querySelectorAll('[data-numbers]'))
    place.textContent = numbers.length > 0 ? ` ${numbers.join(' or ')}` : '';
}

introduce().catch(() => undefined);
