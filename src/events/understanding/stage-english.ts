import type { StageLanguage } from './stage-language';

/** How English-speaking people write to a stage. */
export const stageEnglish: StageLanguage = {
  own: `
my|our _? @question
the @question|one i|we _? @sent
what i|we _? @sent`,
  alone: 'mine',
  classes: {
    question: 'question questions q',
    sent: 'sent asked submitted wrote texted posted put send ask submit',
    did: 'did do does was is were has have had will would can could are anyone anybody they you has',
    gone: 'picked chosen selected asked answered read taken approved accepted next coming up in through there live seen received got merged done on',
    drop: 'delete remove withdraw drop scrap cancel cancelling erase retract pull forget ignore discard bin scratch unsend take skip undo kill',
    unsay: 'delete remove withdraw drop scrap cancel retract pull erase unsend',
    show: 'read ask use show say mention publish post put print give tell share reveal display include attach',
    late: 'late behind',
    dear: 'honey babe baby darling sweetie mum mom mommy dad',
  },
  phrases: {
    status: `
@did _? _? _? OWN @gone? @gone?
is|was|any|and OWN $
OWN get|got|gets|make|makes|made _? @gone|it
OWN is|was|been|being|going|still? _? _? @gone
when|where|how|whats|wheres|hows|what|why|whens|who _? _? _? _? OWN
what|whats happened|happens|happening|became|becomes|up|going of|to|with|on OWN
sent|asked #|it|that|mine _? _? _? ago
any|an? news|update|updates|word|progress|luck|info|answer|idea|chance on|about|with|of|for|to OWN
how many votes _? _? _? OWN|my|i|me|our|we
votes for|on|of OWN|me
status|position|place|state|number|turn of|for OWN
^ status|position|number|votes $
OWN number|status|position|votes $
^ OWN $`,
    withdraw: `
@drop OWN back|out|off|down|please|again?
@drop back|out OWN
dont|not @show OWN|it|that out|aloud|loud $
dont|not @show OWN
^ withdraw|withdrawn|retract|unsend $
i withdraw $
nevermind OWN
@drop the|that question $
dont|not @show OWN $
dont|not @show out|aloud|loud OWN
@unsay the? question|q? number|nr? # $
take|pull back|out|off|down the? question|q? number|nr? # $
take|pull the? question|q? number|nr? # back|out|off|down $`,
    keep: `
dont|not|never @drop OWN`,
    unnamed: `
anonymous|anonymously|anon
keep|stay|remain|make|leave|ask|asking|post|put me|us|this|it|that|my|mine|one? question|name|identity|one? anonymous|anonymously|anon
no name|names
without my|a|any|the? name|names
dont|not|never|without @show|saying|showing|using|mentioning|giving my|our|the|any name
not|dont _? _? to? be named
off the record
leave|keep my name out|off|away
do not|dont name me
nameless|unnamed`,
    named: `
not anonymous|anon|anonymously
no need to|for|be? be|stay? anonymous|anon`,
    help: `
how do|can|does|should|to|would i|we|you|one|people? ask|vote|submit|upvote|participate|join|use|text|send|post something|anything|things|questions|here|this|it|question|for|in|a|on? $
how do|can|to i|we|you? ask|vote|submit|send|upvote|text for? a|my|the|something|another|one question|questions?
can|could|may i|we|you vote more|twice|again|several than? once? $
how does|do this|the|it|that|these voting|asking|question|text|number|thing|system|questions|votes? thing|stuff|number|system|line? work|works|go
what do|should|can|must i|we|you text|send|write|type|say|do|reply|answer to ask|vote|submit|join|participate|take something|anything|questions|a|for|part? question?
what is|are|s this|that|these for|number|about|thing
what|whats this|that|the? number|line|service|thing|text for|about|do?
whats this for|about|number
who|what am|is i texting|this
help|instructions|commands|options`,
    courtesy: `
^ hi|hello|hola|hallo|morning|greetings|evening
^ good morning|afternoon|evening|day|night
^ thanks|thank|ta|cheers|thx|bravo
^ great|nice|good|lovely|wonderful|amazing|awesome|brilliant|fantastic|perfect thanks|thank|talk|session|speech|panel|one|answer|job|stuff
^ loved|enjoyed that|this|the|it`,
    private: `
^ @dear
@dear $
running|be|im|coming|bit @late
start|started|starting|begin|having|have dinner|lunch|eating without
save|keep|grab|hold me|us a? seat|spot|place|chair
pick|picking up the? kids|kid|milk|me
call|ring me|us when|back|later|asap|now
love|miss you`,
  },
  approving: `vote votes voted voting upvote upvoting upvoted like liked love loved second seconded support supporting agree agreed
+ plus same great good best nice excellent brilliant important yes pick choose number favourite favorite also too this me ditto backing back want thumbs up ask asked`,
  beside: `exactly what wanted up down can you put i id im my the a an to for on of with as is was goes go question questions q nr no one that it this please ask asked answered answer
read next do hear and really very so from want wants would like me us them top please thanks more another count give gets get`,
  asking: `what why how who when where which whose whats hows whos whens wheres wonder wondering question curious would could should do does did can is are will has have`,
};
