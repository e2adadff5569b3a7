import type { MarkKind } from '../language';

/** English phrases about the wait, being late and coming to the table. */
export const waitingPhrases = {
  position: `
    how long will|do|is|till|until|for|to|you? it|the|you|think? wait|be|think? it? will|is? be?
    how much longer|more|time
    how many people|parties|others|groups? left|waiting
    how many|much people|parties|others|table|more? are|is? in? front|ahead|before|there|left|waiting of? @us?
    how many ahead|before|left|parties|groups
    how far|close
    how are we|things looking|doing
    number in @list
    time estimate
    do we|i still? have a|our|my spot|table|place
    how is|are|s|goes my|our|the|it place|table|wait|line|queue|looking|going
    hows my|our|the|it table|wait|line|queue|looking|going|list
    hows it going|looking|coming
    what is|are my|our|the? place|position|number|spot|wait|eta|status|rank
    whats|wheres my|our|the? current? place|position|number|spot|wait|eta|status|time|table|rank|estimated|expected|update
    what number|place|position|spot are|am? i|we? in|on? the? @list?
    what time will|do|can|should @us|i|we|it|our|my
    ^ where !
    where am|are|do i|we
    where in the? @list
    where is my|our table|place|spot
    wheres my|our table|place|spot
    when will|can|is|are|do|should|would i|we|my|our|it|us|the table|spot|turn|be?
    whens my|our|it table|turn
    am|are i|we next|close|near|nearly|almost|up|on|in|still|getting
    is it|my|our my|our? turn|table|spot? ready|soon|next|nearly|almost|yet|free|available
    is my|our|the|a table
    is there a wait|queue|line|table yet?
    is there a|any|much|still of? a? wait|queue|line|update|waiting|news
    are you busy|full
    long wait|queue|line
    any|an update|news|idea|progress|eta|word|luck
    any idea how|when long|much?
    ^ position my|please? $
    ^ status update|please? $
    ^ eta $
    ^ update please? $
    ^ progress $
    ^ wait time|times $
    ^ place $
    my|our|current position|status|wait
    my|our|current place|spot in the? @list
    wait time|times|estimate
    waiting time|times
    queue position|status
    estimated|expected|current wait
    still waiting
    been waiting
    waiting for a|our|my table
    dont have a table yet
    did|have you forget|forgotten about? @us?
    forgotten about? @us
    do you still have @us|my|our
    anyone|people|parties|many|else ahead|before|in front
    much longer
    check|checking in? on? my|our|the status|position|place|spot|wait|table
    are we there yet
    ready yet
    next yet
    longer to wait|go|now
    is it much longer
    our|my turn yet|soon|now?`,
  late: `
    be|get|arrive|back there|here|back? by|at|around _
    arrive|arriving|come|coming|get|getting|reach|reaching|back|here|there|be a|about|around|bit|little|maybe? little|bit? ~|#? @late
    @late # $
    be|gonna a while
    ~|# behind schedule?
    push|move @us back ~?
    well|ill be there about|around|maybe? ~ late
    there about|around|maybe? ~ late
    running|run|be|being|im|were|are|am|bit|little|tad|slightly|is|bus|train|minutes|~ bit|little|tad|slightly|about|a|running|be|going|to? bit|little|about|around|slightly|maybe|like? ~|#? @late schedule? by|about|around|like|maybe? ~?
    running|be # @late
    # @late
    running over
    running|gonna|going @late
    ^ late $
    need|needs another|about ~ to get|arrive there?
    back in|within about? ~
    running ~|# over|late|behind
    still? parking the car
    looking|searching for parking
    cant find parking|a? spot|place|space? to? park?
    traffic
    taking longer
    going to? be a? little|bit? late
    be? ~ late
    be there about|around|maybe? ~ late
    ^ late by|about|around|like? ~
    late by|about ~
    delayed by? about? ~?
    stuck in|at|on
    held up
    traffic is|jam
    ~ delay
    delay of? ~?
    lost our|my way`,
  arriving: `
    be|get|there|back|arrive|arriving|here|coming|eta|come|over|see|reach there|back|here|with|over|you? you|soon? in|within|is? about|like|around|maybe? ~
    be|get|there|back|arrive|arriving|here there|back|here|with|over? you? in|within about|like|around|maybe? # $
    ~ away|out|off|tops|max
    ~ from there|you|the
    eta about|is? ~|#
    ^ in about? ~ $`,
  moreTime: `
    ^ wait $
    hold ~?
    ~ more|longer|extra
    ~ more|longer|extra minutes
    # @more minutes
    # @more $ minutes
    another ~
    another # minutes
    another # $
    more|extra time|minutes
    bit|little|while longer|more of? time?
    give|spare|allow @us|a a? ~|#|minutes|moment|sec|second|bit
    need|want|have|take|takes|require about|another|maybe|like|at? least? a? ~|minutes|moment|sec|second
    need|want another|about? # more? $
    need more|longer|a|extra time|bit|moment|minutes more|longer?
    ~ please
    ^ ~ $
    ^ about|like|maybe ~ $
    hold it|on|the|our|my|that|for table|place|spot? for? @us? ~|#?
    hold on
    hang on
    keep|save it|the|our|my|that table|place|spot? for|a @us|~ ~?
    wait for? @us
    not quite|yet? ready|there|back yet?
    not quite yet
    ^ not yet
    ready in|within ~|#
    one|a|just moment|sec|second|minutes|mo
    is ~ ok|okay|alright|fine|possible
    finishing up|our
    push it|us|our|the? table? back by|to? ~?
    bit longer`,
  coming: `
    ^ here $
    we are outside|here|inside now|already?
    just? left home|work now?
    just? left the|our|my house|hotel|office|place|flat|room
    coming now|over|in|back|right|straight? away|now?
    on my|our|the|are way now|over|back|in?
    omw now|over?
    way over
    be right there|over|in|back|with you?
    right there
    be|there|see|see you|ya there|soon @soon|right|in|then a? sec|second|minutes|moment|away?
    be there
    be right? over|back
    heading|walking|running|coming|driving|strolling|rushing over|back|in|there|now|up|down|towards|to your|you|the? restaurant|place|table|door|cafe|counter?
    going in|over|there now?
    see you in|right|there a|one? sec|second|minutes|moment|bit|few?
    @i? just left
    there @soon
    almost|nearly there|here|back
    @i take|have|want|love it|the|that table?
    well|ill be right|straight|back? there|over|in|back
    @i here now|already?
    we are here
    here now
    were|im outside now|already?
    just parking|arriving|arrived|outside|around|round
    pulling up|in
    parking now
    round|around the corner
    @i leaving home|work now?
    @i leaving the|our|my house|hotel|office|place|flat|room now?
    leaving home|work now|soon?
    leaving the|our|my house|hotel|office|place|flat|room now?
    walking|heading|coming over|in|back|now
    accept|confirmed
    ^ arrived
    weve|ive arrived
    still coming
    still on our|my way`,
} satisfies Partial<Record<MarkKind, string>>;
