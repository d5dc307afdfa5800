"""Wordings that are not the article: labels, teasers, notices, credits, the headers of an agency."""

import re

_LONGEST_LABEL = 60
_LONGEST_LINE = 400

# Whole lines, without case, marks at the ends, and a count.
_LABELS = frozenset(
    label.strip()
    for label in """
    accessibility links | skip to content | skip to main content | skip to navigation | jump to content |
    main navigation | menu | search | navigation | home | back to top | back | top | next | previous |
    previous article | next article | breaking news | breaking | live | live updates | latest | latest news |
    latest posts | latest stories | latest headlines | recent posts | recent stories | top stories | top news |
    most popular | most read | most viewed | most shared | most commented | popular | popular stories |
    trending | trending now | trending stories | editors' picks | editor's picks | editor’s picks |
    editors’ picks | editors picks | editor's choice | recommended | recommended for you |
    recommended stories | you may also like | you might also like | you may like | more stories | more news |
    more headlines | more from this section | more on this story | more on this | more on this topic |
    more like this | related | related stories | related articles | related news | related content |
    related topics | related links | related posts | related coverage | related video | related videos |
    see also | also read | read also | read next | up next | read more | read more here | read the full story |
    full story | continue reading | keep reading | more | learn more | find out more | show more | load more |
    view more | view all | see all | see more | click here | share | share this | share this article |
    share this story | share this page | share this post | share on facebook | share on twitter | share on x |
    share on linkedin | share on whatsapp | share via email | share on social media | share with friends |
    tweet | retweet | pin it | like | like this | like this: | email | e-mail | email this |
    email this article | print | print this | print this article | print this page | print page | copy link |
    copy url | link copied | save | save article | save for later | saved | bookmark | bookmark this |
    gift this article | facebook | twitter | x | instagram | youtube | linkedin | whatsapp | telegram |
    pinterest | reddit | tumblr | messenger | viber | rss | flipboard | snapchat | tiktok | threads | bluesky |
    mastodon | google+ | google plus | google news | follow | follow us | following | subscribe |
    subscribe now | subscribe today | sign up | sign in | log in | login | log out | register | register now |
    register for free | create account | create an account | my account | donate | donate now | support us |
    contact | contact us | about | about us | help | faq | feedback | advertise | advertise with us | careers |
    privacy policy | privacy | cookie policy | cookie settings | cookies | manage cookies | accept cookies |
    accept all | accept | reject all | terms of use | terms of service | terms and conditions |
    terms & conditions | copyright | site map | sitemap | legal notice | corrections | report an error |
    report a correction | report this | flag | advertisement | advertisements | advertising | ad | ads |
    advert | sponsored | sponsored content | sponsor content | paid content | paid post | promoted |
    promoted content | partner content | story continues below advertisement |
    article continues below advertisement | continue reading below | story continues below |
    article continues after advertisement | content continues below | scroll to continue |
    scroll to continue with content | comments | comment | leave a comment | leave a reply | post a comment |
    post comment | add a comment | add comment | view comments | show comments | hide comments |
    join the conversation | join the discussion | no comments | 0 comments | comments are closed |
    be the first to comment | reply | newsletter | newsletters | sign up for our newsletter |
    get our newsletter | subscribe to our newsletter | get the newsletter | email address |
    your email address | your email | enter your email | thank you for subscribing | notifications |
    get notifications | download our app | download the app | get the app | listen | listen to this article |
    listen to article | watch | watch live | watch now | watch video | play | play video | pause | mute |
    unmute | video | photos | gallery | photo gallery | view gallery | slideshow | images | in pictures |
    audio | podcast | podcasts | close | close this | open | expand | loading | loading... | please wait |
    transcript | tags | topics | categories | category | filed under | tagged | keywords | archives | archive |
    about this blog | about the author | about the authors | about the writer | about author | author |
    authors | about this site | about this page | text size | font size | image | image credit | photo |
    media caption | video caption | image caption | image source | getty images | file photo |
    all rights reserved | javascript is disabled | please enable javascript | opinion | analysis | world |
    politics | business | sport | sports | news | culture | technology | science | health | lifestyle |
    entertainment | editorial | exclusive | subscriber only | premium | members only | free to read
    """.split("|")
)

