import type { Sending, Voicemail } from '../../src/line/voicemail';
import { ActionButton } from '../components/action-button';
import { useDesk } from './desk';
import { Nothing } from './nothing';
import { Player } from './player';
import { callerName, lengthWords, momentWords, words } from './words';

/** What callers left, newest first: the sound, the words, and whether the mail has gone. */
export function Voicemails() {
  const { live, group } = useDesk();
  const say = words().voicemails;
  const all = live.voicemails.value;
  return (
    <>
      {live.loaded.value && all.length === 0 && <Nothing title={say.none} hint={say.noneHint} />}
      <ul class="rows">
        {all.map((voicemail) => (
          <VoicemailRow key={voicemail.recording} voicemail={voicemail} />
        ))}
      </ul>
      {all.length > 0 && <p class="quiet">{say.keptFor(group.keepDays)}</p>}
    </>
  );
}

const IN_TROUBLE: readonly Sending['state'][] = ['givenUp'];

function VoicemailRow({ voicemail }: { readonly voicemail: Voicemail }) {
  const { group, actions, open } = useDesk();
  const say = words().voicemails;
  const { recording, caller, at, seconds, transcript, mail, followUp, text, heard } = voicemail;
  const from = callerName(caller);
  const address = `/line/recording?${new URLSearchParams({ group: group.id, recording }).toString()}`;
  return (
    <li
      class={`row voicemail ${heard ? '' : 'unheard'}`}
      aria-label={`${from}, ${momentWords(at)}, ${heard ? say.heardBy(heard.by, momentWords(heard.at)) : say.notHeard}`}
    >
      <div class="row-body">
        <p class="call-title">
          <b class="caller">{from}</b> <time>{momentWords(at)}</time>{' '}
          <span class="quiet">{say.length(lengthWords(seconds))}</span>
        </p>
        <p class="heard">
          {heard ? say.heardBy(heard.by, momentWords(heard.at)) : <b>{say.notHeard}</b>}
        </p>
        {transcript.state === 'done' ? (
          <blockquote aria-label={say.transcript}>{transcript.text}</blockquote>
        ) : (
          <p class="quiet">{say.noTranscript[transcript.state]}</p>
        )}
        <ul class="sendings">
          <SendingLine sending={mail} states={say.mail} />
          {followUp && <SendingLine sending={followUp} states={say.mail} prefix={say.followUp} />}
          {text && text.state !== 'none' && <SendingLine sending={text} states={say.text} />}
        </ul>
      </div>
      <div class="row-actions">
        <Player
          address={address}
          of={from}
          onPlayed={() => {
            // Nobody waits for this; should it fail, it is asked again with the next listener.
            if (!heard) void actions.ask({ action: 'heard', recording }).catch(() => undefined);
          }}
        />
        {'number' in caller && (
          <ActionButton
            state={actions.stateOf(`back-${recording}`)}
            onPress={() =>
              void actions.act(`back-${recording}`, { action: 'callBack', call: voicemail.call })
            }
          >
            {words().calls.callBack}
          </ActionButton>
        )}
        {mail.state === 'givenUp' && (
          <ActionButton
            state={actions.stateOf(`mail-${recording}`)}
            onPress={() =>
              void actions.act(`mail-${recording}`, { action: 'mailAgain', recording })
            }
          >
            {say.mailAgain}
          </ActionButton>
        )}
        <ActionButton look="danger" onPress={() => open({ kind: 'removeVoicemail', recording })}>
          {say.remove}
        </ActionButton>
      </div>
    </li>
  );
}

function SendingLine({
  sending: { state, at, tries, why },
  states,
  prefix,
}: {
  readonly sending: Sending;
  readonly states: Readonly<Record<Sending['state'], string>>;
  readonly prefix?: string;
}) {
  const say = words().voicemails;
  const isWorrying = IN_TROUBLE.includes(state) || (state === 'waiting' && tries > 1);
  return (
    <li class={isWorrying ? 'trouble' : ''}>
      {prefix ? `${prefix} ` : ''}
      {states[state]}
      {state === 'sent' && ` ${momentWords(at)}`}
      {tries > 1 && why !== undefined && ` (${say.mailTries(tries, say.why[why] ?? why)})`}
    </li>
  );
}
