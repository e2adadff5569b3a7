// Who may import whom (ARCHITECTURE.md). Dependencies point one way: functions -> edge -> bellhop -> desks and adapters;
// desks -> shared parts -> ports. Each rule says why it is there; break one and `npm test` says which import did.

const DESK = '(waitlist|events|line|pay|team)';
const SHARED = '(people|messaging|agenda|staff|languages|understanding|time|tables)';

/** What the desks share that does nothing by itself: plain types and tables any layer may know. */
const DELIVERY = '^src/messaging/delivery\\.ts$';

/** Languages, lists of what can be chosen, and how texts are put together and checked: plain data and rules that run anywhere. */
const TEXTS =
  '^src/(languages/|understanding/|time/|tables/|config/(desks|pay-choices)\\.ts$|messaging/(texts|text-check|text-check-words|segments|broadcast-record|cost|everybody-words|everybody-words-en|everybody-words-es)\\.ts$)';

/** What pages and functions say to each other, or both have to know, that belongs to no desk. */
const ADMIN_API =
  '^src/(house/(public-house|admin/(api|editable-texts))\\.ts$|staff/page-api\\.ts$|house/findings/)';

const CONFIG = '^src/config/';

/** A desk's pure files: they run in a browser as well as in a function. */
const PURE_DESK_FILES = `^src/${DESK}/((party|event|event-form|order|guest|question|console|member|caller|blocked|live-call|call-log|voicemail|ask|objects|staff-api|page-api|broadcast-api|broadcast-record|intents|stored|stored-questions)\\.ts$|rules/|words/|menus/|understanding/)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'Two files that need each other are one file, or a third one is missing between them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan-in-src',
      severity: 'error',
      comment:
        'A file in src/ that nothing imports and that imports nothing is not part of the product.',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-import-that-is-not-there',
      severity: 'error',
      comment: 'What is imported has to exist, or the build breaks on the next machine.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment: 'A package that only another package brought along is gone with its next update.',
      from: { path: '^(src|functions|assets|emulator|cli)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },

    {
      name: 'functions-are-thin',
      severity: 'error',
      comment:
        'A function parses, asks the house and answers; what it needs beyond types comes through the edge and the house.',
      from: { path: '^functions/' },
      to: {
        path: '^(src|emulator|cli|assets|tests)/',
        pathNot: ['^src/edge/', '^src/house/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'functions-take-only-types-from-desks',
      severity: 'error',
      comment:
        'Even as types a function sees desks and what they share, never an adapter or a tool.',
      from: { path: '^functions/' },
      to: { path: '^(src/adapters|emulator|cli|assets|tests)/' },
    },
    {
      name: 'functions-load-no-packages',
      severity: 'error',
      comment:
        'Every byte loads on a cold start, so vendors are required by adapters and only on the path that calls them.',
      from: { path: '^functions/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional'],
        pathNot: 'valibot|@twilio',
      },
    },

    {
      name: 'desk-imports-what-desks-share',
      severity: 'error',
      comment:
        'A desk stands alone on what desks share and on ports, so that each can be switched on, read and tested alone.',
      from: { path: `^src/${DESK}/` },
      to: {
        path: '^(src|functions|assets|emulator|cli|tests)/',
        pathNot: [`^src/$1/`, `^src/${SHARED}/`, '^src/ports/', CONFIG],
      },
    },
    {
      name: 'settings-are-handed-in',
      severity: 'error',
      comment:
        'Desks and shared parts know the shape of their settings; who reads them is decided in src/bellhop.ts.',
      from: { path: `^src/(${DESK}|${SHARED}|ports)/` },
      to: { path: CONFIG, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'desk-knows-no-vendor',
      severity: 'error',
      comment:
        'Desks say what they need in their own words; valibot checks shapes, temporal-polyfill knows calendars, nothing else comes in.',
      from: { path: `^src/${DESK}/` },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional'],
        pathNot: 'node_modules/(valibot|temporal-polyfill|temporal-spec)/',
      },
    },
    {
      name: 'shared-part-knows-no-desk',
      severity: 'error',
      comment: 'What all desks share cannot depend on one of them, or on who puts it together.',
      from: { path: `^src/${SHARED}/` },
      to: {
        path: '^(src|functions|assets|emulator|cli|tests)/',
        pathNot: [`^src/${SHARED}/`, '^src/ports/', CONFIG],
      },
    },
    {
      name: 'shared-part-knows-no-vendor',
      severity: 'error',
      comment:
        'As for desks; libphonenumber-js besides, which knows telephone numbers and no company.',
      from: { path: `^src/(${SHARED}|ports)/` },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional'],
        pathNot: 'node_modules/(valibot|temporal-polyfill|temporal-spec|libphonenumber-js)/',
      },
    },
    {
      name: 'ports-stand-alone',
      severity: 'error',
      comment:
        'A port is a promise in the words of the desks; it knows other ports and what became of a text, nothing that keeps it.',
      from: { path: '^src/ports/' },
      to: {
        path: '^(src|functions|assets|emulator|cli|tests)/',
        pathNot: ['^src/ports/', DELIVERY],
      },
    },

    {
      name: 'only-adapters-know-vendors',
      severity: 'error',
      comment:
        'One place to look when a vendor changes, and no vendor loads where it is not called.',
      from: { path: '^(src|functions)/', pathNot: ['^src/adapters/', '^src/edge/'] },
      to: { path: 'node_modules/(twilio|axios|@sendgrid|twilio-sync)/' },
    },
    {
      name: 'edge-writes-twiml-only',
      severity: 'error',
      comment:
        'The edge answers in the language of the platform and knows the shape of what it hands over; it calls no vendor.',
      from: { path: '^src/edge/' },
      to: {
        path: 'node_modules/(twilio|axios|@sendgrid|twilio-sync)/',
        pathNot: 'node_modules/twilio/lib/twiml/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'adapters-know-ports-not-desks',
      severity: 'error',
      comment: 'An adapter keeps the promise of a port for whichever desk asks.',
      from: { path: '^src/adapters/' },
      to: {
        path: `^src/(${DESK}/|house/|edge/|bellhop\\.ts$)|^(functions|assets|emulator|cli|tests)/`,
      },
    },
    {
      name: 'only-bellhop-knows-adapters',
      severity: 'error',
      comment:
        'Adapters and desks meet in src/bellhop.ts and nowhere else, so that one line swaps an adapter.',
      from: { path: '^src/', pathNot: ['^src/adapters/', '^src/bellhop\\.ts$'] },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'product-does-not-know-its-emulator',
      severity: 'error',
      comment:
        'What is deployed holds no trace of the laptop account, of the commands or of tests.',
      from: { path: '^(src|functions|assets)/' },
      to: { path: '^(emulator|cli|tests)/' },
    },
    {
      name: 'emulator-does-not-know-the-product',
      severity: 'error',
      comment: 'An emulator that shared code with the product would share its misunderstandings.',
      from: { path: '^emulator/' },
      to: { path: '^(src|functions|assets|cli|tests)/' },
    },
    {
      name: 'pages-import-pure-files-only',
      severity: 'error',
      comment:
        'Pages read what is public about a desk (its shapes, rules and words); the rest runs in functions.',
      from: { path: '^assets/' },
      to: { path: '^(src|functions)/', pathNot: [PURE_DESK_FILES, DELIVERY, TEXTS, ADMIN_API] },
    },
    {
      name: 'pure-files-need-no-node',
      severity: 'error',
      comment: 'What a page bundles must run in a browser.',
      from: { path: [PURE_DESK_FILES, DELIVERY, TEXTS, ADMIN_API] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-files-know-no-use-case',
      severity: 'error',
      comment:
        'Rules and words decide and say; ports and use cases, which do, know them and not the other way round.',
      from: { path: PURE_DESK_FILES },
      to: {
        path: `^src/${DESK}/`,
        pathNot: PURE_DESK_FILES,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-imports-functions-or-tests',
      severity: 'error',
      comment:
        'A function is the end of the line: the platform calls it, and tests call its built file.',
      from: { path: '^(src|assets|emulator|cli)/' },
      to: { path: '^(functions|tests)/' },
    },
    {
      name: 'nobody-imports-pages',
      severity: 'error',
      comment: 'Pages are built and served; what others need of one belongs to its desk.',
      from: { path: '^(src|functions|cli)/' },
      to: { path: '^assets/' },
    },
  ],

  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // Types are dependencies as well: a desk that knows the shape of a vendor's answer knows the vendor.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // "twilio" has to resolve to its package and "preact/hooks" to its entry, as esbuild does.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
