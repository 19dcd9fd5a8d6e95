import type { Article } from '../model/article.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Summary } from '../model/summary.ts';
import { affiliations } from './affiliations.ts';
import { askedAbout } from './asked-about.ts';
import { datelinePlace } from './dateline-place.ts';
import { indexGroups } from './group-index.ts';
import { armyOf } from './head-nouns.ts';
import { headedBy } from './headed.ts';
import { findNames, indexNames } from './names.ts';
import { readArticle } from './read-article.ts';
import { references } from './references.ts';
import { countryOf, indexRegions, wideRegions } from './region-index.ts';
import { statements } from './statements.ts';
import { isAcrossCountries, mainCountryOf, mainGroupOf, mainPlaceOf, SETTING_SHARE, settingOfProfile } from './subjects.ts';
import { titledGroup } from './titled-lead.ts';

/** Draws an article's summary: all it says of groups and regions of the gazetteer, each statement with its evidence. */
export function summarizer(gazetteer: Gazetteer): (article: Article) => Summary {
  const index = indexNames(gazetteer);
  const regions = indexRegions(gazetteer);
  const wide = wideRegions(gazetteer);
  return (article) => {
    const filedFrom = datelinePlace(article, index, regions);
    const home = filedFrom === null ? null : countryOf(filedFrom, regions);
    const readings = readArticle(article, index, regions, home);
    const title = article.source.title?.value ?? '';
    const titleNames = findNames(title, index, false);
    const mainCountry = mainCountryOf(readings, regions, home);
    const main = {
      named: new Set([...titleNames, ...readings.flatMap(({ names }) => names)].map(({ id }) => id)),
      army: armyOf(mainCountry, indexGroups(gazetteer)),
      group: mainGroupOf(
        readings,
        titleNames.filter((name) => name.kind === 'group').map((name) => name.id),
        gazetteer,
      ),
      place: mainPlaceOf(
        readings,
        titleNames.filter((name) => name.kind === 'region').map((name) => name.id),
        wide,
      ),
      headed: headedBy(article, index),
      title,
      titled: titledGroup(title, titleNames, gazetteer),
      asked: askedAbout(article, index),
    };
    // Twice: who leads a group is often told by a pronoun ("its leader, X"), and "they" may mean the group of the one told of.
    const byNames = affiliations(readings, [], main.headed);
    const first = references(readings, gazetteer, main, byNames);
    const told = affiliations(readings, first, main.headed);
    const meant = isSame(byNames, told) ? first : references(readings, gazetteer, main, told);
    const isProfile = readings[0] !== undefined && main.headed.has(readings[0].passage.n);
    const drawn = statements({
      article,
      readings,
      references: meant,
      gazetteer,
      regions,
      // What a profile tells of a group that is at home in several countries happened in any of them.
      setting:
        (main.place === null || !isProfile ? main.place : settingOfProfile(main.place, readings, regions)) ??
        (isProfile && isAcrossCountries(readings, regions) ? null : mainCountryOf(readings, regions, home, SETTING_SHARE)),
      mainCountry,
      headed: main.headed,
      affiliations: meant === first ? told : affiliations(readings, meant, main.headed),
    });
    const { text: _text, ...kept } = article;
    return { format: 'fieldbrief-summary/1', article: kept, statements: drawn.statements, notPrinted: drawn.notPrinted, problems: [] };
  };
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([person, group]) => b.get(person) === group);
