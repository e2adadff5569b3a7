import type { AccountFinding, AccountStatus, Health } from '../../src/house/admin/api';
import { fillFinding } from '../../src/house/findings/finding-words';
import { FINDING_WORDS } from '../../src/house/findings/findings';
import { language } from '../components/language';
import { ActionButton } from '../components/action-button';
import { Icon, type IconName } from '../components/icons';
import { shownText } from './drafts';
import { moment, useReading } from './reading';
import { words } from './words';

const ICONS: Readonly<Record<AccountFinding['status'], IconName>> = {
  ok: 'check',
  warning: 'late',
  problem: 'cross',
  unknown: 'question',
};
const TERMINAL_CHECKS = [
  ['doctor', () => 'npm run bellhop -- doctor'],
  ['text', (phone: string) => `npm run bellhop -- doctor --text <${phone}>`],
  ['live', () => 'npm run bellhop -- doctor --live'],
] as const;
const BELLS = ['alarm', 'tick', 'webhook', 'page'] as const;

const when = (at: number): string => moment(at, shownText('business.timeZone'));

/** How the account and the house are doing. */
export function Account() {
  const say = words().health;
  const account = useReading<AccountStatus>({ action: 'account' });
  const health = useReading<Health>({ action: 'health' });
  const problem = account.problem || health.problem;
  return (
    <div class="section-body">
      {problem && (
        <p class="form-error" role="alert">
          {problem}
        </p>
      )}
      <div class="head-line">
        <h3>{say.account}</h3>
        <ActionButton
          state={account.reading || health.reading ? 'pending' : 'idle'}
          onPress={() => {
            account.again();
            health.again();
          }}
        >
          {say.look}
        </ActionButton>
      </div>
      <div class="account-findings">
        {account.answer ? (
          <Findings findings={account.answer.findings} />
        ) : (
          <p class="quiet">{say.checking}</p>
        )}
      </div>
      <p class="hint">{say.terminal}</p>
      <ul class="lines terminal-checks">
        {TERMINAL_CHECKS.map(([check, command]) => (
          <li key={check}>
            <code>{command(say.phone)}</code> {say.terminalChecks[check]}
          </li>
        ))}
      </ul>
      {health.answer && <HouseHealth health={health.answer} />}
    </div>
  );
}

/** What is wrong stands on the page; what is well can be opened. */
function Findings({ findings }: { readonly findings: readonly AccountFinding[] }) {
  const say = words().health;
  const bad = findings.filter(({ status }) => status !== 'ok');
  const good = findings.filter(({ status }) => status === 'ok');
  return (
    <>
      {bad.length === 0 && <p>{say.allWell}</p>}
      <FindingList findings={bad} />
      <details class="well">
        <summary>{say.well(good.length)}</summary>
        <FindingList findings={good} />
      </details>
    </>
  );
}

const FindingList = ({ findings }: { readonly findings: readonly AccountFinding[] }) =>
  findings.length === 0 ? null : (
    <ul class="checks">
      {findings.map((finding, at) => (
        <FindingRow key={`${finding.check} ${finding.value} ${at}`} finding={finding} />
      ))}
    </ul>
  );

function FindingRow({ finding }: { readonly finding: AccountFinding }) {
  const say = words().health;
  const { checks, findings } = FINDING_WORDS[language()];
  const { check, status, value, says } = finding;
  const told = says && findings[says];
  return (
    <li class={`check ${status}`} data-check={check}>
      <Icon name={ICONS[status]} />
      <div>
        <b>{capital(checks[check])}</b> {value && <span class="quiet">{value}</span>}{' '}
        <span class="check-state">{say.states[status]}</span>
        <p>{told ? fillFinding(told.says, finding) : say.notSaid}</p>
        {told?.fix && status !== 'ok' && <p class="fix">{fillFinding(told.fix, finding)}</p>}
      </div>
    </li>
  );
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Each list's Trello board: whether it shows what the list says, and if not, why. */
function Boards({ boards }: { readonly boards: Health['boards'] }) {
  const say = words().health.boards;
  return (
    <>
      <h3>{say.title}</h3>
      <ul class="checks">
        {boards.map(({ list, board, known, access, lookedAt, behind, missing, failingSince }) => {
          const isWell = access && missing.length === 0 && failingSince === undefined;
          return (
            <li key={board} class={`check ${isWell ? 'ok' : 'problem'}`} data-board={board}>
              <Icon name={isWell ? 'check' : 'cross'} />
              <div>
                <b>{say.of(list, known?.name ?? board)}</b>{' '}
                {known && (
                  <a href={known.url} target="_blank" rel="noreferrer">
                    {known.url.replace(/^https?:\/\//, '')}
                  </a>
                )}
                <p>{lookedAt === undefined ? say.never : say.lookedAt(when(lookedAt))}</p>
                <p>{say.behind(behind)}</p>
                {missing.length > 0 && <p class="fix">{say.missing(missing.join(', '))}</p>}
                {failingSince !== undefined && <p class="fix">{say.failing(when(failingSince))}</p>}
                {!access && <p class="fix">{say.noAccess}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function HouseHealth({
  health: { bells, boards, dailyUse, failed, incidents },
}: {
  readonly health: Health;
}) {
  const say = words().health;
  const rang = BELLS.flatMap((bell) => {
    const at = bells[bell];
    return at === undefined ? [] : [{ bell, at }];
  });
  return (
    <>
      <h3>{say.dueWork}</h3>
      {rang.length === 0 && <p class="quiet">{say.never}</p>}
      <ul class="lines">
        {rang.map(({ bell, at }) => (
          <li key={bell}>{say.lastRang(say.bells[bell], when(at))}</li>
        ))}
      </ul>
      {dailyUse && <p>{say.dailyUse(dailyUse.used, dailyUse.cap)}</p>}
      {boards.length > 0 && <Boards boards={boards} />}
      <h3>{say.incidents}</h3>
      {incidents.length === 0 && <p class="quiet">{say.noIncidents}</p>}
      <ul class="lines">
        {incidents.map(({ about, kind, code, at }) => (
          <li key={about + kind}>
            {say.incident(about, kind)}
            {code && ` ${code}`} <span class="quiet">{say.since(when(at))}</span>
          </li>
        ))}
      </ul>
      <h3>{say.failed}</h3>
      {failed.length === 0 && <p class="quiet">{say.noFailed}</p>}
      <ul class="lines">
        {failed.map(({ kind, code, tries, failedAt }, at) => (
          <li key={at}>
            {say.failedItem(kind, code, tries)} <span class="quiet">{when(failedAt)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
