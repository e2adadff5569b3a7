import { useState } from 'preact/hooks';
import { dayIn } from '../../src/team/rules/page-clock';
import type { TeamAnswer } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { Choices } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { toast } from '../components/toast';
import { act, stateOf } from './actions';
import { useDesk } from './desk';
import { Foot } from './foot';
import { useReading } from './readings';
import { dayWords, list, words } from './words';

const SCOPES = ['groups:read', 'groups:write', 'send', 'archive:read'] as const;
const USUAL_DAYS = '90';
const LONGEST_DAYS = 365;

/** Keys with which programs read groups and send to them; admins make them and take them back. */
export function KeysSection() {
  const desk = useDesk();
  const say = words().rules;
  const { data } = useReading<TeamAnswer>({ action: 'tokens' });
  const zone = desk.business.timeZone;
  return (
    <section aria-labelledby="keys-name" class="keys-section">
      <div class="section-head">
        <h2 id="keys-name">{say.keys}</h2>
        <ActionButton onPress={() => desk.open({ kind: 'newKey' })}>{say.newKey}</ActionButton>
      </div>
      <p class="quiet">{say.keysHint}</p>
      {data?.tokens?.length === 0 && <p>{say.noKeys}</p>}
      <ul class="rows">
        {data?.tokens?.map(({ key, name, scopes, expiresAt }) => (
          <li key={key} class="row" aria-label={name}>
            <div class="row-body">
              <p>
                <b>{name}</b>{' '}
                <span class="quiet">{say.keyEnds(dayWords(dayIn(zone, expiresAt)))}</span>
              </p>
              <p class="quiet">{list(scopes.map((scope) => say.scopes[scope]))}</p>
            </div>
            <div class="row-actions">
              <ActionButton
                look="danger"
                name={`${say.revoke}, ${name}`}
                state={stateOf(key, 'revokeToken')}
                onPress={() =>
                  void act(key, { action: 'revokeToken', key }, () => say.revoked(name))
                }
              >
                {say.revoke}
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A new key, shown this once. */
export function NewKeyDialog() {
  const desk = useDesk();
  const say = words().rules;
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly (typeof SCOPES)[number][]>(['groups:read', 'send']);
  const [days, setDays] = useState(USUAL_DAYS);
  const [wrong, setWrong] = useState<Partial<Record<'name' | 'scopes', string>>>({});
  const [secret, setSecret] = useState('');
  const make = async (): Promise<void> => {
    const found = {
      ...(name.trim() ? {} : { name: say.enterName }),
      ...(scopes.length > 0 ? {} : { scopes: say.enterScopes }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const wanted = Math.min(LONGEST_DAYS, Math.max(1, Math.round(Number(days)) || 1));
    const answer = await act(
      'newKey',
      { action: 'makeToken', name: name.trim(), scopes: [...scopes], days: wanted },
      () => say.secretHint,
    );
    if (answer?.secret) setSecret(answer.secret);
  };
  if (secret)
    return (
      <Dialog title={name} onClose={desk.close} onSubmit={desk.close}>
        <p>{say.secretHint}</p>
        <Field label={say.secret} value={secret} onInput={() => undefined} />
        <div class="dialog-actions">
          <ActionButton onPress={desk.close}>{words().actions.close}</ActionButton>
          <ActionButton
            look="main"
            onPress={() => {
              navigator.clipboard.writeText(secret).then(
                () => toast(say.copied),
                () => undefined,
              );
            }}
          >
            {say.copy}
          </ActionButton>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={say.newKey} onClose={desk.close} onSubmit={() => void make()}>
      <Field
        label={say.keyName}
        autoFocus
        maxLength={60}
        value={name}
        error={wrong.name}
        onInput={setName}
      />
      <Choices
        label={say.keyScopes}
        options={SCOPES.map((scope) => [scope, say.scopes[scope]] as const)}
        chosen={scopes}
        error={wrong.scopes}
        onChange={setScopes}
      />
      <Field label={say.keyDays} inputMode="numeric" maxLength={3} value={days} onInput={setDays} />
      <Foot state={stateOf('newKey', 'makeToken')}>{say.makeKey}</Foot>
    </Dialog>
  );
}
