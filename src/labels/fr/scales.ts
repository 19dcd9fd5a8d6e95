import type { ScaleWords } from '../en/scales.ts';

export const scaleWords: ScaleWords = {
  citations: {
    name: 'Renvois',
    meaning: '[3 ¶12] est la source 3, passage 12 : le renvoi mène aux mots cités dans l’annexe.',
    inserted: ' Les autres mots entre crochets sont de la rédaction, chacun fondé sur la source.',
  },
  kinds: {
    name: 'Sortes de phrases',
    meanings: {
      claim: 'quelqu’un le dit, et la source ne le confirme pas',
      assessment: 'le jugement de quelqu’un',
      forecast: 'ce que quelqu’un attend de l’avenir',
    },
    none: 'Sans mention : rapporté comme un fait.',
  },
  meaning: (of, what) => `${of} : ${what}`,
  meanings: (all) => `${all.join(' ; ')}.`,
  grades: { name: 'Cotations (Amirauté)', ungraded: ' F : le bureau n’a pas coté la source ; F6 signifie non coté.' },
  reliabilities: {
    A: 'entièrement fiable',
    B: 'habituellement fiable',
    C: 'assez fiable',
    D: 'pas toujours fiable',
    E: 'peu fiable',
    F: 'fiabilité impossible à apprécier',
  },
  credibilities: {
    1: 'confirmé : deux origines indépendantes le rapportent de même, et aucune ne diverge',
    2: 'probablement vrai : deux origines le rapportent, comme leur jugement ou contre une autre source ; ou le bureau le dit',
    3: 'peut-être vrai : une origine, et une autre rapporte le même événement avec d’autres nombres ; ou le bureau le dit',
    4: 'douteux : une origine, et une autre donne une autre valeur ou le dément ; ou le bureau le dit',
    5: 'improbable : le bureau le dit',
    6: 'véracité impossible à apprécier',
  },
  likelihood: 'Probabilité (ICD 203)',
  likelihoodWord: (word, standard) => `${word} (${standard})`,
  confidence: {
    name: 'Confiance',
    meaning: 'faible, moyenne ou élevée : la solidité d’un jugement, indépendamment de la probabilité de la chose.',
  },
  markings: {
    'TLP:CLEAR': 'diffusion sans limite.',
    'TLP:GREEN': 'les destinataires peuvent le partager au sein de leur communauté, non sur des canaux publics.',
    'TLP:AMBER': 'les destinataires peuvent le partager, au besoin, au sein de leur organisation et avec ses clients.',
    'TLP:AMBER+STRICT': 'les destinataires peuvent le partager, au besoin, au sein de leur organisation seulement.',
    'TLP:RED': 'pour les seuls destinataires nommés ; aucune autre diffusion.',
  },
};