_STARTS = re.compile(
    r"""(?:
    (?:read|see|watch|listen|find\ out)\s(?:more|also|next|now|here)\b\s*[:|»>\-–—]
  | (?:also|more)\s(?:read|see|from|on|in|coverage)\b[^.]{0,40}:
  | (?:related|recommended|see\ also|more|must\ read|don['’]t\ miss|trending|up\ next|in\ case\ you\ missed\ it
      |you\ may\ also\ like)\s*:
  | you(?:['’]ve|\ have)\ (?:read|used|reached|viewed)\b.{0,40}\barticles?\b | (?:words|drawings)\s?:
  | read\ or\ share\b | read\ the\ (?:rest|full|original|entire)\b.{0,40}$
  | (?:read|see)\ more\s(?:on|about|from|at|stories|news|of)\b
  | (?:click|tap)\ here\s(?:to|for)\b
  | (?:follow|like|join|find)\s(?:us|him|her|them|@\w+|the\ \w+|\w+(?:\s\w+)?)\son\s(?:facebook|twitter|x|instagram
      |linkedin|whatsapp|telegram|youtube|social|google)\b
  | (?:follow|connect\ with)\ us\b
  | share\s(?:this|on|via|with|your)\b[^.]{0,40}$
  | (?:sign\ up|subscribe)\s(?:for|to|here|now|today|and|with)\b | register\s(?:for\ free|here|now|today)\b
  | (?:get|receive)\s(?:the\s|our\s|all\s|more\s)?(?:latest|daily|weekly|breaking|top|best|news|stories
      |updates)\b.*\b(?:inbox|newsletter|app|alerts?|email)\b
  | (?:by\ (?:signing\ up|subscribing|clicking|continuing\ to|submitting|entering\ your|providing\ your)
      |this\ site\ uses\ cookies|we\ use\ cookies|this\ website\ uses)\b
  | (?:you\ must\ be|please)\s(?:logged|log|sign|register|subscribe|enable)\b
  | (?:already\ (?:an?\ \w+\?|a\ subscriber|have\ an\ account|registered)|have\ an\ account\?|not\ a\ subscriber
      |forgot(?:ten)?\ (?:your\ )?password)
  | (?:your\ (?:email|e-mail)\ address\ will\ not|required\ fields|thank\ you\ for\ (?:subscribing|signing|reading
      |your\ (?:support|feedback)))
  | (?:support\ (?:our|independent|local|quality)\s(?:journalism|news|work|reporting))
  | (?:download|get)\s(?:the|our)\s(?:free\s)?(?:\w+\s){0,2}app\b
  | (?:have|got)\s(?:a|any)\s(?:story|tip|news\ tip|confidential\ tip|question|correction)s?\b.{0,80}(?:\?|email
      |contact|e-mail|send)
  | (?:contact|email|e-mail|write\ to)\s(?:the\ (?:author|writer|reporter|editor)|us|this\ reporter|him|her)\s(?:at
      |via|here|on)\b
  | (?:photo|photograph|picture|image|video|graphic|illustration|photos|photographs|pictures|images)(?:\s(?:credit
      |courtesy|source|copyright|by)s?)?\s?[:/©]
  | (?:image|photo|video|media)\s(?:copyright|credit|source)\b | credits?\s?:
  | (?:©|\(c\)|copyright\s(?:©|\(c\)|\d{4})) | copyright\b.{0,80}\b(?:rights\ reserved|\d{4}\.?$)
  | all\ rights\ reserved\b | (?:any\ )?(?:reproduction|republication)\ of\ (?:any\ )?(?:material|content|this)\b
  | get\s(?:the\s)?[A-Z].{0,60}\bby\ e?-?mail\b | for\ (?:the\ latest|more|all\ the\ latest)\s.{0,60}\b(?:download
      |follow|visit|subscribe|sign\ up|click|join)\b
  | (?:filed\ under|tagged(?:\ with|\ as)?|tags?|topics?|categor(?:y|ies)|keywords|posted\ in)\s*:
  | (?:last\s)?(?:updated|modified|published|posted)\s*(?:on|at|:)?\s.{0,20}\d.{0,40}$
  | \d+\s(?:comments?|shares?|likes?|views?|replies|min(?:ute)?s?\s(?:read|to\ read)|min\.?\sread|retweets?
      |followers)\b.{0,20}$
  | (?:estimated\ )?(?:reading|read)\stime\b
  | (?:story|article|content|post|text)\scontinues\s(?:below|after|under)\b
  | (?:reporting|additional\ reporting|writing|editing|edited|compiled)\sby\s[A-Z][^.]{2,120}\.?$
  | (?:view|see|leave|post|add|show|hide|read)\s(?:all\s)?(?:\(?\d+\)?\s)?(?:comments?|replies|gallery|photos|images
      |slideshow|more|all)\b.{0,20}$
  | (?:note\ to\ (?:readers|editors)|editor['’]?s?['’]?\ note)\s*:\s.{0,60}(?:published|updated|cookies|subscri)
)""",
    re.IGNORECASE | re.VERBOSE,
)

