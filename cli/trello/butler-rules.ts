import { BOARD_NAMES, hasFields, type BoardPlan } from '../../src/waitlist/board/stages';

/** One rule, button or calendar command of the board's automation, which only Trello's own pages can make. */
export interface ButlerRule {
  readonly kind: 'rule' | 'card button' | 'calendar';
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly when:
    | { readonly movedInto: string | null }
    | { readonly archived: true }
    | { readonly button: string }
    | { readonly every: 'day'; readonly at: string };
  readonly post: string;
  readonly payload: string;
  readonly headers: string;
}

/** What the automation of a board needs to know. */
export interface ButlerSetting {
  readonly plan: BoardPlan;
  /** Where the functions are, without a slash at the end. */
  readonly baseUrl: string;
  readonly butlerSecret: string;
  /** For the calendar command; none = that one is left out. */
  readonly tickSecret?: string;
}

const bearer = (secret: string): string => JSON.stringify({ Authorization: `Bearer ${secret}` });

/** Every rule and button of a board, with the names its lists have now. */
export function butlerRules(setting: ButlerSetting): readonly ButlerRule[] {
  const { plan, baseUrl, butlerSecret, tickSecret } = setting;
  const ready = plan.lists.ready?.name ?? BOARD_NAMES.lists.ready;
  const fields = hasFields(plan)
    ? [
        ['name', `{{%${plan.fields.name?.name ?? ''}}}`],
        ['phone_number', `{{%${plan.fields.phone?.name ?? ''}}}`],
      ]
    : [];
  const card = [
    ['card_id', '{cardid}'],
    ['card_link', '{cardlink}'],
  ];
  const payload = (...more: string[][]): string =>
    JSON.stringify(Object.fromEntries([...fields, ...card, ...more]));
  const call = (path: string, ...more: string[][]) => ({
    post: `${baseUrl}${path}`,
    payload: payload(...more),
    headers: bearer(butlerSecret),
  });
  return [
    {
      kind: 'rule',
      title: `Moved into ${ready}`,
      purpose: 'The guest is told that the table is ready.',
      when: { movedInto: ready },
      ...call('/table-is-ready'),
    },
    {
      kind: 'rule',
      title: 'Archived',
      purpose: 'The visit is over, and the phone is free for the next one.',
      when: { archived: true },
      ...call('/remove-sync-map-entry'),
    },
    {
      kind: 'card button',
      title: 'Table Reminder',
      purpose: 'A called guest is reminded; the third time the table goes to somebody else.',
      when: { button: 'Table Reminder' },
      ...call('/table-reminder'),
    },
    {
      kind: 'card button',
      title: 'Confirm Phone',
      purpose: 'A card made by hand joins the list, and the guest is asked to answer.',
      when: { button: 'Confirm Phone' },
      ...call('/confirm-phone'),
    },
    {
      kind: 'rule',
      title: 'Moved into any list',
      purpose: 'Seated, no-show, taken off, and back on the list.',
      when: { movedInto: null },
      ...call('/card-moved', ['list', '{listname}']),
    },
    ...(tickSecret === undefined
      ? []
      : [
          {
            kind: 'calendar' as const,
            title: 'Every morning',
            purpose: 'One more bell for work that is due, should every other have stopped.',
            when: { every: 'day' as const, at: '06:00' },
            post: `${baseUrl}/tick`,
            payload: '{}',
            headers: bearer(tickSecret),
          },
        ]),
  ];
}

/** Trello's own menu, and what to choose and paste there, click by click. */
export function clicks(rule: ButlerRule): readonly string[] {
  const { when, kind, title } = rule;
  return [
    ...('button' in when
      ? [
          'Automation (the lightning above the board), Buttons, Card buttons, Create button.',
          `Title: ${title}. Tick "Close card when action performed".`,
        ]
      : 'every' in when
        ? [
            'Automation (the lightning above the board), Scheduled, Create automation.',
            `Add trigger: every day at ${when.at}.`,
          ]
        : [
            'Automation (the lightning above the board), Rules, Create rule, Add trigger.',
            'archived' in when
              ? 'Card move: when a card is archived by anyone. Press +.'
              : when.movedInto === null
                ? 'Card move: when a card is moved into any list by anyone. Press +.'
                : `Card move: when a card is moved into list "${when.movedInto}" by anyone. Press +.`,
          ]),
    kind === 'card button' ? 'Add action, Content, "post to url".' : 'Content, "post to url".',
    `URL: ${rule.post}`,
    `Payload: ${rule.payload}`,
    `Headers: ${rule.headers}`,
    'Press + beside the action, then Save.',
  ];
}

/** The whole list as it is printed: numbered rules with numbered clicks. */
export function rulesText(rules: readonly ButlerRule[]): string {
  return rules
    .map((rule, at) =>
      [
        `${at + 1}. ${kindWords[rule.kind]} "${rule.title}": ${rule.purpose}`,
        ...clicks(rule).map((line, nth) => `   ${at + 1}.${nth + 1}  ${line}`),
      ].join('\n'),
    )
    .join('\n\n');
}

const kindWords = { rule: 'Rule', 'card button': 'Card button', calendar: 'Calendar command' };
