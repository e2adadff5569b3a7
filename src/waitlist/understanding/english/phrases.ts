import type { Language } from '../language';

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

/** What English-speaking guests write, by what it means. One phrase per line; see Language for the signs. */
export const englishPhrases = {
  aside: `
    @remove|get him|her|them|one|it|that|this off|from|out the? @list?
    cancel his|her|their|its|one|another|other|extra|# @place?
    cant|wont|not be|able|to? come|coming|make|there it? now|yet|right|just
    cant wait to|for
    forget me not
    if thats|its|that|it is? okay|fine|alright|possible|good|allowed
    if possible|available|you can|could|have?
    if you have|can|could one|it|any?
    as soon as possible|you can
    by the way
    are you sure
    how long have|has you|it been
    what time do|does|will|are you
    too late
    late lunch|dinner|night|breakfast
    are|will|do|did|have|has|would you going|gonna|really|still|ever|cancelled|cancel|cancelling|removed? to? cancel|remove|delete|drop my|our|us|me? table|place|spot?
    do i|we|you have|need|lose to|my|our? cancel|leave|place|spot|go?
    one|1 more thing|question
    is anyone|somebody coming
    leave my|our|the|a|some message|tip|review|note|bag|bags|pram|coat|car|stroller|buggy|bike|luggage|number|details
    end of
    stop by|in|at|for|here|off|there
    bus stop
    leave early|at|by|around|before|in|room|space|for|a|time
    need|have|must|got|gotta to leave|go|be early|at|by|before|around|soon|in|out
    leaving at|by|around|in|early
    cancel the|my|our|a|that|one high|drink|drinks|order|food|chair|highchair|booster|reminder|reminders|text|texts|notes|note|request|last`,
  resize: `
    @change @it? @it? @it? from #? to # people|now?
    @change it|that|us|party a? party|table|group? of|for? # people|now|instead?
    @change @it? @it? @it? @it? to|as|at|of|by|for? a? party|table|group|total? of|for? #
    @change @it? @it? @it? down|up to #
    @change @it? @it? @it? from #
    change # to #
    change #
    were|well|we|its|itll|therell|theres|there|ill will|are|is? going|gonna? to? be? only? # not|instead|rather|after all?
    were|well|we|its|itll|there|ill are|is|only? only? going|gonna to? be #
    were|we|its|it|there|well are|is|will? actually be? #
    turns out were|its|theres|there|we|it? are|is? #
    i? meant|mean #
    should be|say|read #
    correction #
    just|only # now
    only #
    make it a? table|party for|of #
    # after all
    party size|is is? now #
    need|want a? table|seats|room|space for # instead|now
    @change @it? @it? @it? size|number|count #
    @it? party|group|number|size|we|were|weve|size|numbers size|number? is|are|has|have|just? now|changed|gone|grown|went|shrunk|dropped|down|up to|down|up|now? #
    were|we are|is? now a? party|table|group? of|for? #
    were|we are|is? now? down|up|back to #
    oh|wait wait? were|we are? #
    were|its|theres|im|therell|well be? # @now
    were|its|theres|there|well be? only|now # now|instead|people?
    we|there|it|party|i are|is|will|have be|now|only? now|only|be? # @now
    we|there|it|party|i are|is|will|have be? now|only #
    now|actually were|its|theres|there|well|we|it? are|is|will? be|only? only|just? #
    actually make|need|want|party|table|for it|a? table|of|for? for? #
    now #
    # now
    # instead
    # not
    # @now now?
    # rather than
    not # but|its|were|anymore #?
    table|party|booking|room|space|seats|reservation for|of # @now
    for # now|instead|rather|actually
    need|want|have # seats now
    can|could we|you|it do|make|be it|us? # instead|now?
    from # to #
    went|gone|grown|down|up|dropped|grew|shrunk from|to|down|up? #? to? #`,
  join: `
    size #
    table for? a? party|family|group? of? #
    table for a? party|group? of? many|lots|several|some|us|me|everyone|all?
    a|another table for? #?
    table # people
    any|some|free table
    ^ table $
    next available table
    get|have|book|reserve|grab|want|need|request a? table
    book|reserve|reservation|booking for? a? party|table|group? of|for? #? seats?
    make a reservation|booking
    reserve|save @us a? table|spot
    book @us in|a? for? #?
    put|add|sign|pop|stick|get|squeeze|write|fit|pencil|throw|slot|enter @us|# down|up|in|on? on|to|for? the|your|a|this? wait? @list for? #?
    put|add|sign|pop|stick|squeeze|write|fit|pencil|slot # on|in|down|up to? the|your|this? wait? @list
    put|add @us
    put|add|write my|our name|names|party down|on|to|in? the|your? wait? @list?
    put down my|our name
    put # down on|for? the? @list?
    add|put % to|on|in the|your? wait? @list
    get|be|go|jump|hop in|on the|your|this? wait? @list
    join the|your|this|a? wait? @list for? #?
    ^ join $
    ^ join for? #
    sign up for? the? waitlist?
    waitlist @us? for? #?
    waitlist for? #
    ^ waitlist please? $
    @list for #
    party|group|family|crew|team of #
    party|group size of|is? #
    party #
    party of|for? a? many|lots
    large|big party|group
    for #
    seat|seats|seating|space|spots|spot|room|dinner|lunch|breakfast|brunch|drinks|tea|supper|reservation for #
    # seats
    # for dinner|lunch|breakfast|brunch|drinks|supper
    we|there|its|it are|is|its? # $
    were|theres|its|im|wed|well|therell be? #
    we|there will|would be #
    we have|got a? party of #
    walk in|ins
    fit|squeeze|accommodate|take in? # in?
    just|only the #
    group booking of|for? #
    table of #
    get a? table # people?
    walkin|walkins
    can|could|may|will you seat @us
    seat # now|please?
    any|got|have|is chance of? a? table
    room|space|availability for #?`,
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
  more: `
    can|could we|you|it have|get|add|fit # @more seat|seats|people|chair?
    theres|there|we|were is|are|be|have? # @more of us|now?
    add|adding|bringing|bring a|an|another|my|our kid|child|baby|adult|person|friend|guest|wife|husband
    # @more $
    # @more people|guests|@rel|adults|adult|kids|children|friends|seats|chair|place|@come|is|are|to|with|in|has|have|will|just|of|showed|turned
    # @more people|guests|@rel|friends|adults|kids is|are|will|has|have|just? be? @come|joined|showed|turned
    # @more is|are|@come @come?
    plus|+ # $
    plus|+ # @more? people|guests|@rel
    add|adding|bring|bringing|plus|have|got # @more people|guests|@rel|kids|adults|friends?
    add|adding|bring|bringing % to|more?
    add|adding|bring|bringing # to my|our|the party|table|booking|group|reservation
    add|adding # $
    add|adding|bring|bringing a|another|my|our @more? @rels to|along?
    another|extra|additional # people|guests|joining|coming
    another|extra|additional # $
    another|extra|additional people|guests|@rel|adult is|are|will|has? @come? us|too?
    another # is|are @come
    my|our|a @rels is|are|will|has|just be|decided? to? joined|@come us|too|along?
    # of my|our friends|@rel are|is|will be? @come us|too?
    # @rel|friends|people are|is|will|joining|joined be? @come|us us|too?
    % are|is|will joining|joined be? @come? us|too?
    % joining|coming us|too?`,
  fewer: `
    were|we are? down #|a person|people|guest? $
    # less|fewer people|person|guests?
    minus #
    # of us cant|wont|isnt|arent|dropped
    #|somebody cant|wont|isnt|arent|not|is|are|has|have|just? able|be|going|had|not? to? make|coming|come|dropped|leaving|leave|left|bailed|cancelled|canceled|cancelling|out|go|sick|ill it|out|home?
    my|our|a @rels cant|wont|isnt|not|is|has|just? be|not|going|had? to? make|coming|come|dropped|leaving|leave|left|bailed|cancelled|canceled|go it|out|home?
    take|drop|remove # people|person|off|from|guest
    lost|losing #
    my|our|a @rels left`,
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
  leave: `
    remove|delete|take off|from|of the|your|this? wait|waiting? @list
    getting out of the|this? @list
    left the|your wait? @list
    cancel|cancelling my|our|the|this waitlist|wait|queue place|spot|position
    withdraw @us|my|our? name|party|place|booking?
    unlist @us
    scrap my|our|the table|spot|place|booking|reservation
    cross|scratch|strike @us off|out
    @remove _ off|from|of the|your|this wait|waiting? @list
    cancel|cancelling my|our|the|this|that|a? wait? @place please? for|under|of #|_
    cancel|cancelling my|our|the|this|your? @place on|in the|your? wait|waiting? @list?
    cancel _ table|reservation|booking|spot|place
    cancel for|under _
    @remove|get @us|my|our party|name|number|table|booking|reservation? off|from|out|of of? the|your|this|my|our? wait|waiting? @list|it?
    @remove my|our party|name|number|table|booking|reservation|place|spot off|from|out|of of? the|your|this? wait|waiting? @list|it?
    @remove @us off|out
    remove|drop|delete @us $
    remove|delete|scratch|drop my|our name|table|booking|reservation|place|spot|entry|party
    take|cross my|our name off|out
    leave|exit|quit the|your|this|my|our wait|waiting? @list
    leave|exit|quit wait|waiting? @list
    get out of the|this|your? wait|waiting? @list
    cancel|cancelling|canceling my|our|the|this|that|a? wait? @place please? for? #?
    cancel|cancelling|canceling my|our|the|this|your? wait|waiting? @list
    cancel @us out?
    cancel for #
    cancel my|our name|turn
    give|giving up my|our|the|on place|spot|table|waiting|the? wait?
    come|get|be|want off the|this|your? wait|waiting? @list
    want off
    done waiting
    @remove @us from|off the|your|this? wait|waiting? @list
    drop|dropping|pull|pulling|back|backing|bow|bowing out of? the|this? @list?
    want|take @us? out of the @list
    stop texting|messaging|sending @us|messages|texts?
    unsubscribe @us|from? the? @list?
    opt @us? out`,
  leaveIfAlone: `
    off the|this|your? wait|waiting? @list
    cancel cancel cancel?
    bail|bailing|bailed out?
    leave
    cancel
    stop
    stopall
    end
    quit
    unsubscribe
    cancel it|that|everything|all
    cancelling
    @i leaving
    have|need|going to have to? cancel|leave
    gotta go|run|leave
    remove
    we are leaving
    leaving the|your wait? @list
    need|have|got|had|must|gotta to leave|go|run|head cancel|home?
    need|have to cancel
    exit`,
  giveUp: `
    dont|not|no want|need|longer|wish|want to? be on|in the|your|this? wait|waiting? @list anymore|any? longer?
    dont|no need|have? to? hold|save|keep my|our|the|a table|spot|place|seat anymore|any|for? longer|us?
    heading|off|walking home|elsewhere|somewhere else?
    decided to? go|eat|leave elsewhere|somewhere|home else?
    eat|eating|dinner|lunch|food elsewhere|somewhere else?
    tired|sick|fed up? of? waiting
    cant|cannot stay
    release|free my|our|the table|spot|place up?
    rather not wait
    come|try|again|back another|next|some|other time|day
    eat|eating|eaten|ate|cook at home
    cant|wont|not|unable be|going|able|gonna? able|to? to? make it|that|the after|anymore|tonight|today|in|now|table? all|time?
    cant|wont|not|unable to? come|coming|attend anymore|after|tonight|today|now|in? all?
    wont|not be? coming|there|going|joining anymore|tonight|after? all?
    cant|wont|unable|too able|be|to|going|tired|prepared? to? wait|stay anymore|any|that|so|for|much long|longer|more
    found|gone|going|went|go|eating|eat|ate|trying|got|getting|booked|picked|chose|head|heading|headed somewhere|elsewhere|another|a|home|food different|else|new|other|table|place|restaurant|spot|cafe? place|restaurant|spot|table|cafe|else?
    found|got|ate|eaten|chose another|a|different|somewhere|something other|different|else? place|restaurant|spot|table|else
    let|give somebody|others|another|the else|next|people|party|group? have|take the|our|my table|spot
    give|pass the|our|my|that|this table|place|spot away|up|on to? somebody|the|others|another|next? else|next|people|party|group|person|guest?
    give|pass|offer the|our|my|that|this table|place|spot to somebody|the|others|another|next else|next|people|party|group|person|guest|in? in? line?
    give somebody|others|the else|next? person|party|people|group? the|our|my table|spot|place
    somebody|others|next else|people|party|person? can|may have|take the|our|my table|spot|place
    no longer wish|want|need|looking|willing to wait|be|join on? the|your? @list?
    no longer want|need|require my|our|the|a|that|this table|spot|place|reservation|booking
    no longer interested|waiting|coming|joining|able
    dont|not want|going|wanna|willing|need|rather to? wait anymore|any|longer|here|around? longer|more?
    not waiting anymore|any|longer longer|more?
    dont need|want the|our|a|my|that|this|any|your table|spot|place|reservation|booking anymore|any|now? more|longer?
    @i give up
    had to leave|go|run
    not interested anymore|any? longer?
    give my|our|the table|spot|place away|up
    give|giving away my|our|the table|spot|place
    ended up eating|going|getting food? elsewhere|somewhere|at? another? else|place?
    go|going|gone|went home
    found|got a? table|seat|spot|place|seated elsewhere|somewhere else?
    let somebody|others|the else|next? person|party|people|group? have|take my|our|the table|spot|place
    gave|giving up
    already ate|eaten
    weve|ive|we|i eaten|ate already?`,
  handBack: `
    @i already? left already?
    already left
    let it|the|our|my|this|that table|place|spot? go
    give it away|up
    well|ill pass
    dont|no need|want|longer it|the|that|need|want it|table? anymore|any? longer|more?
    release it|the|our|my table?
    free it|the|our up|table up?
    somebody|others|next else|people|party|person? can|may have|take it
    let|give somebody|others|next else|people|party? have|take? it
    let the next|other person|people|party have|take it
    give|pass|offer it to the? somebody|next|others|another|other else|people|party|person|guest|group?
    @i are? gone
    give|pass it away|up|on
    no longer need|want it
    we have to pass
    skip us|me $`,
  forget: `
    forget me please? $
    forget my|our @data
    forget everything|all you know|have about @us?
    delete|erase|wipe|clear|destroy|purge all|everything? of|you? my|our|everything|all|have @data about|you|on? @us|have?
    remove all|everything of? my|our? @data
    remove my|our data|details|info|information|records
    remove my|our phone number
    erase|wipe me $
    remove|delete @us from|off your system|records|database|files
    delete|erase|wipe all|everything you|about|of|my|on have|know|@us|my|@data on|about? @us?
    delete|erase my account
    delete|erase everything|it|all $
    remove|delete my personal data|info|information|details
    delete my personal|contact @data
    want you to? delete|erase|forget me|my @data?
    right to be forgotten
    be forgotten
    gdpr`,
  stay: `
    @neg @go? @go? @go? @go? @quit @us|my|our|the|it|up|away? off|from|table|place|spot|name|go? the|away|off|go? @list?
    not leaving|cancelling|canceling
    no need to cancel|leave|remove
    @neg want|going|trying to lose
    keep @us|my|our|the|it place|spot|table|name|wait|in|on|there? on|in? the|your? @list|it?
    hold|save my|our place|spot in? line?
    still want|need to|a|the|our|my|in|it? wait|table|spot|stay|place|be?
    want|like|going|prefer|happy|rather to? stay|wait|remain on|in? the? @list?
    ^ stay on|in? the? @list?
    staying put|here?
    keep|keeping waiting
    ill|well keep waiting
    arent|not leaving|cancelling
    ill|well|can stay|wait|hold on|in? the? @list?
    leave @us|my|our name|place? on|in
    leave it on|as|in
    leave things|it as
    @neg forget about? @us|our|my
    dont let it go
    not going anywhere
    still here
    still interested`,
  help: `
    ^ help me|us|please? me|us|please? $
    ^ info|commands|instructions|options|menu|faq|information|support please? $
    need|want some? help|assistance
    can|could you|somebody help @us?
    help with this
    how do|does|can|should|would i|we|this|it|you leave|cancel|work|join|use|change|add|check|know|do|go|works|get
    how to leave|cancel|use|join|change
    what can|do|should|else i|we|you text|do|say|reply|send|type|write|ask|type
    what happens
    what|which commands|options|words|does|do
    whats this|going number|on?
    who|whos is? this|that|it|there
    what is this
    dont|not understand|get|sure what|how? this|it?
    speak|talk to|with a|somebody|the|an? human|person|staff|manager|host|real|somebody|agent? person|human?
    call|phone|ring @us
    im|am|so confused
    confused
    not sure what|how to`,
  smalltalk: `
    ^ sorry $
    thanks so|a|very|again|for? much|lot|million|bunch|letting|the? me|us|know|update? know?
    thank you so|very|again|for|all? much|letting|the? me|us|know|update? know?
    cheers mate?
    much appreciated
    appreciate it|that
    hi there|again|guys|team|all|folks?
    hello there|again|guys|team|all|folks?
    good morning|afternoon|evening|day|night|luck
    morning
    how are you|things doing|today?
    hows it|your going|day|night
    see you|ya later|tomorrow?
    have a good|great|nice|lovely day|night|one|evening
    bye
    goodbye
    lol
    haha
    hahaha
    wow
    no worries|problem|prob|rush|stress
    np
    nice one?
    you too|rock
    welcome
    youre|your welcome|awesome|great|best
    happy birthday
    testing
    test
    sup
    whats up
    love it|this|you
    happy friday|birthday|new
    sorry about|for that|this|the? confusion|bother?
    my bad
    oops`,
  fine: `
    okay thanks|cool|great|then?
    cool
    great
    perfect
    awesome
    brilliant
    excellent
    lovely
    fantastic
    amazing
    wonderful
    super
    alright
    sounds good|great|perfect|fine
    got it
    gotcha
    understood
    noted
    roger
    fab
    sweet
    ^ fine
    good
    no worries
    will do
    all right|good
    yay
    woohoo
    right on`,
  yes: `
    ^ yes please|sir|maam|definitely|absolutely|thanks?
    ^ sure thing?
    definitely
    absolutely
    ^ confirm
    ^ confirmed
    ^ correct
    of course
    ^ do it
    ^ go ahead
    ^ please do
    ^ affirmative
    ^ indeed
    ^ certainly
    ^ im|am|were|quite|very sure
    ^ thats right|correct`,
  no: `
    ^ n $
    ^ no thanks|way|sorry|dont?
    ^ no thank you
    ^ not now|yet
    ^ dont
    ^ never mind
    ^ nevermind
    ^ nvm
    ^ wait
    ^ negative
    absolutely not
    ^ of course not
    ^ forget it
    ^ definitely not
    ^ keep it|them|that
    changed my|our mind|minds
    ^ ignore that|it|my? last?
    ^ mistake
    ^ oops
    by mistake|accident
    wrong button|number|person`,
  nothing: `
    none at? all?
    nothing special|else|really|at|to|in? all|note|add|particular?
    n a
    na
    nil
    no notes|requests|preferences|preference|special|note|allergies|needs|request requests|needs|notes|preference|preferences|requirements?
    no no? special|extra|other|dietary requests|needs|notes|requirements|preferences|allergies
    not really|at|that|particularly all|i? can? think? of?
    all good|set|fine|okay here|thanks?
    were|im|we|i are|am? good|fine|okay|all|set good|set|okay|fine|thanks?
    thats all|it|everything
    nothing
    dont need|have anything|any special|notes|requests|else?
    no thanks
    no thank you
    dont think so
    anything is|works? fine|good|okay?
    any table is|will? fine|do
    dont mind
    no preference
    anywhere is|works? fine|good|okay?
    either is|works? fine|good?
    skip
    pass`,
} satisfies Language['phrases'];
