import { useEffect, useRef, useState } from 'preact/hooks';
import type { Menu, PublicEvent } from '../../src/events/event';
import type { Order, OrderLine } from '../../src/events/order';
import { MAX_NAME_LENGTH } from '../../src/events/rules/order';
import type { EventsAnswer } from '../../src/events/staff-api';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { LANGUAGES } from '../../src/languages/languages';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { language, speak } from '../components/language';
import { newId } from '../live/new-id';
import { askStaff } from '../live/presses';
import { lineInWords, modifiersOf, thingsIn } from '../order/choice';
import { HowMany, ItemTiles, ModifierTiles } from '../order/chooser';
import { useIdle } from './idle';

interface Props {
  readonly event: PublicEvent;
  readonly menu: Menu;
}

type Step = 'item' | 'how' | 'who' | 'done';

interface Visit {
  readonly step: Step;
  /** So that a press sent twice is one order. */
  readonly id: string;
  readonly lines: readonly OrderLine[];
  readonly line: OrderLine | undefined;
  readonly name: string;
  readonly phone: string;
  readonly taken: { readonly order: Order; readonly place: number | undefined } | undefined;
}

const ID_LETTERS = 8;
const newVisit = (): Visit => ({
  step: 'item',
  id: newId(ID_LETTERS),
  lines: [],
  line: undefined,
  name: '',
  phone: '',
  taken: undefined,
});

const LANGUAGE_NAMES = { en: 'English', es: 'Español' } as const;

type OrderAnswer = Extract<EventsAnswer, { readonly order: Order }>;

