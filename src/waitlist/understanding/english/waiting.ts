import type { MarkKind } from '../language';

/** English phrases about the wait, being late and coming to the table. */
export const waitingPhrases = {
  position: `
whats the craic|story|situation|deal|word with|on|about the? wait|line|queue|table|list
anything|something yet|new
did|have|has|do|will|would @i lose|lost|losing|missed|miss my|our|the spot|place|turn|table
has|have|did the|our|my? _? table|turn|spot|name come|came|open|opened|freed up|free?
did|have|has @i move|moved up|forward|along|ahead
if|whether|is the|dr? doctor|dentist|barber|vet|stylist|nurse is? running? late|behind
ballpark|rough|estimate|guesstimate on|for|of? the|my|our? wait|time|estimate
where|how @i are|am|stand? in|on|at|down @my? @list|front?
where @i stand
how far|close down|along|up? @i are|am? @list?
where|how far|close|long @i? are|am in|on|from? @my? @list|front?
what|which number|place|position|spot @i am|are|im|in|at? in? @my? @list?
when|if|whether|think|will|are|going @i will|be|get|going|to? be|get|to|going? get|be? a|our|my|the? seated|called|sat|seen|table
will|are @i going? to? be|get in|inside|seated soon|by|before|today|tonight
when|if|whether my|our|it|a|the table|turn|spot is|will|gets|might? be? ready|up|free|available|my|our|next|soon? turn|table? before|by|soon?
chance|chances|odds of|to be|being|get|getting|we? be|get? seated|called|in|a|our|table table? before|by|soon?
how long it|that|this|the|you|were|we|is wait? will|is|would|might|takes|be|looking|looks? be|take|looking?
how long are|is|you|we|it|wait looking|talking|thinking|reckon
tell @us? where|when|how|if @i long|far|many|close? @i? are|am|be|get|is|it|left|wait|in|ahead? seated|called|in? line|soon|ahead|of? us?
is|are you|they|the|dr|he|she doctor|dentist|barber|kitchen|vet? running? late|behind
how long will|do|is|till|until|for|to|you|of|have? it|the|you|think|a|we|i|got? wait|be|think|is|have? it|we|to? will|is|wait|have? be|to? wait?
how much|many longer|more|time|minutes
how many people|parties|others|groups|tables? left|waiting
how many|much people|parties|others|table|more|tables? are|is? in? front|ahead|before|there|left|waiting of? @us?
how many ahead|before|left|parties|groups
how far|close|soon|near|busy
hows we|things looking|doing
is it|this|that going to? be? a? long|much|while wait|time?
time left|remaining
number in @list
time estimate
@have i|we have a|our|my spot|table|place
@have i|we have|got? time|long to|for|enough? _?
@have i|we still on|in
hows @my|it|they table|wait|line|queue|looking|going|things|list|coming?
whats|wheres @my|current @spot|position|number|wait|eta|status|time|rank|@list|situation|story|holdup|update
whats|wheres the latest|current|estimated|expected|approximate|approx wait|time|position|eta|place?
whats happening|up with @my @spot|wait
what number|place|position|spot are|am|is|were? i|we|my? in|on? @my? @list?
what time will|do|can|should|is|would @us|i|we|it|our|my
^ where !
wheres am|do? i|we
where am|do|in i|we|the @list?
where on|in the? @list
when will|can|do|should|would|might|could i|we|my|our|it|us|the|you|a table|spot|turn|be?
whens my|our|it|a|the table|turn|spot?
am|are i|we next|close|near|nearly|almost|up|on|in|still|getting|there|far|even
is it|my|our|that my|our? turn|table|spot|place? ready|soon|next|nearly|almost|yet|free|available|close|still|up
is my|our|the|a table
is there a|any|long|much|of? a|any|long|of? wait|queue|line|table|update|waiting|news yet?
any table free|yet|ready|available
@have you have|got|forget|forgotten @us|my|our table|spot|place|name?
you? still have|got @us|my|our
are you busy|full
long wait|queue|line
any|an|some? update|news|eta|progress on? my|our? table|wait|spot?
any idea|word|luck|clue|sign|movement how|when|on|of|yet? long|much|@my? table|wait?
^ position|status|eta|update|place|progress|queue my|check|report|time|times? $
my|our|current position|status|wait|eta
my|our|current place|spot in the? @list
wait|waiting time|times|estimate
queue position|status
estimated|expected|current|approximate|approx wait
its|it been ~
been here|waiting|standing for? ~?
you|they|were|was said|told|quoted @us? ~
did|have|has you|they|we skip|skipped|miss|missed|passed @us|@my turn|name|spot?
are|will you guys? calling|call|texting|text|seating|seat @us soon|next|when|yet?
should|can|do i|we come in|over|back|up? yet|now?
waiting for|on a|our|my table
dont have|see a|us|my table|name|us yet?
forgotten|forgot @us
anyone|people|parties|many|else|lot ahead|before|in front
much longer
check|checking in|on|if|where|how @my|we|were? @spot|wait|status|position|close|far|long?
still on|in @my? @list right?
are we there yet
ready|next|us yet
nearly|almost ready|our|my|time|up|next turn|up?
longer to wait|go|now
is it|there|this? much longer
our|my turn|table|time yet|soon|now|ready?
wheres|where we at
time|long|longer till|until @my|we table|turn|get|are|sit|seated?
seated|sat soon|yet|now|today`,
  toWait: `
@i? want|like|love|prefer|happy|glad|okay|fine|willing|need to wait here|in? line|for? a? table|seat|spot|place?`,
  nearly: `
^ nearly|almost $`,
  remaining: `
@were? still here|around and|so? waiting|hungry|hoping?
here still`,
  complaint: `
^ the? wait|line|queue? is? too|way|so too? long a|of? wait|line|queue?
^ taking|takes forever|long`,
  waiting: `
still waiting|queuing|queueing
been waiting`,
  late: `
@neg|no sure|know|idea|clue when|if|how|what ill|well|@i|time long|soon? @i? be|get|make|arrive|will|can|there|take? be|get|there|it|here|arrive? there|here?
@vehicle broke|broken|breaks|died|wont|overheated|towed|accident down|start?
@vehicle is|has|just|got broke|broken|dead|died|towed|stuck down?
broke|broken down
@vehicle never|didnt|hasnt|isnt came|come|show|showed|arrive|arrived|coming up?
@i? had|have|need|stopping|going to? stop|stopped for|to|at get? gas|fuel|petrol|diesel|charge
still parking|walking|driving
@vehicle|ride|driver cancelled|canceled|cancel|ditched|bailed on @us?
@i? had|have|need|got|turning to? turn|turning around|back
walking|driving|going|moving|crawling so|very|really? slow|slowly
flat tire|tyre
got a flat
dead battery
ran|run|running|out out? of gas|petrol|fuel|charge
locked out|my|keys
an? accident on|in|at|near the|our|my|i? highway|road|freeway|motorway|bridge|way|street?
road|bridge|highway|street|freeway is? closed|blocked|flooded
a|take|taking detour
babysitter|sitter|nanny is|was running? late
^ going? to|will? be about|like|around|another|maybe? ~ $
@were going? to? be about|like|around|another|maybe? ~ $
wont|not be? there|here till|until|for|before _|~|#?
be there|here|back by|at|around _
get|arrive|back there|here|back? by|at|around _
^ # out|away|off $
wont|cant make|get|be it|there? for|until|till another? ~|#
train|bus|uber|taxi just|is pulled|pulling in
arrive|arriving|come|coming|get|getting|reach|reaching|back|here|there|be a? bit|little|tad? ~|#? @late
@late # $
be|going a while
be a bit|little|few
~|# behind schedule?
push|move @us back ~?
ill|well be? there a? bit|little? ~ late
there a? ~ late
running|run|be|being|im|were|are|am|bit|little|tad|slightly|is|bus|train|minutes|~ bit|little|tad|slightly|a|running|be|going|to|so? bit|little|slightly|like|tad? ~|#? @late schedule? by|like? ~?
running|be # @late
# @late
running over|slow
running|going|be @late
^ late $
need|needs another? ~|# to get|arrive there?
need|needs # more minutes to get|arrive|reach|park|be there?
back in|within ~
running ~|# over|late|behind
still? parking the car
looking|searching|hunting|finding|trying for|to? find? parking|a|somewhere parking|place|space|spot|to? to? park?
cant find|get parking|a? spot|place|space? to? park?
parking is|s a? nightmare|hell|terrible|awful|impossible|crazy|mad|tricky|bad
traffic is? @awful|jam?
taking longer
be? ~ late
@were be? bit|little? ~|#? @late by? ~|#?
late by|like ~|#
delayed by? ~?
stuck|caught in|at|on|behind
held up
~ delay
delay of? ~?
missed the|our|my bus|train|exit|turn
lost our|my way
were|im lost
bus|train|uber|taxi|cab|lyft is|was|hasnt|still|never late|delayed|slow|here|stuck|cancelled|running|come`,
  arriving: `
ill|well? be|get|there|back|arrive|arriving|here|coming|eta|come|see|reach|with there|back|here|with|over|you? you|soon? in|within|is|after? a? like|next? ~
ill|well? be|get|there|back|arrive|arriving|here there|back|here|with|over? you? in|within # $
~ away|out|off|tops|max
~ from there|you|the|now
eta is? ~|#
^ in ~ $
there|here|back|arrive in|within|by ~|#`,
  duration: `
^ ~ $
^ about|around|roughly|approx|maybe|probably|like ~ $
~ please`,
  moreTime: `
wait|waiting for #|a|the|my|our|some? more|rest|others|@rel|somebody to? arrive|@come?
skip us|me for now|a
is it ok|okay|alright|fine|possible if|for|to? we|us|i|it? take|have|get|need ~|#|@sec
^ wait|hold $
hold ~?
can|could you|u|ya|we? wait|hold ~|#|@sec|a @sec?
can|could|may|might i|we|u|you have|get|take|give? us? ~ more|extra|longer
~ more|longer|extra minutes?
# @more minutes
# @more $ minutes
another ~
another # minutes
another # $
more|extra time|minutes
bit|little|while|few longer|more of? time|minutes?
give|spare|allow|gimme @us? a? @sec|~|#|bit|few|while|little
need|want|have|take|takes|require|get another|like|at|a|few? least? a? @sec|~
need|want another? # more? $
need more|longer|a|extra time|bit|moment|minutes|little more|longer?
like|maybe ~ $
hold it|on|@my table? for? @us? ~|#?
hold on
hang on|tight
keep|save it|@my table|place|spot? for|a @us|~ ~?
wait for? @us
not quite|yet? ready|there|back|here yet?
not quite|just yet
^ not yet
arent|isnt ready|there|back|here yet?
ready in|within ~|#
#|a|just|half|couple @sec
is ~ ok|okay|alright|fine|possible
finishing up|@my
push it|us|our|the? table? back by|to? ~?
in a @sec
wait a? @sec|bit
bit|more longer|time`,
  coming: `
@i @drive $
@i running $
at|by the|your? host|hostess|front|reception stand|desk|door|podium|counter
^ here|arrived|present $
^ right here $
were|im right? outside|here|inside|back|downstairs|coming|ready|present|near already|in|at|by? the? door|front|entrance|bar?
were|im at|by|in the|your door|front|entrance|bar|counter|lobby|desk|host|restaurant|place
standing|waiting|sitting outside|inside|in|at|by the? door|front|entrance|bar|lobby
just? left|leaving home|work now|soon?
just? left|leaving @my @from now?
coming over|in|back|right|straight|up|down|through|to? away|now|the|table?
come over|in|back|now
omw|otw now|over|back|in|there|to?
way over|there
be right|straight there|over|in|back|with|here you?
right there|over|behind
be there|soon|here|back @soon|right|in|then a? @sec|away?
be there|over|in
@drive over|back|in|there|now|up|down|towards|to|your|toward|that|this|inside|way you|@my|way? restaurant|place|table|door|cafe|counter|entrance|host?
going in|over|there|inside|up now?
@i just left
there @soon
almost|nearly|basically there|here|back
@i take|have|love it|the|that|our table?
ill|well be? right|straight|back? there|over|in|back|up|down
here|outside now|already
just parking|arriving|arrived|outside|around|round|pulling|walking|parked
pulling up|in
parking|parked now|up
^ running|heading|walking $
round|around the corner|block
just? across the street|road
walking|heading|coming|running|driving over|in|back|now|up|down|inside|there
@i will|ill? accept it|that|the|our? table|spot?
^ accept|accepted|confirmed $
were|weve|ive|just arrived
@have just arrived|parked
still coming
were|im? omw
in the|your lobby|foyer|entrance|vestibule|hallway|doorway
in the|your parking|car lot|park|carpark
next door`,
} satisfies Partial<Record<MarkKind, string>>;
