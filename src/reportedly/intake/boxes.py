"""Elements of a page that hold something other than the article: share bars, teasers, comments, notices."""

import re

from lxml.html import HtmlElement

_BOX_TAGS = frozenset(("nav", "footer", "aside", "form", "button", "dialog", "menu"))
_BOX_ROLES = frozenset(
    (
        "navigation",
        "complementary",
        "banner",
        "contentinfo",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "toolbar",
        "form",
    )
)
_NEVER_BOXED = frozenset(("html", "body", "main", "article", "h1", "p", "blockquote", "figure", "figcaption"))
_BOX_NAMES = re.compile(
    r"""(?:^|[\s_\-])(?:
    shar(?:e|ing)(?:d|bar|tools|daddy|this|links|buttons?)?|social(?:s|media|bar|links|icons|share)?|sharedaddy
        |addthis|addtoany|a2a
  | relate[ds](?:posts?|stories|articles|content|links|news)?|jp-relatedposts|recirc(?:ulation)?|readmore|read-more
      |read-next|more-(?:from|on|stories|news|articles|posts)|see-?also|also-?(?:read|like|on)|you-may|up-?next
  | most-?(?:read|popular|viewed|shared|recent)|popular(?:posts)?|trending|recommend(?:ed|ation|ations|s)?|teasers?
      |promo(?:s|tion|tions|box|ted)?|newsletters?|sign-?up|subscri(?:be|ption|ptions|ber)|mailchimp|mc4wp
      |inline-?signup
  | comments?(?:list|area|section|s)?|disqus(?:_thread)?|respond|replies|livefyre|viafoura|spot-?im
  | ads?|advert(?:s|isement|isements|ising)?|advertorial|sponsor(?:ed|s|ship)?|outbrain|taboola|dfp|adsbygoogle
      |ad-?(?:slot|unit|container|wrapper|box)|native-?ad
  | cookies?|consent|gdpr|onetrust|cmp|paywall|regwall|metered|modal|popup|pop-up|overlay|lightbox|tooltip|toast
  | bread-?crumbs?|side-?bar|widgets?|footer|nav|navbar|navigation|menus?|pagination|pager|toolbar|masthead
      |skip(?:link|nav|-link)?|site-?header|global-?header|topbar|ticker
  | tags?(?:list|cloud|s)?|tag-(?:list|links|cloud)|topics?|keywords|categories|cat-links|entry-(?:meta|footer
      |utility|tags)|post-(?:meta|tags|footer|nav|navigation|info)
  | author-?(?:bio|box|info|card|profile|description|about)|about-?(?:the-?)?author|bio|byline(?:s|-wrapper
      |-container)?|contributors?|timestamp|dateline-?block|article-?(?:meta|tools|footer|info|share|tags|actions)
      |story-?(?:meta|tools|footer|tags)
  | print(?:-?only|-?button|-?link)?|login|log-in|register|donat(?:e|ion)|rating|ratings|votes?|feedback
      |correction-?form|copyright|credits?|disclaimer|legal|carousel|slider|slick
  )(?:$|[\s_\-])""",
    re.IGNORECASE | re.VERBOSE,
)


def is_boxed(element: HtmlElement) -> bool:
    """Say whether an element's tag, role or class says that it holds something other than the article."""
    tag = element.tag
    if tag == "footer" and any(parent.tag == "blockquote" for parent in element.iterancestors()):
        # Here it names who is quoted.
        return False
    if tag in _BOX_TAGS or element.get("role") in _BOX_ROLES:
        return True
    if tag in _NEVER_BOXED:
        return False
    return _is_named_box(element)


def is_plain_aside(box: HtmlElement) -> bool:
    """Say whether a box is an aside and nothing more: some pages put pictures and quotations into it."""
    return box.tag == "aside" and not _is_named_box(box)


def _is_named_box(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(names) < 1000 and _BOX_NAMES.search(names) is not None
