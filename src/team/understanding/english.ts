import { englishPhrases } from './english-phrases';
import type { TeamLanguage } from './language';

/** How people who work in English answer about their tasks. */
export const english: TeamLanguage = {
  code: 'en',
  reviewed: false,
  spellings: `
done: dun doen donee don dne
finished: finshed finised finsihed finish3d
thanks: thx tx ty thnx thanx thankyou tysm ta cheers tks
yes: yep yeah yup yess ye yea yas aye affirmative
no: nope nah naw negative
ok: okay k kk okey okie alright aight
please: pls plz plse
minutes: minuts mintues
tomorrow: tmrw tomoz tmr 2moro
waiting: w8ing wating
going: gonna
want: wanna
got: gotta`,
  numbers: `
1: one
2: two couple
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
15: fifteen
20: twenty
25: twentyfive
30: thirty
40: forty
45: fortyfive
50: fifty`,
  classes: {
    donew: `done finished completed complete sorted ready fixed installed delivered handled set up in wrapped
      resolved accomplished closed good`,
    deed: `did finished completed sorted fixed cleaned closed handled wrapped ticked checked crossed put got took`,
    be: 'is are was were be been being its thats',
    it: 'it that this them everything those all CODE the mine',
    cant: 'cant cannot couldnt unable wont',
    need: 'need needs needed missing lacking lack require',
    my: 'my our me us',
    take: 'take grab do handle get sort have got',
  },
  phrases: englishPhrases,
  openings: `
sorry|afraid|hi|hey|hello|unfortunately
i? im? afraid
i|we? @cant
i|we? just|still @cant
i|we? can|could not
i|we? am|are|was|were|im unable|not able? to
i|we? @cant|unable|not able? to? do|finish|complete|start|manage it|this|that|them|CODE|the? one|task|job?
i|we? can|could not do|finish|complete|start|manage it|this|that|them|CODE?
it|this|that|CODE? @cant be done|finished|completed
i|we|it|its|im|this|that|CODE? am|are|was|is|got|have? been? blocked|stuck on|with|at|by? CODE|it|this|that?
no can do
it|its|this|that|CODE? is|was? impossible
no|nope not|cant|yet?`,
  because: `because|cause|cuz|coz|cos|bc|since|as|due|and|reason
due to
the? reason is
because|cause|cuz of`,
  begins: `the a an my our his her their no not there theres its it this that these those nobody someone somebody noone we i
    im ive weve they he she still waiting wait need needs missing out some all both`,
  fillers: `please ok hey hi hello boss mate guys team so well just now then and thanks sir madam lol haha um oh ah
    sorry yes no all good morning finally actually btw today already`,
  passing: `just now finally already really all please the totally also actually still bloody both finally pretty
    fully it`,
  questions: 'is are was were who whos whose what whats how hows where when why which',
  not: `not isnt arent wasnt werent havent hasnt didnt dont wont never nearly almost half cant hardly barely until till
    before unless if when once without`,
  future: `will ill be gonna going shall should want try trying lets get tomorrow tonight later soon need getting hoping
    hope plan`,
  deeds: ['ed'],
  deedWords: 'hung swept built bought brought laid wrote sent lit fed paid spoke rang',
  noDeeds: `need needed speed feed delayed confused blocked tired wanted stayed asked called texted waited jammed cracked
    locked damaged started worked agreed noted understood scheduled planned expected supposed excited closed used moved
    stopped cancelled canceled broken failed refused bored red bed shed indeed agreed appreciated`,
  particles: {
    openBehind:
      'isnt not arent hasnt havent wasnt still pending left remains open next later tomorrow missing no',
    openBefore: 'not but except without no',
    but: 'but though although however',
    yesToo: '',
    thenBefore: 'starting start doing next now onto',
    moves: 'now moving going im start next still',
    onto: 'on to got have',
    except: 'but except',
    between: 'of more other extra odd good',
    agoBehind: 'ago',
    agoBefore: '',
    noon: 'noon midday',
    timeAnd: '',
    half: 'half',
    quarter: '',
    past: 'past',
    halfPast: 'half',
    oclock: 'oclock h',
    of: '',
    the: '',
    listOrReady: '',
  },
  at: 'at until till til by after around before about from',
  afternoon: 'pm p tonight',
  morning: 'am a',
  hours: 'hour hours hr hrs h',
  minutes: 'minute minutes min mins m mns',
  spans: `
30: half an hour
30: half hour
30: a half hour
15: a quarter of an hour
15: quarter of an hour
45: three quarters of an hour
90: an hour and a half
90: hour and a half
60: an hour
60: a hour
0: a few minutes
0: a couple minutes
2: a minute or two`,
};
