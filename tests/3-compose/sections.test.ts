import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/3-compose/atlas.ts';
import { candidate } from '../../src/3-compose/candidate.ts';
import { sectionOf } from '../../src/3-compose/sections/index.ts';
import { tellings } from '../../src/3-compose/telling.ts';
import { catalogue } from '../../src/labels/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { article, attack, count, gazetteer, statement } from './fixtures.ts';

const known = atlas(gazetteer);
const words = catalogue('en').edition;

/** The section of the brief on the place in which the statement prints. */
function section(id: string, one: Statement): string {
  const region = gazetteer.regions.find((other) => other.id === id);
  const { statements, article: from } = article('one', [one]);
  const [telling] = tellings(
    statements.map((told) => candidate(told, from, 1)),
    known,
  );
  if (region === undefined || telling === undefined) throw new Error('a region and a telling are needed');
  return sectionOf(telling, { subject: { kind: 'region', id, region }, known, words }).id;
}

const placed = (text: string, topic: Statement['topic'], ...places: Statement['places']) => ({
  ...statement(text, { topic, subjects: [] }),
  places,
});
const at = (region: string, surface: string, role: Statement['places'][number]['role'] = 'at') => ({ region, role, surface });

/** The section of the brief on the group in which the statement prints. */
function ofGroup(id: string, one: Statement): string {
  const group = gazetteer.groups.find((other) => other.id === id);
  const { statements, article: from } = article('one', [one]);
  const [telling] = tellings(
    statements.map((told) => candidate(told, from, 1)),
    known,
  );
  if (group === undefined || telling === undefined) throw new Error('a group and a telling are needed');
  return sectionOf(telling, { subject: { kind: 'group', id, group }, known, words }).id;
}

describe('the section of a brief on a group', () => {
  it('is "relations" where another does in general what is explained by it, and "incidents" where one act is told', () => {
    const subjects: [string, 'actor' | 'topic'][] = [
      ['harbour-league', 'actor'],
      ['northern-front', 'topic'],
    ];
    const habit = statement('The Harbour League attacked more often, for the Northern Front looked elsewhere.', { topic: 'incident', subjects });
    expect(ofGroup('northern-front', habit)).toBe('relations');
    expect(ofGroup('harbour-league', habit)).toBe('incidents');
    const told = { ...habit, holder: { name: 'Ada Brandt', role: null, stance: 'says' as const } };
    expect(ofGroup('northern-front', told)).toBe('incidents');
    expect(ofGroup('northern-front', { ...habit, incident: attack({ actors: [{ group: 'harbour-league', status: 'fact' }] }) })).toBe('incidents');
  });

  it('is "relations" where the founding of another is told in which it has a part', () => {
    const founded = statement('The Harbour League was founded in 2009 on land of the Northern Front by 26 men.', {
      topic: 'origins',
      subjects: [
        ['harbour-league', 'topic'],
        ['northern-front', 'topic'],
      ],
    });
    expect(ofGroup('northern-front', founded)).toBe('relations');
  });

  it('is "relations" where another was founded, and it only came by', () => {
    const founded = statement('The Harbour League was founded in 1991 and took up arms in 2008, when the Northern Front came.', {
      topic: 'origins',
      subjects: [
        ['northern-front', 'actor'],
        ['harbour-league', 'target'],
      ],
    });
    expect(ofGroup('northern-front', founded)).toBe('relations');
    expect(ofGroup('harbour-league', founded)).toBe('origins');
  });

  it('is "relations", and no measure against it, where another is listed or struck for its ties to it', () => {
    const struck = statement('The army strikes the Harbour League for its alliance with the Northern Front.', {
      topic: 'countermeasures',
      subjects: [
        ['harbour-league', 'target'],
        ['northern-front', 'topic'],
      ],
      relations: [{ from: 'harbour-league', type: 'allied with', to: 'northern-front', wording: 'its alliance with the Northern Front' }],
    });
    expect(ofGroup('northern-front', struck)).toBe('relations');
    expect(ofGroup('harbour-league', struck)).toBe('countermeasures');
    const listed = statement('Ostra has designated the Harbour League, a branch of the Northern Front.', {
      topic: 'countermeasures',
      subjects: [
        ['harbour-league', 'target'],
        ['northern-front', 'topic'],
      ],
      relations: [{ from: 'harbour-league', type: 'designated by', to: 'ostra', wording: 'Ostra has designated the Harbour League' }],
    });
    expect(ofGroup('northern-front', listed)).toBe('relations');
    expect(ofGroup('harbour-league', listed)).toBe('countermeasures');
  });

  it('is "incidents" for what it did to others, though another is named first', () => {
    const took = statement('The Ostran Army and the Northern Front drove the Harbour League out of Tessin.', {
      topic: 'countermeasures',
      subjects: [
        ['ostran-army', 'actor'],
        ['northern-front', 'actor'],
        ['harbour-league', 'target'],
      ],
      incident: attack(),
    });
    expect(ofGroup('northern-front', took)).toBe('incidents');
    expect(ofGroup('harbour-league', took)).toBe('countermeasures');
  });
});

