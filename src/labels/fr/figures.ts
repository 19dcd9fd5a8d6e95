import { counting, grouped } from '../counting.ts';
import type { FigureWords } from '../en/figures.ts';

const number = grouped(' ');
const count = counting('fr', number);

export const figureWords: FigureWords = {
  number,
  label: (n) => `Figure ${n}`,
  map: {
    ofGroup: (name) => `Où les articles situent ${name}`,
    ofRegion: (name) => `Lieux cités dans les articles : ${name}`,
    columns: ['Lieu', 'Représentation', 'Mentions', 'Incidents'],
    notDrawn: { noCoordinates: 'non représenté : sans coordonnées', tooWide: 'non représenté : trop étendu' },
    beyond: 'hors de la carte',
    drawn: { point: 'point', land: 'territoire', ring: 'cercle' },
    precision: (kind, how) => `${kind}, ${how}`,
    beyondNote: (names) => `Hors de la carte : ${names}.`,
    notDrawnNote: (names) => `Non représentés : ${names}.`,
    note: 'Un cercle désigne une zone autour de lui, non son étendue. Tracés : Natural Earth ; ils ne disent rien du statut des frontières.',
    alt: (n, names) => `Carte de ${n} lieux selon le nombre de mentions : ${names}. Le tableau les donne tous.`,
    name: (name, reports) => `${name} (${reports})`,
    names: (list, more) => (more > 0 ? `${list.join(', ')} et ${more} autres` : list.join(', ')),
    markLabel: (name, words) => `${name} : ${words}`,
    reports: (n) => count(n, { one: '# mention', other: '# mentions' }),
    reportsAnd: (reports, incidents) => `${reports}, ${incidents}`,
    anIncident: 'un incident',
    allIncidents: 'toutes d’incidents',
    ofIncidents: (n) => `dont ${n} d’incidents`,
    town: 'ville ou base avec incidents',
    townOther: 'ville ou base, autres mentions',
    area: 'zone avec incidents',
    areaOther: 'zone, autres mentions',
    country: 'pays et ses mentions',
    north: 'N',
    scale: (km, latitude) => `${number(km)} km${latitude === null ? '' : ` à ${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}`}`,
  },
  course: {
    title: (measure) => `${measure}, selon les sources`,
    note: 'Une barre est une fourchette, une flèche « au moins » ou « jusqu’à », un repère vide une estimation ; aucune ligne ne relie les valeurs de sources différentes.',
    alt: (n, values) => `${n} valeurs dans le temps : ${values}.`,
    dated: (value, date) => `${value} (${date})`,
    columns: ['Date', 'Valeur', 'Selon'],
    bounds: { exact: '', about: 'environ ', 'at least': 'au moins ', 'up to': 'jusqu’à ' },
    percent: (value) => `${value} %`,
    markLabel: (value, holder) => `${value}, ${holder}`,
  },
  ties: {
    title: (name) => `Liens avec d’autres : ${name}`,
    note: (name) => `Chaque ligne se lit à partir de ${name}, comme sa source le rapporte ; les liens d’époques différentes sont placés côte à côte.`,
    alt: (ties) => `Schéma : ${ties}.`,
    tie: (way, other) => `${way} ${other}`,
    markLabel: (subject, tie) => `${subject} : ${tie}`,
    columns: ['Autre partie', 'Lien', 'État'],
    undated: 'sans date',
  },
  axis: {
    title: 'Événements datés sur une ligne du temps',
    note: 'Les numéros sont ceux du tableau. Un repère plein est un jour ; un repère vide est aussi long que la date est imprécise.',
    alt: (n, from, to) => `${n} événements datés sur une ligne du temps, de ${from} à ${to} ; le tableau les donne.`,
    event: (n, date) => `Événement ${n}, ${date}`,
  },
};
