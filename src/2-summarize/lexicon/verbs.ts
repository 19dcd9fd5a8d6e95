/** Common English verbs, so that a word in -s or without an ending can be told from a noun. Closed classes are complete, the rest is general news English. */
import { verbTable } from '../../text/inflect.ts';

const COMMON = `accept accuse achieve acquire act add adhere administer admit adopt advance aim allege allow announce appear appoint approve argue ask assert assist attempt attend attract avoid
back ban become begin believe belong benefit blame block boast break bring build call campaign carry cause celebrate cease challenge change choose cite claim close collaborate come command commence commit compete complain
concentrate condemn conduct confirm confine consider consist consolidate constitute contest continue contribute control convert cooperate coordinate create criticize criticise cross crush deal declare decline decrease
dedicate defeat defect defend defy delay deliver demand demonstrate deny depend deploy describe designate deter develop direct disband disclose dismantle dissolve distance distribute divide dominate doubt draw drive drop
earn eliminate emerge employ encounter encourage end endorse enforce engage enjoy ensure enter escape establish estimate evolve exact exceed exclude exercise exist expand expect expel exploit export express extend extort face fail fall
favour favor fear feed find finance fire flee flourish focus follow force forge form found fund gain gather generate get give go govern grant grow guarantee guard happen have head help hide hire hold hope host house hunt identify
impose include increase indicate influence infiltrate inform inherit inspire install integrate intend intensify intervene introduce invest investigate involve isolate issue join keep know lack launch lead leave legitimize let lie limit link live
lose maintain make manage march mark meet merge mobilize mobilise mount move name negotiate number obtain occur offer open operate oppose order organize organise originate oust outlaw overthrow owe own participate pass pay persist pin plan play
pledge plot point pose possess praise prepare preside press prevent proclaim produce prohibit project promise promote propose protect prove provide publish pull purge pursue push put raise rally ramp reach react receive recognize recognise recover recruit
reduce refer refuse regain regard regroup reject rejoin relate relocate rely remain rename renounce renew reorganize reorganise repel replace report represent request require resist resolve resort respond respect rest restore resume retain return reveal
revert revive rise risk roll rule run sanction say schedule secure see seek seem sell send serve settle shape share shelter shift show sign smuggle spare speak specialize specialise spend split sponsor spread stage stand start state stay stem step stop store
strengthen stress strike strive struggle submit subsume succeed suffer suggest supply support surrender survive suspect swear swell sympathize take talk target tax tell tend test threaten tie tolerate topple train transfer transition travel treat try turn
reflect affect alter amount apply arise arrive assume assure await bear bind bolster carve catch circulate cite coincide collect combine comprise conceal concede confer conflict contain contend convince cooperate cost count cover crack crave cultivate curb damage decide declare deepen define degrade deprive derive deserve despise destabilize detail determine diminish direct disappear discourage dismiss disrupt dissolve double drain echo elaborate elect embrace endanger endure enlist enrich entail erode erupt escalate evade exacerbate examine exhaust experience explain extract fade falter finish fit fix flow fuel fulfil function galvanize grapple hamper hinder hinge honour ignite ignore illustrate imagine imply import incite incur inflict initiate insist interpret invite justify lash learn leverage list load maneuver matter mention migrate miss mix moderate mourn multiply neglect observe obstruct occupy outnumber oversee perceive permit persuade plague plunge portray preach precede predict prefer preserve presume privilege probe profit promulgate provoke punish question quit quote range rank ravage realize reassure rebuild recall reckon reconcile record recover recur refrain refute register reinforce relay release relieve remember remind remove render repeat repress rescue resemble reside resign resonate resupply retaliate retreat reunite review rise roam roil root sabotage sap satisfy saturate save scale search separate settle shadow shake shape shatter shell shelter shield shoulder shrink signal simmer sit slip slow smash solve spark spawn specify spend spill squeeze stem stoke straddle stray stretch strip subdue submit subsidize suffice surface surge surpass surround suspend sustain swing symbolize target taunt tear terrorize thank thrive tilt top touch trace track trade trigger triple trust undermine understand unfold unify unveil uphold uproot upset usher vacate value vanish vary venture verify view violate visit voice vote walk want watch wear widen wield wipe witness wonder worsen wound
classify agree levy hand explode exchange collapse depart dig undergo underscore unite urge use vow wage wait want warn weaken welcome win withdraw work worry write yield sink overthrow undertake sweep freeze rebuild forbid buy lay lend teach understand feel hear be do`;

/** Any form of a common verb. */
export const COMMON_VERBS = verbTable(COMMON.split(/\s+/));

export const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'isn', 'aren', 'wasn', 'weren']);
// biome-ignore format: a list of words
export const AUXILIARIES: ReadonlySet<string> = new Set([
  'has', 'have', 'had', 'will', 'would', 'could', 'may', 'might', 'must', 'can', 'cannot', 'do', 'does', 'did', 'shall', 'should', 'doesn', 'don',
  'didn', 'hasn', 'haven', 'hadn', 'won', 'wouldn', 'couldn',
]);
// biome-ignore format: a list of words
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of', 'in', 'on', 'at', 'to', 'from', 'by', 'with', 'for', 'against', 'into', 'over', 'under', 'between', 'among', 'after', 'before', 'during',
  'through', 'across', 'near', 'around', 'within', 'without', 'like', 'unlike', 'than', 'as', 'toward', 'towards', 'upon', 'about', 'inside',
  'outside', 'behind', 'beyond', 'including', 'amid', 'alongside', 'via', 'despite', 'because', 'until', 'since',
]);
// biome-ignore format: a list of words
export const DETERMINERS: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'my', 'some', 'any', 'several', 'many', 'all', 'both',
  'each', 'every', 'other', 'such', 'no',
]);
// biome-ignore format: a list of words
export const CONJUNCTIONS: ReadonlySet<string> = new Set([
  'and', 'or', 'but', 'nor', 'yet', 'so', 'while', 'whereas', 'although', 'though', 'when', 'where', 'which', 'who', 'whom', 'whose', 'that', 'if',
  'because', 'as', 'after', 'before', 'since', 'until', 'unless',
]);
