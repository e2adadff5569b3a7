import { useEffect, useRef } from 'preact/hooks';
import { Answers, type Press } from './answers';
import type { Text } from './control';
import { answerOf, deliveryOf, type Delivery } from './delivery';
import type { Sending } from './use-handset';

const ICONS = { pending: '◷', arrived: '✓', read: '✓✓', failed: '✗' } as const;
/** WhatsApp's own: one tick has left, two are on the phone. */
const WHATSAPP_ICONS: Readonly<Record<string, string>> = { sent: '✓', delivered: '✓✓' };

function Ticks({ delivery, icon }: { delivery: Delivery; icon?: string | undefined }) {
  return (
    <span class={`ticks ${delivery.state}`}>
      <span aria-hidden="true">{icon ?? ICONS[delivery.state]}</span> {delivery.words}
    </span>
  );
}

/** A text with its web addresses made into links. */
function Words({ body }: { body: string }) {
  return (
    <>
      {body.split(/(https?:\/\/[^\s]+)/).map((part, index) =>
        index % 2 === 1 ? (
          <a href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

const timeOf = (at: string) =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

const iconOf = ({ channel, status }: Text) =>
  channel === 'whatsapp' ? WHATSAPP_ICONS[status] : undefined;

function Bubble(props: { text: Text; sending: Sending | undefined; press: Press }) {
  const { text, sending } = props;
  const mine = text.direction === 'in';
  const delivery = mine && sending?.outcome ? answerOf(sending.outcome) : deliveryOf(text);
  return (
    <li class={`bubble ${mine ? 'mine' : 'theirs'} ${delivery.state}`}>
      <span class="unseen">{mine ? 'You: ' : 'Desk: '}</span>
      <p>
        <Words body={text.body} />
      </p>
      {!mine && delivery.state !== 'failed' && <Answers text={text} press={props.press} />}
      <small>
        <time dateTime={text.at}>{timeOf(text.at)}</time> {text.template && 'template, '}
        <Ticks delivery={delivery} icon={mine ? undefined : iconOf(text)} />
      </small>
    </li>
  );
}

/** The texts on a handset, oldest first; what is still being sent stands at the end. */
export function Thread(props: {
  label: string;
  texts: readonly Text[];
  sendings: readonly Sending[];
  empty: string;
  /** Somebody presses a button under a message. */
  press: Press;
}) {
  const { texts, sendings } = props;
  const list = useRef<HTMLOListElement>(null);
  const waiting = sendings.filter(({ sid }) => !texts.some((text) => text.sid === sid));
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [texts.length, waiting.length]);
  useEffect(() => {
    const { current } = list;
    if (!current) return;
    // When the handset gets smaller, the newest text is the one to keep in sight.
    const observer = new ResizeObserver(() => current.scrollTo({ top: current.scrollHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, [texts.length + waiting.length === 0]);
  if (texts.length + waiting.length === 0) return <p class="thread nothing">{props.empty}</p>;
  return (
    <ol class="thread" ref={list} tabIndex={0} aria-label={props.label}>
      {texts.map((text) => (
        <Bubble
          key={text.sid}
          text={text}
          press={props.press}
          sending={sendings.find((sending) => sending.sid === text.sid)}
        />
      ))}
      {waiting.map((sending) => (
        <li key={sending.sid} class="bubble mine pending">
          <span class="unseen">You: </span>
          <p>{sending.body}</p>
          <small>
            <Ticks delivery={{ state: 'pending', words: 'sending' }} />
          </small>
        </li>
      ))}
    </ol>
  );
}