/** What somebody who walks up goes through: what, how, whose, and their number. It forgets them by itself. */
export function KioskForm({ event, menu }: Props) {
  const [visit, setVisit] = useState(newVisit);
  const [problem, setProblem] = useState('');
  const [pending, setPending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { kiosk: say, choice } = GUEST_PAGES_WORDS[language()];
  const change = (next: Partial<Visit>): void => {
    setVisit({ ...visit, ...next });
    setProblem('');
  };
  const startOver = (): void => {
    setVisit(newVisit());
    setProblem('');
  };
  const untouched = visit.step === 'item' && !visit.line && visit.lines.length === 0;
  const idle = useIdle(!untouched && !pending, startOver);
  useEffect(() => {
    scrollTo(0, 0);
    if (!untouched) heading.current?.focus();
  }, [visit.step]);

  const all = visit.line ? [...visit.lines, visit.line] : visit.lines;
  const left = event.perOrder - thingsIn(visit.lines);
  const parts = { menu, line: visit.line, say: choice };

  const order = async (): Promise<void> => {
    if (pending) return;
    setPending(true);
    setProblem('');
    try {
      const phone = visit.phone.trim();
      const answer = await askStaff<OrderAnswer>('/staff/events', {
        action: 'order',
        event: event.id,
        id: visit.id,
        lines: all,
        name: visit.name.trim(),
        ...(phone ? { phone } : {}),
        kiosk: true,
      });
      setVisit({
        ...newVisit(),
        step: 'done',
        taken: { order: answer.order, place: answer.place },
      });
    } catch (refusal) {
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
    } finally {
      setPending(false);
    }
  };

  if (event.state !== 'open')
    return (
      <main class="kiosk">
        <h1>{event.name}</h1>
        <p class="kiosk-big">{say.paused}</p>
      </main>
    );
  const titles = { item: say.what, how: say.how, who: say.who, done: say.yourNumber };
  const wanted = menu.items.find(({ id }) => id === visit.line?.item);
  const hasHow = wanted !== undefined && (modifiersOf(menu, wanted).length > 0 || left > 1);
  return (
    <main class="kiosk">
      <header class="kiosk-head">
        <p>{event.name}</p>
        <h1 ref={heading} tabIndex={-1}>
          {titles[visit.step]}
        </h1>
        {untouched && event.languages.length > 1 && <Languages of={event.languages} />}
      </header>
      {visit.step === 'item' && (
        <>
          {menu.items.length === 0 && <p class="kiosk-big">{say.nothing}</p>}
          <ItemTiles
            {...parts}
            onChoose={(line) => {
              const item = menu.items.find(({ id }) => id === line.item);
              const further = item && (modifiersOf(menu, item).length > 0 || left > 1);
              change({ line, step: further ? 'how' : 'who' });
            }}
          />
        </>
      )}
      {visit.step === 'how' && (
        <>
          <p class="kiosk-big">{visit.line && lineInWords(menu, visit.line)}</p>
          <ModifierTiles {...parts} onChoose={(line) => change({ line })} />
          <HowMany {...parts} most={left} onChoose={(line) => change({ line })} />
        </>
      )}
      {visit.step === 'who' && (
        <>
          <ul class="kiosk-lines" role="list">
            {all.map((line, index) => (
              <li key={index}>{lineInWords(menu, line)}</li>
            ))}
          </ul>
          <Field
            label={say.name}
            hint={say.nameHint}
            maxLength={MAX_NAME_LENGTH}
            value={visit.name}
            onInput={(name) => change({ name })}
          />
          <Field
            label={say.phone}
            hint={say.phoneHint}
            type="tel"
            inputMode="tel"
            value={visit.phone}
            onInput={(phone) => change({ phone })}
          />
        </>
      )}
      {visit.step === 'done' && visit.taken && <Taken {...visit.taken} event={event} />}
      {problem && (
        <p class="form-error" role="alert">
          {problem}
        </p>
      )}
      {idle !== undefined && (
        <p class="kiosk-idle" role="status">
          {say.stillThere(idle)}
          <ActionButton onPress={() => undefined}>{say.goOn}</ActionButton>
        </p>
      )}
      {!untouched && (
        <footer class="kiosk-foot">
          {visit.step === 'done' ? (
            <ActionButton look="main" onPress={startOver}>
              {say.done}
            </ActionButton>
          ) : (
            <>
              <ActionButton onPress={startOver}>{say.startOver}</ActionButton>
              {visit.step !== 'item' && (
                <ActionButton
                  onPress={() => change({ step: visit.step === 'who' && hasHow ? 'how' : 'item' })}
                >
                  {say.back}
                </ActionButton>
              )}
              {visit.step === 'how' && visit.line && left > visit.line.count && (
                <ActionButton onPress={() => change({ lines: all, line: undefined, step: 'item' })}>
                  {say.another}
                </ActionButton>
              )}
              {visit.step === 'how' && (
                <ActionButton look="main" onPress={() => change({ step: 'who' })}>
                  {say.next}
                </ActionButton>
              )}
              {visit.step === 'who' && (
                <ActionButton
                  look="main"
                  state={pending ? 'pending' : 'idle'}
                  onPress={() => void order()}
                >
                  {say.order}
                </ActionButton>
              )}
            </>
          )}
        </footer>
      )}
    </main>
  );
}

function Taken(props: {
  readonly order: Order;
  readonly place: number | undefined;
  readonly event: PublicEvent;
}) {
  const { order, place, event } = props;
  const { kiosk: say } = GUEST_PAGES_WORDS[language()];
  return (
    <div class="kiosk-taken" role="status">
      <p class="kiosk-number">{order.number}</p>
      {place !== undefined && <p class="kiosk-big">{say.ahead(place)}</p>}
      <p>{order.address === undefined ? say.callNumber : say.textWhenReady}</p>
      {event.pickup && <p>{say.pickup(event.pickup)}</p>}
    </div>
  );
}

function Languages({ of }: { readonly of: PublicEvent['languages'] }) {
  const [, redraw] = useState(0);
  return (
    <div
      class="kiosk-languages"
      role="group"
      aria-label={GUEST_PAGES_WORDS[language()].kiosk.language}
    >
      {LANGUAGES.filter((one) => of.includes(one)).map((one) => (
        <button
          key={one}
          type="button"
          class="button plain"
          lang={one}
          aria-pressed={language() === one}
          onClick={() => {
            speak(one);
            redraw((before) => before + 1);
          }}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
