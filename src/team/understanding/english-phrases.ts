import type { TeamLanguage } from './language';

/** What people who work in English say of their tasks, by what it means. */
export const englishPhrases: TeamLanguage['phrases'] = {
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
job|task|work|CODE is? done|complete|over
dusted
nailed
mission accomplished
put away|out|back|up|down
dunzo`,
  notDone: `
not yet
still at it|that|this
still going|doing|working|cleaning
half of it|them|that
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
im|i|ill|can on|take|do|start|handle|sort|grab|get
put me down for?
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
not possible
no go
a? no from|for me
on my own|lonesome
just|only me here|on|in
not received|delivered|arrived
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
who got|gets|is stuck|landed|left with
who is got|has|doing|on
did|do you|they give|assign|hand _? to? _? or
anyone|anybody else|doing|on|got`,
  status: `
status|statuses
did anyone|anybody|someone|you|they ever? finish|do|get|start|clean|complete
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
what|which ones|tasks|jobs are|do|have
full|whole|the list`,
  help: `
help
who is|are this|you
whos this
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
grand so?
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
running|be|im ~ late
who do|can|should i|we speak|talk|ask|call|contact
so done with
done with this|that|the weather|heat|week|life|shift
call|phone|ring me
no need
well done
need to|help|anything $
can you|i|we
good morning|afternoon|evening|night|luck
got a|any|time`,
};
