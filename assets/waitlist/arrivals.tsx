import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../components/announcer';
import type { Row } from './board';
import { words } from './words';

interface Props {
  readonly waiting: readonly Row[] | undefined;
  /** Brings the waiting column to the front, where it is one of several tabs. */
  readonly onShow: () => void;
}

const rowOf = (key: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('li[data-row]')].find(
    (row) => row.dataset['row'] === key,
  );

/** Says who came, and shows the way to whoever came where the eye does not reach: below the edge, or behind another tab. */
export function Arrivals({ waiting, onShow }: Props) {
  const known = useRef<ReadonlySet<string>>(undefined);
  const [unseen, setUnseen] = useState<readonly string[]>([]);

  useEffect(() => {
    if (!waiting) return;
    const before = known.current;
    known.current = new Set(waiting.map(({ key }) => key));
    const came = before ? waiting.filter(({ key }) => !before.has(key)) : [];
    const [first] = came;
    if (!first) return;
    announce(
      came.length === 1
        ? words().arrived(first.party.name, words().size(first.party.size), first.place)
        : words().severalArrived(came.length),
    );
    setUnseen((keys) => [...keys, ...came.map(({ key }) => key)]);
  }, [waiting]);

  // Whoever is in view has been seen.
  useEffect(() => {
    const watcher = new IntersectionObserver((sights) => {
      const seen = sights.filter((sight) => sight.isIntersecting).map((sight) => sight.target);
      if (seen.length > 0)
        setUnseen((keys) => keys.filter((key) => !seen.some((row) => row === rowOf(key))));
    });
    for (const key of unseen) {
      const row = rowOf(key);
      if (row) watcher.observe(row);
    }
    return () => watcher.disconnect();
  }, [unseen, waiting]);

  const rows = (waiting ?? []).filter(({ key }) => unseen.includes(key));
  const [first] = rows;
  if (!first) return null;
  return (
    <button
      type="button"
      class="arrival"
      onClick={() => {
        onShow();
        requestAnimationFrame(() => {
          const row = rowOf(first.key);
          row?.scrollIntoView({ block: 'center' });
          row?.focus({ preventScroll: true });
        });
      }}
    >
      {rows.length === 1
        ? words().joined(first.party.name, first.place)
        : words().severalJoined(rows.length)}{' '}
      <span aria-hidden="true">↓</span>
    </button>
  );
}
