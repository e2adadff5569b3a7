import type { EventRecord } from '../../src/events/event';
import { ActionButton } from '../components/action-button';
import { download } from '../components/csv';
import { Icon } from '../components/icons';
import { readable } from '../components/phone-number';
import { codeAsSvg, QrCode } from '../components/qr-code';
import { words, type EventDesk } from './desk';
import { ViewFrame } from './view-frame';

/** A code, what it opens, and how to do the same by hand. */
interface Code {
  readonly id: string;
  readonly content: string;
  readonly title: string;
  readonly byHand: string;
}

/** The codes of an event: each number over each channel writes a text that names the event. */
export function codesOf(event: Pick<EventRecord, 'name' | 'numbers'>): readonly Code[] {
  const say = words().codes;
  return event.numbers.flatMap((number) => {
    const byHand = say.orText(event.name, readable(number));
    return [
      { id: `sms-${number}`, content: `SMSTO:${number}:${event.name}`, title: say.bySms, byHand },
      {
        id: `whatsapp-${number}`,
        content: `https://wa.me/${number.slice(1)}?text=${encodeURIComponent(event.name)}`,
        title: say.byWhatsApp,
        byHand,
      },
    ];
  });
}

/** A sheet with the event's codes, to print or to download, and the addresses of its screens. */
export function CodesView({ desk }: { readonly desk: EventDesk }) {
  const { event, gone } = desk;
  const { codes: say, actions } = words();
  const isQuestions = event.mode === 'questions';
  const screens: readonly (readonly [string, string])[] = isQuestions
    ? [
        [say.stage, `/stage.html#${event.id}`],
        [say.publicPage, `/questions.html#${event.id}`],
      ]
    : [
        [say.kiosk, `/kiosk.html#${event.id}`],
        [say.wall, `/menu.html#${event.id}`],
      ];
  const page = new URL(`/questions.html#${event.id}`, location.origin).href;
  const codes = [
    ...codesOf(event),
    ...(isQuestions ? [{ id: 'page', content: page, title: say.publicPage, byHand: page }] : []),
  ];
  return (
    <ViewFrame desk={desk} title={say.title}>
      <div class="no-print sheet-how">
        <p>{say.how}</p>
        <ActionButton look="main" onPress={() => print()}>
          {actions.print}
        </ActionButton>
      </div>
      {event.numbers
        .filter((number) => gone.includes(number))
        .map((number) => (
          <p key={number} class="finding no-print">
            <Icon name="late" />
            {say.gone(readable(number))}
          </p>
        ))}
      <section class="sheet" aria-label={event.name}>
        <h3>{event.name}</h3>
        <p class="sheet-call">{isQuestions ? say.scanToAsk : say.scanToOrder}</p>
        <ul class="codes" role="list">
          {codes.map((code) => (
            <li key={code.id}>
              <QrCode content={code.content} says={`${code.title}: ${code.byHand}`} />
              <b>{code.title}</b>
              <span>{code.byHand}</span>
              <ActionButton
                name={`${actions.download}: ${code.title}`}
                onPress={() =>
                  download(`${event.id}-${code.id}.svg`, codeAsSvg(code.content), 'image/svg+xml')
                }
              >
                {actions.download}
              </ActionButton>
            </li>
          ))}
        </ul>
      </section>
      <section class="no-print">
        <h3>{say.screens}</h3>
        <ul class="screens">
          {screens.map(([name, address]) => (
            <li key={address}>
              <a href={address}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    </ViewFrame>
  );
}