# Headings after which, near the end, nothing of the article follows.
_CLOSERS = re.compile(
    r"(?:about (?:this|the|our) (?:blog|author|authors|writer|site|reporter|newsletter|program|show)|about us"
    r"|(?:latest|recent|more|other|top|related|popular|featured|similar) "
    r"(?:posts|stories|news|articles|headlines|reading|content|coverage)\b.*"
    r"|most (?:popular|read|viewed|shared|commented)\b.*|more (?:from|on|in|by) .*|trending\b.*|recommended\b.*"
    r"|you (?:may|might) (?:also )?like\b.*"
    r"|(?:\d+ )?comments?(?: \(\d+\))?|(?:leave|post|add|write) a (?:comment|reply)"
    r"|join the (?:conversation|discussion)"
    r"|editors?['’]?s?['’]? (?:picks?|choice)|read next|up next|also on .*|newsletters?|sign up .*"
    r"|subscribe\b.*|follow us\b.*"
    r"|around the web|from the web"
    r"|sponsored\b.*|popular (?:on|in) .*|tags|topics|categories|archives?|see also|share this\b.*"
    r"|notes? (?:to|for) editors?)",
    re.IGNORECASE,
)

_WIRE = re.compile(
    r"""(?:ZCZC|NNNN|N\s?N\s?N\s?N|BT|AR|TEXT|\[TEXT\]|MORE|\(MORE\)|ENDS?|\(ENDS?\)
    | -+\s?(?:30|0|ENDS?|MORE)\s?-+
    | \#{3,}|\*{3,}|URGENT|BULLETIN|FLASH|ADVISORY|EMBARGOED.*
  | ZCZC\s.* | [RUOPZ]\s[A-Z](?:\s[A-Z])? | [a-z]\d{4}\b.* | \^.*
  | (?:BC|AM|PM)-[A-Z][\w\-']+.*
  | (?:AP|UPI|AFP)-[A-Z]{2}-.* | .*\b\d(?:st|nd|rd|th)\sld(?:-writethru|\b).* | .*\b(?:1ST|2ND|3RD
      |\dTH)\s?LD\b.* | .*\bwritethru\b.*
  | eds?\s?:.* | editors:.* | slug\s?:.* | (?:FM|TO|INFO|REF|SUBJ|SUBJECT|TAGS|SOURCE|UNCLAS|CONFIDENTIAL|SECTION
      |SECT|PAGE|SERIAL|CLASS|COUNTRY|LANGUAGE|PASS)\b(?:\s?:.*|\s[A-Z0-9 /.,\-]{0,60})
  | (?:[A-Z]{2,}(?:-[A-Z0-9]+)+)(?:\s\([A-Z]{2,8}\))?  | /(?:PRNewswire|PR\ Newswire|Business\ Wire|[A-Z][\w ]{2,20})/
  | [A-Z]{2,}-[A-Z]{2,3}-\d\d-\d\d-\d\d\s.* | .{0,40}\b\d{4}\s?(?:GMT|EST|EDT|UTC|CET)\b\s?(?:[A-Z]{3}\s\d\d)?\.?
      | MTF\b.*
  | \(?(?:AP|REUTERS|AFP|UPI|XINHUA|TASS|DPA|ANSA|EFE|PTI)\)?(?:\s[a-z]{2,3}(?:/[a-z]{2,3})*.*)?
      | \d{6}Z\s[A-Z]{3}\s\d\d | [A-Z]\d{3,5}
)""",
    re.VERBOSE,
)

_AUTHOR_NOTE = re.compile(
    r"(?:[^\W\d_a-zß-ÿ][\w.'’\-]*\s){1,4}(?:is|was|has been|works as) (?:an?|the|our|currently)\s[^.]{0,120}?\b"
    r"(?:reporters?|editor|writer|correspondent|journalist|columnist|contributor|author|blogger|producer|intern)\b"
)


def is_furniture(text: str) -> bool:
    """Say whether a block or line, by its words alone, belongs to the page and not to the article."""
    if len(text) > _LONGEST_LINE:
        return False
    return is_label(text) or _STARTS.match(text.lstrip(" .•*>|»-–—[(")) is not None


def is_author_note(text: str) -> bool:
    """Say whether a paragraph at the end of an article introduces its author."""
    return len(text) <= 2 * _LONGEST_LINE and _AUTHOR_NOTE.match(text) is not None


def is_label(text: str) -> bool:
    """Say whether a line is one of the words that pages set around an article."""
    if len(text) > _LONGEST_LABEL:
        return False
    words = " ".join(text.casefold().split())
    return words in _LABELS or words.strip(" .:!?…|»«›‹>+-–—•*[]()0123456789") in _LABELS


def closes_article(text: str) -> bool:
    """Say whether a short line is a heading of what pages set below an article."""
    return len(text) <= _LONGEST_LABEL and _CLOSERS.fullmatch(text.strip(" .:|»>-–—•*")) is not None


def is_wire_header(line: str) -> bool:
    """Say whether a line is one of the codes, slugs and notes that agencies put around a report."""
    return len(line) <= 120 and _WIRE.fullmatch(line) is not None
