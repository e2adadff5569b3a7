import type { MarkKind } from '../language';

/** English phrases about joining with a party and changing its size. */
export const partyPhrases = {
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
} satisfies Partial<Record<MarkKind, string>>;
