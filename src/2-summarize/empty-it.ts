/**
 * "It was the deadliest attack since …", "it was not our aim to …": an event, or nothing at all, which only looks like a
 * word for the subject told before.
 */
export const IT_IS_NO_GROUP =
  /^["“'‘]*it(?:['’]s|\s+(?:is|was|has been|would be|will be))\s+(?!(?:\p{L}+ly\s|also\s|widely\s)?(?:blamed|accused|suspected|held|known|considered|alleged|wanted|listed|designated|behind|responsible|linked|tied|involved)\b)(?:[\p{L}’'-]+\s+){0,8}?(?:attacks?|raid|blast|bombing|incident|time|toll|defeat|day|massacre|killing|offensive|battle|clash|case|operation|strike|explosion|ambush|event|year|month|moment|victory|withdrawal|agreement|meeting|position|notion|idea|question|matter|problem|mistake|lie|fact|pity|shame|sign|proof|proposal|demand|situation)\b|^["“'‘]*it(?:['’]s|\s+(?:is|was))\s+(?:not\s+)?(?:our|my|his|her|their)\s+\p{L}+\s+(?:to|that)\b/iu;
/** "It" that stands for nothing, at the start of a text. */
export const EMPTY_IT =
  /^["“'‘]*it(?:['’]s|\s+(?:is|was|would be|may be|might be|seems|seemed|appears|remains))\s+(?:not\s+|also\s+|too\s+|very\s+|now\s+|therefore\s+)?(?:early|clear|unclear|likely|unlikely|possible|impossible|difficult|hard|easy|easier|harder|important|necessary|time|true|understandable|(?:estimated|believed|thought|said|reported|known|expected)\s+that|not\s+(?:known|certain|said|stated|clear)|known\s+(?:how|whether|who|what|why|if)|worth|not\s+(?:the|a|an|just|only)|quite\s+surprising|a\s+mistake|(?:tempting|wrong|right|fair|safe|natural|common|customary|rare|useful|wise|foolish|best|better|premature|reasonable|plausible|convenient|dangerous|enough|no\s+(?:secret|accident|coincidence|surprise|wonder))\s+(?:to|that|for)|to\s+be|because|only|when|that|in\s)/i;
