import { useState } from 'preact/hooks';
import { control, type Mail } from '../control';
import { useReading } from '../live';
import { Problem } from './problem';

/** A mail's own HTML can run nothing (no permissions) and load nothing (the policy put before it). */
const NOTHING_FROM_OUTSIDE =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">';

/** Both parts of a mail: programs show the HTML, and some people only the text. */
function Parts({ mail }: { mail: Mail }) {
  const [shown, setShown] = useState<'html' | 'text'>(mail.html ? 'html' : 'text');
  return (
    <>
      {mail.html && mail.text && (
        <p>
          <button
            type="button"
            aria-pressed={shown === 'html'}
            onClick={() => setShown(shown === 'html' ? 'text' : 'html')}
          >
            {shown === 'html' ? 'Show as text' : 'Show as HTML'}
          </button>
        </p>
      )}
      {shown === 'text' ? (
        <pre>{mail.text}</pre>
      ) : (
        <iframe
          class="mail"
          sandbox=""
          srcdoc={NOTHING_FROM_OUTSIDE + mail.html}
          title={mail.subject}
        />
      )}
    </>
  );
}

function Attachments({ mail }: { mail: Mail }) {
  return (
    <ul class="plain">
      {mail.attachments.map(({ filename, type, bytes }, nth) => {
        const address = `/local/mails/${mail.id}/attachments/${nth}`;
        return (
          <li key={address}>
            <a href={address} download={filename}>
              {filename}
            </a>
            , {type}, {bytes} bytes
            {type.startsWith('audio/') && (
              <audio controls preload="none" src={address} aria-label={`Play ${filename}`} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function MailItem({ mail }: { mail: Mail }) {
  return (
    <li>
      <details>
        <summary>
          <strong>{mail.subject}</strong> to {[...mail.to, ...mail.cc].join(', ')}{' '}
          <time class="muted" dateTime={mail.at}>
            {new Date(mail.at).toLocaleString('en-GB')}
          </time>
        </summary>
        <p class="muted">From {mail.from}</p>
        <Parts mail={mail} />
        {mail.attachments.length > 0 && <Attachments mail={mail} />}
      </details>
    </li>
  );
}

/** Mails that desks sent, newest first; none of them left the machine. */
export function Mails() {
  const mails = useReading('mails', control.mails, (change) => change.what === 'mails');
  return (
    <>
      <Problem text={mails.problem} />
      {mails.value?.length === 0 && (
        <p class="nothing">No mail yet. What a desk mails is caught and shown here.</p>
      )}
      <ul class="plain">
        {mails.value?.toReversed().map((mail) => (
          <MailItem key={mail.id} mail={mail} />
        ))}
      </ul>
    </>
  );
}
