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
  phrases: {
    done: `
done|finished|completed|complete|sorted|accomplished|ticked|resolved|installed|delivered
all|everything set|ready|sorted|done|complete|good
all|everything is|are in place
@be|its|all ready|fixed|closed|good now?
wrapped it|that|this|them? up
took|taken care of
dealt with
ticked|crossed|checked it|that|them|CODE? off
tick|cross off CODE
close|tick off? CODE
did|done it|that|this|them|those|CODE|mine|both
got it|that|them|CODE done|sorted|finished
good to go
in place
job|task done|complete
dusted
nailed
mission accomplished
put away|out|back|up|down
dunzo`,
    notDone: `
not yet
not|isnt|arent|wasnt|havent|hasnt|didnt|aint|never done|finished|started|completed|ready|complete|begun
havent|hasnt|didnt|not even? started|begun|touched|looked|got|had|done|finished|get|manage|managed
didnt|havent get|got|gotten to it|that|them|CODE?
havent|hasnt|didnt|not started|begun|touched on|with
still got|have _ _? _? to
to go $
still not|unfinished|open|pending|undone|outstanding
no time yet
half done|finished|way
halfway
nearly|almost done|there|finished|ready
only half|partly|partially
unfinished
yet to`,
    onIt: `
on it|that|this|CODE
@it is? underway
working|work on?
doing it|that|this|CODE|now
starting|start now|soon|it|that|on|with|CODE
started
will|ill|i|shall do|get|take|sort|handle|start|finish|have|make
ill|will be|have
got it|this|that|you
right away
on my|the way
in progress
underway
@be coming
omw
leave it|that|this|CODE? with|to me
mine
im|i|ill|can on|take|do|start|handle|sort
can do
consider it done
my turn
understood
roger
copy that?
noted
heading|going there|over|down|now|in
in the middle of
as we speak
right now
wilco
count on me
will|ill be done|finished|ready
about to
getting to|on it|that|CODE?
getting started
taking care`,
    later: `
later
@donew|there|back in|within about|like|maybe|roughly? #
need|want|give|gimme|get|got|more me|us? a? bit|little? more|extra time
more time
snooze|postpone|delay|defer|push
remind|ask|ping|nudge|text|message|chase|bug me|us
give|gimme|need|want|another|got me? another|about|like? ~
in about|like|maybe|roughly? ~
~ more|please|tops|max
until|till|til|by|after|at|around|before CLOCK
CLOCK please
after my|our|the? lunch|break|shift|meeting|breakfast|dinner|this|rush
not now|rn
busy now|rn|atm|right|at|with
tomorrow
tonight
this afternoon|evening
in a bit|while|moment|minute|sec|second|few
give me a bit|while|moment|minute|sec|second|few
hold on|off
wait until|till|for ~`,
    blocked: `
not mine|ours|my
not my|our task|job|one
wrong person
@cant do|get|finish|start|reach|find|make|open|access|install|complete|move|work|be|go|continue|log|connect|see|enter|come
@cant $
i|we|just cant
stuck
blocked|blocker
waiting for|on
still waiting
@need a|an|the|more|new|someone|somebody|some|help|another|two|bigger|smaller|extra
missing
@be missing|broken|locked|shut|wrong|damaged|faulty|cracked|leaking|dead|empty|sick|ill|off
no _? left|here|anywhere|more|available|yet
no one|key|keys|paint|access|signal|power|water|ladder|stock|material|materials|tools|parts|staff|internet|electricity
nobody here|there|came|has|to|answers|answering
out of
ran|run out
running out
broken|broke
doesnt|dont|isnt|wont|not work|working|fit|open|start|turn|match|have
dont|doesnt|didnt have|got|know|fit|work|come|arrive|show|turn
hasnt|havent|never|didnt|not arrived|come|came|shown|showed|show|turned|delivered|arrive
hasnt|havent|never|not been delivered
isnt|arent|not here|there|available|in|enough
without
impossible
short of|on
held up
on hold
someone|somebody else
wrong size|colour|color|one|ones|part|parts
problem with
sick
no can do
wont let|budge|move|start|open|fit
too heavy|big|small|high|dangerous`,
    who: `
who|whos|whose|whom
which of us|person
anyone|anybody else|doing|on|got`,
    status: `
status|statuses
how is|are|far|s|about|does
hows
how it|that|everything|things going
where|wheres are|is|do we
any news|update|updates|progress
what about
whats the? status|state|progress|happening|situation|update
progress report|update
has|have|did anyone|anybody|someone|somebody|they|he|she|CODE
is|are|was CODE
update on|me
did the|that|anyone|anybody|you _? _? get|do`,
    list: `
list
how many do|have i|we have|got|left?
whats CODE
what is CODE
whens|when is|are? it|this|that|they|CODE due
my tasks|list|jobs|todo|todos|work|open
tasks
todo|todos
what|whats do|is|are|else|left|next|open|on|should|have
what|whats i|we|my have|todo|jobs|tasks|got|need
anything else|left|for
whats left|next|open|on|due|still
show me? my|the|all|tasks|list
how many tasks|jobs
what else
full|whole|the list`,
    help: `
help
how do|does|can this|i|it work|works|use|text|reply|answer|say|tell|mark
what can|do|should i text|say|write|reply|send
what can i do
dont|didnt|not understand
dont|didnt get it|this|that|you
what do you mean
what does this|that|it mean
options|commands|instructions|menu
confused
how does|do this|the|your _? _? work|works
how this|it works
huh`,
    thanks: `
thanks
thank you|u
appreciate|appreciated
youre the best
nice one
great work|job
well done`,
    yes: `
yes|ok|sure|yessir|absolutely|definitely|certainly|fine|perfect|great|cool|deal|agreed|okey|totally|indeed
of course
no problem|worries|prob|bother|sweat
sounds good
happy to
my pleasure`,
    no: `
no`,
    aside: `
so done with
done with this|that|the weather|heat|week|life|shift
call|phone|ring me
no need
well done
need to|help|anything $
can you|i|we
good morning|afternoon|evening|night|luck
got a|any|time`,
  },
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
    thenBefore: 'starting start doing next now onto',
    moves: 'now moving going im start next',
    onto: 'on to',
    except: 'but except',
    between: 'of more other extra odd good',
    agoBehind: 'ago',
    agoBefore: '',
    noon: 'noon midday',
    timeAnd: '',
    half: 'half',
    quarter: '',
    past: 'past',
    oclock: 'oclock h',
    of: '',
    the: '',
    listOrReady: '',
  },
  at: 'at until till til by after around before about from',
  afternoon: 'pm p',
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
