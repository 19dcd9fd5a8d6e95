import type { LeftOutReason } from '../model/article.ts';
import { isOnlyDay } from './byline.ts';
import { isCaption } from './caption.ts';

/** Furniture is short; longer blocks are text, whatever words they hold. Bounds the work of the expressions too. */
const MAX_CHARS = 700;

/** One kind of page furniture, told by how a block begins, ends or reads as a whole. */
type Rule = { readonly reason: LeftOutReason; readonly looks: RegExp; readonly maxChars: number };

const rule = (reason: LeftOutReason, maxChars: number, looks: RegExp): Rule => ({ reason, looks, maxChars });

/** The first rule that fits gives the reason. Every expression is tried on a block of at most its `maxChars`. */
const RULES: readonly Rule[] = [
  rule('tags', 600, /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u),
  rule(
    'tags',
    500,
    /^(?:tags?|related tags|topics?|categor(?:y|ies)|filed (?:under|to|in)|labels?|keywords?|posted in|subjects|more about|in this (?:story|article)|see more)\s*:/i,
  ),
  rule('tags', 20, /^(?:tags|topics|related tags|related topics|explore more on these topics)$/i),

  rule(
    'read-more',
    300,
    /^(?:also read|read also|also see|see also|also on|also watch|read more|read next|more to read|further reading|up next|next up|watch(?: now| next| live| more)?|listen(?: now)?|don['’]t miss|related|related reading|in pictures|in photos|explainer|previous(?: post| article| story)?|next(?: post| article| story)?|prev)\s*(?:[|:>»]|-\s|–\s|—\s)/i,
  ),
  rule('read-more', 300, /^(?:>>+|»+|→|▶|►|➤|›)\s*\p{L}/u),
  rule(
    'read-more',
    60,
    /^(?:also read|read also|see also|read more|read more\W+|read next|read full (?:story|article)|read the full (?:story|article)|continue reading|keep reading|show more|load more|view more|see more|see all|view all|learn more|more info|full story|source link|original (?:article|source|link)|up next|recommended(?: for you| reading| stories| videos)?|you (?:may|might) (?:also )?(?:like|be interested in)|(?:more|also) from .{2,40}|more (?:on|in|about) .{2,40}|related(?: articles?| stor(?:y|ies)| content| posts?| news| links| topics| coverage| searches| videos?| reading)?|read this next|most (?:read|popular|viewed|shared|commented|recent)(?: .{2,30})?|popular(?: articles?| stories| posts| links| now| news)?|trending(?: now| stories| news| topics)?|latest(?: news| stories| articles| posts| headlines| updates)?|top stories|top news|editor['’]?s['’]? picks?|editors['’] picks?|our picks|don['’]t miss|must reads?|featured(?: stories| articles| videos?)?|more stories|more news|more headlines|other (?:news|stories|articles)|around the web|from the web|from around the web|promoted (?:stories|content|by .{2,20})|sponsored (?:stories|content|links)|paid content|what to read next|next (?:post|article|story)|previous (?:post|article|story)|back to (?:top|home)|return to top)[.:!…>»\s]*$/i,
  ),

  rule(
    'share',
    120,
    /^(?:share|tweet|pin|email|e-mail|print|save|facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram|messenger|instagram|youtube|tumblr|flipboard|copy|link|url|copied|bookmark|comments?|like|follow|x|sms|mail|pocket|viber|line|vk|rss|\d+|this|on|via|by|to|it|[,|/•·+!-]|\s)+$/i,
  ),
  // The controls of a page, such as those for the size of its letters: "A", "A+", "TT".
  rule('share', 2, /^[A-Za-z][A-Za-z+-]?$/),
  rule('share', 160, /^(?:share|tweet|print|email|save|bookmark|pin)\s+(?:this|on|via|it|article|story|page|post|close|options|link|by|with|to)\b/i),
  rule('share', 160, /^(?:click|tap) (?:here )?to (?:share|email|print|tweet|copy|follow|subscribe)\b/i),
  rule('share', 160, /^(?:follow|join|find|like|connect with) (?:us|me|him|her|them|@\w+|the (?:author|writer|conversation))\b.{0,120}$/i),
  rule(
    'share',
    60,
    /^(?:sharing options|copy link.{0,20}|link copied.{0,10}|url copied.{0,10}|print article|text size|font size|increase font|listen to (?:this )?article|download(?: as)? pdf|download|pdf|view (?:as )?pdf|print version|printer[- ]friendly(?: version)?|add to (?:favou?rites|reading list)|report (?:an )?(?:error|typo)|comment(?:ing)?|view comments?|\d+ comments?|leave a (?:comment|reply)|post a comment|add a comment|no comments?(?: yet)?|be the first to comment|join the (?:conversation|discussion)|tell us what you think.{0,5})$/i,
  ),

  rule(
    'cookie',
    700,
    /\bcookies?\b(?=[^]*\b(?:website|web ?site|site|browser|browsing|consent|accept|policy|privacy|preferences|settings|we use|you agree)\b)/i,
  ),
  rule('cookie', 700, /\b(?:website|web ?site|this site|browser|browsing|consent|accept all|we use|you agree)\b[^]*\bcookies?\b/i),

  rule('author-bio', 40, /^about the (?:authors?|writers?|contributors?)\s*:?$/i),

  rule('boilerplate', 250, /^(?:copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b)|©|\(c\)\s*(?:19|20)\d\d|all rights reserved)/i),
  rule('boilerplate', 500, /\ball rights reserved\b/i),
  rule('boilerplate', 300, /\b(?:©|copyright(?: ©)?)\s*(?:19|20)\d\d\b/i),
  rule(
    'boilerplate',
    200,
    /^(?:terms (?:of|and|&)|privacy (?:policy|statement|notice|settings|preferences|overview)|cookie (?:policy|settings|notice)|advertis(?:e|ing|ement)s?\b(?: with us)?$|legal notice|disclaimer|accessibility|site ?map|contact us|about us|our team|careers|help(?: cent(?:er|re))?|faqs?|imprint|impressum|masthead|editorial (?:policy|standards|guidelines)|corrections|work (?:with|for) us|newsletters?$|subscriptions?$|skip to |skip navigation|jump to |log ?in|log ?out|sign (?:in|out|up)\b|register\b.{0,20}$|subscribe\b|manage (?:your )?(?:subscription|account|preferences)|my account|get in touch|menu$|search$|close$|home$|ok$|back$|loading|please wait)/i,
  ),
  rule(
    'boilerplate',
    300,
    /\b(?:sign up|subscribe|register|get)\b[^]{0,80}\b(?:newsletters?|mailing list|inbox|email alerts?|daily (?:briefing|email|digest)|updates)\b/i,
  ),
  rule(
    'boilerplate',
    300,
    /^(?:subscribe|sign up|support (?:us|our|my|the|independent|quality)|become a (?:member|patron|supporter|subscriber)|donate|make a donation|help us|enter your e-?mail|your e-?mail|please enter|thank you for (?:your|subscribing|signing)|thanks for (?:signing|subscribing)|you have (?:been )?(?:successfully )?(?:subscribed|signed)|invalid email|rate (?:this|your)|was this (?:article|page|story|helpful)|did you (?:like|enjoy|find)|try (?:it|us) free|start (?:your )?free trial|already (?:a )?(?:subscriber|member|registered)|not a (?:subscriber|member)|you(?:'ve|’ve| have) (?:reached|read) (?:your|all)|this (?:article|story|content) is (?:for|available to|exclusive))\b/i,
  ),
  rule('boilerplate', 300, /\b(?:paypal\.me|patreon\.com|buymeacoffee|ko-fi\.com|gofundme\.com|paypal|patreon)\b/i),
  rule('boilerplate', 300, /\b(?:support|help|fund)\b[^.]{0,80}\b(?:with a|by making a|make a|through a) (?:small |monthly |one-off )?donation\b/i),
  rule(
    'boilerplate',
    160,
    /^(?:comments? (?:powered|are|is|have|will|section|policy)|powered by|enable javascript|please enable|javascript (?:is|must)|this (?:slideshow|site|page|feature|content) requires|you need to enable|your browser|view in browser|unable to load|there was an error|something went wrong|an error (?:has )?occurred|0 ?comments?)\b/i,
  ),
  rule(
    'boilerplate',
    160,
    /^(?:advertisement|advert|ad|sponsored|promoted|paid post|supported by|story continues below|article continues (?:below|after)|scroll (?:down|to continue)|this is an? (?:ad|advertisement))\b.{0,60}$/i,
  ),
  rule('boilerplate', 400, /^(?:the )?(?:views?|opinions?)(?:,? (?:views?|and|or|opinions?))*\s+(?:expressed|stated|herein|contained)\b/i),
  rule(
    'boilerplate',
    400,
    /\bviews? (?:and opinions? )?expressed (?:in|here|herein|by|are|do)\b[^]{0,200}\b(?:not necessarily|do not|are those|own|solely)\b/i,
  ),
  rule(
    'boilerplate',
    300,
    /^this (?:article|story|post|piece|essay|commentary|copy|report) (?:was|is|has been|originally|first)\b[^]{0,60}\b(?:published|appeared|republished|reprinted|written for|personal, non-commercial|part of|adapted)\b/i,
  ),
  rule('boilerplate', 200, /^(?:editing|edited|translated|additional reporting|production) by\b/i),
  rule('boilerplate', 300, /^\((?:reporting|writing|additional reporting|compiled) (?:by|and)\b/i),
  rule('boilerplate', 500, /\b(?:registered )?trademarks?\b[^]{0,80}\b(?:of|are)\b/i),
  rule(
    'boilerplate',
    500,
    /\b(?:information|content|material|materials)\b[^]{0,40}\b(?:on|in|by|contained in) (?:this|our) (?:web ?site|site|page)\b/i,
  ),
  // A line of links: "Back to all profiles | Download PDF | Print".
  rule(
    'boilerplate',
    240,
    /^(?=[^]*(?:^|\|\s?)(?:back to|download|print|share|subscribe|unsubscribe|home|archive|donate|contact|about us|letters|comments|follow us|privacy|terms|newsletters?|sitemap)\b)[^|.!?]{2,60}(?:\s?\|\s?[^|!?]{2,60}){1,8}$/i,
  ),
  rule('boilerplate', 30, /^[^\p{L}\p{N}]+$/u),
];

/** "Explainer | 9 February 2024": a label beside a day, where a link would have a headline. */
const LABEL_AND_DAY = /^\p{L}[\p{L} ]{2,24}\s?[|:–—-]\s?(?=[^|]{6,30}$)/u;

const isLabelAndDay = (text: string): boolean => {
  const label = text.length <= 60 ? LABEL_AND_DAY.exec(text)?.[0] : undefined;
  return label !== undefined && isOnlyDay(text.slice(label.length));
};

/** Why a block is page furniture and no text, or null when nothing says that it is. */
export function furniture(text: string): LeftOutReason | null {
  if (text.length > MAX_CHARS) return null;
  for (const { reason, looks, maxChars } of RULES) {
    if (text.length <= maxChars && looks.test(text) && !(reason === 'read-more' && isLabelAndDay(text))) return reason;
  }
  return isCaption(text) ? 'caption' : null;
}

/** Lines with which an aggregator, or a page, ends an article: what comes after them is no more of it. */
const END_OF_ARTICLE = /^(?:source link|original (?:article|source|link))[.:!\s]*$|^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)+$/iu;

export const endsArticle = (text: string): boolean => text.length <= 600 && END_OF_ARTICLE.test(text);

/** Headings over lists of other stories: what follows without being prose belongs to them. */
const OTHER_STORIES =
  /^(?:more|read|watch|see):$|^(?:most (?:read|popular|viewed)|popular|related|recommended|trending|latest|top stories|more (?:from|on|in|stories|news|headlines)|read (?:more|next)|also read|editor|you (?:may|might)|around the web|promoted|sponsored|featured|don['’]t miss|up next|what to read)\b/i;

export const headsOtherStories = (text: string): boolean => text.length <= 60 && OTHER_STORIES.test(text);
