import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Calls } from './call';
import { control, type Channel } from './control';
import { DESKS, spell } from './demo';
import { Thread } from './thread';
import { useDraft } from './use-draft';
import type { Handset as HandsetState } from './use-handset';

/** The longest text the platform takes, in characters. https://www.twilio.com/docs/messaging/api/message-resource */
const LONGEST: Readonly<Record<Channel, number>> = { sms: 1600, whatsapp: 4096 };

const CHANNELS: readonly { readonly id: Channel; readonly name: string }[] = [
  { id: 'sms', name: 'SMS' },
  { id: 'whatsapp', name: 'WhatsApp' },
];

/** Moves along a row of tabs with the arrow keys, as tabs do everywhere. */
function moveByArrow(event: KeyboardEvent, move: (step: 1 | -1) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
  if (!step) return;
  event.preventDefault();
  move(step);
  const row = event.currentTarget as HTMLElement;
  requestAnimationFrame(() => row.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
}

function ChannelTabs(props: { id: string; value: Channel; onPick: (channel: Channel) => void }) {
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label="Channel"
      onKeyDown={(event) =>
        moveByArrow(event, () => props.onPick(props.value === 'sms' ? 'whatsapp' : 'sms'))
      }
    >
      {CHANNELS.map(({ id, name }) => (
        <button
          type="button"
          role="tab"
          id={`${props.id}-${id}`}
          aria-selected={props.value === id}
          aria-controls={`${props.id}-panel`}
          tabIndex={props.value === id ? 0 : -1}
          onClick={() => props.onPick(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Which desk is texted and called; a plain line where there is nothing to choose. */
function DeskChoice(props: { value: string; chosen: boolean; onPick: (number: string) => void }) {
  if (!props.chosen)
    return (
      <p class="desk">
        To {DESKS[0].name.toLowerCase()}, {spell(DESKS[0].number)}
      </p>
    );
  return (
    <label class="desk">
      To{' '}
      <select value={props.value} onChange={(event) => props.onPick(event.currentTarget.value)}>
        {DESKS.map((desk) => (
          <option value={desk.number}>
            {desk.name}, {spell(desk.number)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A phone: its thread, and a box to text a desk. `suggestion` fills the box of a phone that has sent nothing. */
export function Handset(props: {
  handset: HandsetState;
  channels: boolean;
  suggestion?: string;
  onPutAway?: () => void;
}) {
  const { handset } = props;
  const id = useId();
  const { only } = handset.phone;
  const [channel, setChannel] = useState<Channel>(only ?? 'sms');
  const tabs = props.channels && !only;
  const [to, setTo] = useState(DESKS[0].number);
  const [draft, setDraft] = useDraft(
    handset.phone.number,
    props.suggestion ?? '',
    (handset.texts ?? []).length > 0,
  );
  const [buzzing, setBuzzing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const texts = (handset.texts ?? []).filter((text) => text.channel === channel);

  useEffect(() => {
    if (handset.buzzes > 0) setBuzzing(true);
  }, [handset.buzzes]);

  const unread = texts
    .filter(({ direction, status }) => direction === 'out' && status === 'delivered')
    .map(({ sid }) => sid)
    .join(' ');
  useEffect(() => {
    if (channel !== 'whatsapp' || !unread) return;
    // What stands on the screen is read; a failure shows with the next reading of the thread.
    control.read(handset.phone.number).catch(() => undefined);
  }, [channel, unread, handset.phone.number]);

  const send = async () => {
    // What stands in the box counts, also in the moment before it is drawn anew.
    const body = (box.current?.value ?? draft).trim();
    if (!body) return box.current?.focus();
    setDraft('');
    // What was typed comes back when it could not be sent, unless something new was typed meanwhile.
    if (!(await handset.send(to, body, channel))) setDraft((now) => now || body);
  };

  return (
    <section
      class={`handset ${channel} ${buzzing ? 'buzzing' : ''}`}
      aria-labelledby={`${id}-name`}
      onAnimationEnd={() => setBuzzing(false)}
    >
      <header>
        <div>
          <h2 id={`${id}-name`}>
            {handset.phone.name} <span class="number">{spell(handset.phone.number)}</span>
          </h2>
          <DeskChoice value={to} chosen={props.channels} onPick={setTo} />
        </div>
        {props.onPutAway && (
          <button type="button" class="quiet" onClick={props.onPutAway}>
            Put away<span class="unseen"> {handset.phone.name}</span>
          </button>
        )}
      </header>
      {tabs && <ChannelTabs id={id} value={channel} onPick={setChannel} />}
      {!only && <Calls phone={handset.phone} desk={to} offered={props.channels} />}
      <div
        class="screen"
        id={`${id}-panel`}
        {...(tabs ? { role: 'tabpanel', 'aria-labelledby': `${id}-${channel}` } : {})}
      >
        {handset.texts === undefined && !handset.problem ? (
          <p class="thread nothing">Reading the thread.</p>
        ) : (
          <Thread
            label={`Texts of ${handset.phone.name}`}
            texts={texts}
            sendings={handset.sendings.filter((sending) => sending.channel === channel)}
            empty="No texts yet."
            press={({ id, title }, from) => void handset.send(from, title, 'whatsapp', id)}
          />
        )}
        {handset.problem && (
          <p class="problem" role="alert">
            {handset.problem}
          </p>
        )}
        <form
          class="compose"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label class="unseen" for={`${id}-box`}>
            Text from {handset.phone.name}
          </label>
          <textarea
            id={`${id}-box`}
            ref={box}
            rows={2}
            maxLength={LONGEST[channel]}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              void send();
            }}
          />
          <button type="submit" class="main">
            Send
          </button>
        </form>
      </div>
    </section>
  );
}