describe('the section of a brief on a place', () => {
  it('is "control" for the ground in it, and not for what its state does elsewhere', () => {
    const pressed = 'The Northern Front has come under pressure from Ostra in Lower Vale.';
    const told = placed(pressed, 'countermeasures', at('ostra', 'Ostra', 'named'), at('lower-vale', 'Lower Vale'));
    expect(section('lower-vale', told)).toBe('control');
    expect(section('ostra', told)).toBe('overview');
    expect(section('tessin', placed('The Front turned Tessin into its own state.', 'area', at('tessin', 'Tessin', 'named')))).toBe('control');
  });

  it('is "outside powers" for another state that acts in it, and not for one that only speaks of it', () => {
    const deployed = 'Ostra has deployed forces in Tessin to deter an offensive.';
    expect(section('tessin', placed(deployed, 'countermeasures', at('ostra', 'Ostra', 'named'), at('tessin', 'Tessin')))).toBe('outside-powers');
    expect(section('ostra', placed(deployed, 'countermeasures', at('ostra', 'Ostra', 'named'), at('tessin', 'Tessin')))).toBe('overview');
    const army = 'The Ostran army struck the roads of Tessin.';
    expect(section('tessin', placed(army, 'area', at('ostra', 'Ostran', 'demonym'), at('tessin', 'Tessin')))).toBe('outside-powers');
    const poet = 'The Ostran poets of Tessin hold the mill.';
    expect(section('tessin', placed(poet, 'area', at('ostra', 'Ostran', 'demonym'), at('tessin', 'Tessin')))).toBe('control');
    const estimate = {
      ...placed('Ostra estimates that nine mills are held in Tessin.', 'area', at('ostra', 'Ostra', 'named'), at('tessin', 'Tessin')),
      holder: { name: 'Ostra', role: null, stance: 'assesses' as const },
    };
    expect(section('tessin', estimate)).toBe('control');
  });

  it('is "incidents" for arrests, and "actors" for the lists that a group is on', () => {
    const arrest = 'Police have arrested and charged four men of the Northern Front in Tessin.';
    expect(section('tessin', statement(arrest, { topic: 'countermeasures', places: [['tessin', 'at']] }))).toBe('incidents');
    const death = statement('The death of Odell left Marrick as the leader of the Northern Front.', {
      topic: 'leadership',
      places: [['tessin', 'setting']],
      people: [{ name: 'Odell', role: null, group: 'northern-front' }],
      incident: { ...attack({ type: 'killing' }), killed: null, dated: null, date: null },
    });
    expect(section('tessin', death)).toBe('actors');
    const listed = 'The Northern Front is designated as a terrorist group by Ostra.';
    expect(section('tessin', statement(listed, { topic: 'countermeasures', places: [['tessin', 'setting']] }))).toBe('actors');
  });

  it('is "humanitarian situation" for the dead of a war, and not for those whom one group killed over the years', () => {
    const war = 'The war has killed 900 people.';
    const dead = [count(war, '900', 900, { effect: 'killed' })];
    expect(section('maravia', { ...placed(war, 'incident', at('maravia', '', 'setting')), quantities: dead })).toBe('humanitarian');
    const group = 'The Northern Front had a wing that killed 900 people.';
    const killed = [count(group, '900', 900, { effect: 'killed' })];
    expect(section('maravia', statement(group, { topic: 'incident', places: [['maravia', 'setting']], quantities: killed }))).toBe('incidents');
  });
});
