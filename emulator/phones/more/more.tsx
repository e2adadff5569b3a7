import { useEffect, useRef, useState } from 'preact/hooks';
import { ClockBar } from './clock-bar';
import { Faults } from './faults';
import { Mails } from './mails';
import { PhoneRow } from './phone-row';
import { Requests } from './requests';
import { StartOver } from './start-over';
import { TrelloDrawer } from './trello';

const DRAWERS = [
  { id: 'requests', name: 'Requests', show: Requests },
  { id: 'trello', name: 'Trello', show: TrelloDrawer },
  { id: 'mails', name: 'Mail', show: Mails },
  { id: 'faults', name: 'Faults', show: Faults },
  { id: 'start-over', name: 'Start over', show: StartOver },
] as const;

type DrawerId = (typeof DRAWERS)[number]['id'];

/** Everything beyond the first screen: more phones, the clock, and drawers. */
export function More() {
  const [open, setOpen] = useState<DrawerId>('requests');
  const heading = useRef<HTMLHeadingElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const Shown = DRAWERS.find(({ id }) => id === open)?.show ?? Requests;

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);

  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = DRAWERS.findIndex(({ id }) => id === open);
    const next = DRAWERS[(at + step + DRAWERS.length) % DRAWERS.length] ?? DRAWERS[0];
    setOpen(next.id);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };

  return (
    <section class="more" aria-labelledby="more-name">
      <header>
        <h2 id="more-name" ref={heading} tabIndex={-1}>
          More
        </h2>
      </header>
      <ClockBar />
      <PhoneRow />
      <div class="drawers">
        <div class="tabs" role="tablist" aria-label="Drawers" ref={tabs} onKeyDown={move}>
          {DRAWERS.map(({ id, name }) => (
            <button
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={open === id}
              aria-controls="drawer"
              tabIndex={open === id ? 0 : -1}
              onClick={() => setOpen(id)}
            >
              {name}
            </button>
          ))}
        </div>
        <div id="drawer" role="tabpanel" aria-labelledby={`tab-${open}`} tabIndex={0}>
          <Shown />
        </div>
      </div>
    </section>
  );
}
