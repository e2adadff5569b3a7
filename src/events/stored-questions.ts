import * as v from 'valibot';
import { EMPTY_STAGE, type AskedQuestion, type Question, type Stage } from './question';
import { reading } from '../ports/reading';
import { sentTexts } from '../messaging/stored-texts';
import { LANGUAGES } from '../languages/languages';

const priority = v.picklist(['high', 'normal', 'low']);

const questionSchema = v.object({
  v: v.literal(1),
  id: v.string(),
  number: v.number(),
  text: v.string(),
  original: v.exactOptional(v.string()),
  name: v.string(),
  anonymous: v.boolean(),
  category: v.exactOptional(v.string()),
  tags: v.array(v.string()),
  priority,
  votes: v.number(),
  status: v.picklist([
    'received',
    'approved',
    'merged',
    'hidden',
    'next',
    'live',
    'answered',
    'withdrawn',
  ]),
  asker: v.exactOptional(v.string()),
  address: v.exactOptional(v.string()),
  sender: v.exactOptional(v.string()),
  heardAt: v.exactOptional(v.number()),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  askedAt: v.number(),
  askedWith: v.exactOptional(v.string()),
  liveAt: v.exactOptional(v.number()),
  finishedAt: v.exactOptional(v.number()),
  answer: v.exactOptional(v.string()),
  reason: v.exactOptional(v.string()),
  mergedInto: v.exactOptional(v.number()),
  withdrawnWith: v.exactOptional(v.string()),
  alsoAsked: v.exactOptional(v.array(v.number())),
  history: v.array(
    v.object({
      at: v.number(),
      by: v.string(),
      did: v.picklist([
        'edited',
        'approved',
        'prioritised',
        'merged',
        'hidden',
        'next',
        'live',
        'answered',
      ]),
      text: v.exactOptional(v.string()),
    }),
  ),
  texts: sentTexts,
}) satisfies v.GenericSchema<unknown, Question>;

const askedSchema = v.object({
  v: v.literal(1),
  number: v.number(),
  text: v.string(),
  name: v.string(),
  category: v.exactOptional(v.string()),
  tags: v.array(v.string()),
  priority,
  votes: v.number(),
  status: v.picklist(['approved', 'next', 'live', 'answered']),
  askedAt: v.number(),
  liveAt: v.exactOptional(v.number()),
  answer: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, AskedQuestion>;

const stageSchema = v.object({
  v: v.literal(1),
  live: v.exactOptional(v.number()),
  next: v.array(v.number()),
  until: v.exactOptional(v.number()),
  at: v.number(),
}) satisfies v.GenericSchema<unknown, Stage>;

export const readQuestion = reading<Question>(questionSchema);
export const readAsked = reading<AskedQuestion>(askedSchema);
export const readStage = (data: unknown): Stage => reading<Stage>(stageSchema)(data) ?? EMPTY_STAGE;
