import type { Language } from '../language';
import { goingPhrases } from './going';
import { partyPhrases } from './party';
import { talkPhrases } from './talk';
import { waitingPhrases } from './waiting';

/** Groups of English words used in the phrases. */
export const englishClasses = {
  i: 'i we im were id wed ill well ive weve',
  us: 'me us',
  my: 'my our the this that your a an',
  be: 'is are am be its were im we are theres there',
  list: 'list waitlist queue line lineup',
  place:
    'table place spot booking reservation slot party name seat wait request order entry visit number',
  remove: 'remove take delete drop cross strike scratch pull cut',
  change:
    'make changed changing change update switch set bump increase reduce raise lower correct amend adjust edit put',
  it: 'it that us me our my the party size table booking reservation number group count people guests people total for of head a',
  neg: 'dont not never wont didnt no doesnt',
  go: 'want wish need going planning intend mean meaning think to have like be let them you ready plan we i am are yet',
  quit: 'leave leaving cancel cancelling canceling remove removing give giving take taking drop dropping delete quit lose skip go',
  rel: 'friend wife husband partner mom mum dad sister brother son daughter colleague mate girlfriend boyfriend kid baby child cousin boss mother father buddy',
  rels: 'friend wife husband partner mom mum dad sister brother son daughter colleague mate girlfriend boyfriend cousin guest person boss mother father',
  come: 'coming joining join come arriving along',
  more: 'more extra additional',
  soon: 'soon shortly now asap momentarily',
  late: 'late behind delayed',
  now: 'now instead actually total altogether rather',
  data: 'data number details info information everything phone records record history',
} satisfies Language['classes'];

const { aside, ...talk } = talkPhrases;

/**
 * What English-speaking guests write, by what it means; see Language for the signs.
 * Of equally long phrases the one listed first counts: what only looks like a wish comes first, a size before a join.
 */
export const englishPhrases = {
  aside,
  ...partyPhrases,
  ...waitingPhrases,
  ...goingPhrases,
  ...talk,
} satisfies Language['phrases'];
