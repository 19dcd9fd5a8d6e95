import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const topic = (text: string) => summarize(article([text])).statements[0]?.topic;

describe('the topic of a statement', () => {
  it('is its aims where they are called so, its ground where it holds towns, and what lies ahead where somebody expects it', () => {
    expect(topic('The Hill Front’s declared aims were to protect civilians and to resist air strikes.')).toBe('aims');
    expect(topic('The Hill Front holds 14 of Orland’s 17 townships.')).toBe('area');
    expect(topic('The Hill Front has refused to give up any of the 12 towns it holds.')).toBe('area');
    expect(topic('Analysts expect the Hill Front to attempt to take Mera next.')).toBe('outlook');
  });

  it('is what is done against a group where it is driven out or routed, and not where it leaves talks', () => {
    expect(topic('Dawn State was driven out of Tolve on Monday.')).toBe('countermeasures');
    expect(topic('Dawn State has been ousted from Mera.')).toBe('countermeasures');
    expect(topic('Hill Front pushed the Orland army back from Mera in March.')).toBe('area');
    expect(topic('The Hill Front was driven out of the talks by its rivals.')).not.toBe('area');
  });

  it('is what its main verb tells, whatever words stand beside it', () => {
    expect(topic('Westland banned the Hill Front in 1992.')).toBe('countermeasures');
    expect(topic('Abu Omar led the group until his death on 3 May 2020, the Hill Front said.')).toBe('leadership');
    expect(topic('The Hill Front has fought the Red Banner since 2018.')).toBe('relations');
    expect(topic('The Hill Front led an attack on the market of Mera on 3 May 2020.')).toBe('incident');
  });

  it('is an event where a group did something on a day, and no word tells more of it', () => {
    expect(topic('On 21 July 2020 the Hill Front closed the sluice gates at Mera.')).toBe('incident');
    expect(topic('The Hill Front called itself the army of Mera on 21 July 2020.')).not.toBe('incident');
    expect(topic('The Hill Front runs a clinic in Mera.')).toBe('status');
  });

  it('is the act where civilians or residents are struck, and their plight where they are cared for', () => {
    expect(topic('On 29 November 2020 the Hill Front killed civilians in Mera.')).toBe('incident');
    expect(topic('Residents of Mera counted 40 bodies after the Hill Front had left.')).toBe('incident');
    expect(topic('The Hill Front let aid through to the residents of Mera, who had fled.')).toBe('humanitarian');
  });

  it('is no truce since which something else is counted', () => {
    expect(topic('No loss since the ceasefire has hurt the Hill Front as much as the defection of its best men.')).toBe('relations');
  });

  it('is how the place lies, and no control of it, where only a distance is told', () => {
    expect(topic('Mera is located around 20 kms from the Westland border.')).toBe('status');
    expect(topic('The Hill Front holds Mera, which is 20 km from the border, and controls its mills.')).toBe('area');
  });

  it('is no strength for drones that struck a group, nor for weapons on their way to it', () => {
    expect(topic('The Hill Front was struck by a Westland drone, which targeted its base near Mera.')).not.toBe('strength');
    expect(topic('The Hill Front has built up an arsenal of rockets and drones.')).toBe('strength');
  });

  it('is the units that a group raises before an offensive that is only awaited', () => {
    expect(topic('In anticipation of an offensive on Mera, the Hill Front has developed ten commando units.')).toBe('strength');
  });

  it('is the ties of a group where it makes friends or names its enemies', () => {
    expect(topic('The Hill Front has forged strong relationships with the clans of Mera.')).toBe('relations');
    expect(topic('The Hill Front sees Westland as its top enemy.')).toBe('relations');
    expect(topic('The Hill Front struck enemy positions near Mera on 3 May 2020.')).not.toBe('relations');
  });

  it('is what is done against a group that is pushed back or put on a list', () => {
    expect(topic('There was a big pushback on the Hill Front near Mera.')).toBe('countermeasures');
    expect(topic('Westland still classifies the Hill Front as a branch of the Dawn State.')).toBe('countermeasures');
  });

  it('is the way it fights, and not its origins, where a group goes back to its roots', () => {
    expect(topic('The Hill Front is returning to its roots, conducting an insurgency from the caves.')).toBe('tactics');
    expect(topic('The Hill Front has its roots in the mills of Mera.')).toBe('origins');
  });

  it('is an incident where an offensive was launched, with whomever', () => {
    expect(
      topic('On 3 May 2021 the Red Banner, in cooperation with the Hill Front, launched the largest military operation in years near Mera.'),
    ).toBe('incident');
  });

  it('is how it fights where a group goes on or steps up its attacks, wherever and for whatever reason', () => {
    expect(topic('The Hill Front carries out frequent attacks on the herdsmen of the remote country around Mera.')).toBe('incident');
    expect(topic('In 2020, the Hill Front increased its military operations, with men formerly linked to the Red Banner joining its ranks.')).toBe(
      'incident',
    );
    expect(topic('Increased attacks on the Hill Front in the remote country around Mera led to its presence in Tolve.')).not.toBe('incident');
    expect(topic('The Hill Front expanded its operations to the remote country around Mera.')).toBe('area');
  });

  it('is what the main clause tells, and not the one that opens the sentence', () => {
    expect(topic('Even though the council has deployed its forces in Mera, the Hill Front ultimately holds the greatest sway in the hills.')).toBe(
      'area',
    );
    expect(topic('Twenty years on from the attacks of 3 May 2001, the Hill Front has seized control of Mera.')).toBe('area');
    expect(topic('When the Hill Front came under pressure in Mera, its men shifted their focus to Westland.')).toBe('area');
    expect(topic('When the Hill Front announced the formation of a coast wing in May 2020, its strategy was to wait near Mera.')).toBe('origins');
    expect(topic('Although the Hill Front killed nine villagers on 3 May 2020, it slept in Mera.')).toBe('incident');
  });

  it('is not what is only told of somebody behind his name', () => {
    expect(topic('Abu Omar, the supreme leader and chief commander of the Hill Front, made the split with the Red Banner known in Mera.')).toBe(
      'relations',
    );
    expect(topic('Sometimes, the Orland army conducts a lot of air bombings, often on Hill Front hideouts near Mera.')).toBe('countermeasures');
    expect(topic('In Mera, the Hill Front moved into the territory of its rivals, who have a clinic, and left.')).toBe('area');
    expect(topic('Attacks resumed two years after the Hill Front had moved into Mera, its stronghold.')).toBe(
      topic('Attacks resumed after the Hill Front had moved into Mera, its stronghold.'),
    );
    expect(topic('Abu Omar became the supreme leader and chief commander of the Hill Front in Mera.')).toBe('leadership');
  });

  it('is no news of the leadership where a leader’s death only tells a time', () => {
    expect(topic('The Hill Front broke with its allies in Mera after the death of its leader Odell.')).toBe('relations');
    expect(topic('The leader of the Hill Front, Abu Omar, was killed in Mera.')).toBe('leadership');
  });

  it('is what others did to a group, in whatever words', () => {
    expect(topic('Soldiers from Westland hit the Hill Front hard near Mera.')).toBe('countermeasures');
    expect(topic('The Hill Front was used by the council to guard the mills of Mera.')).not.toBe('countermeasures');
  });

  it('is no shelling where only a shell is left of a group', () => {
    expect(topic('Only a shell of the Hill Front was left in Mera in May 2020.')).not.toBe('incident');
    expect(topic('The Hill Front shelled Mera in May 2020.')).toBe('incident');
  });

  it('is the attack that was a group’s work, whatever is told of the group besides', () => {
    expect(topic('The army said the raid near Mera was the work of the Hill Front, which lives on drug trafficking and ransom.')).toBe('incident');
    expect(topic('Police said the attack in Mera was the work of the Hill Front, one of the biggest drug trafficking bands.')).toBe('incident');
    expect(topic('The Hill Front lives on drug trafficking and ransom in Mera.')).toBe('finance');
  });

  it('is a tie that is denied, and an existence that is doubted, and no reason for it', () => {
    expect(topic('The minister said that the band that claimed responsibility for the murder in Mera has no ties with the Hill Front.')).toBe(
      'relations',
    );
    expect(topic('The existence of Hill Front camps in Mera is doubtful, because smugglers linked to drug trafficking were behind it.')).toBe('area');
  });

  it.each([
    ['The Hill Front has tried to intensify attacks in Mera to use the weakness of its main allies.', 'incident'],
    ['The Hill Front continued to claim scores of raids far from its base, on forces loyal to the council of Mera.', 'incident'],
    ['For the Hill Front a holy war takes the form of raids on the council of Mera and its allies.', 'tactics'],
    ['The Hill Front gains backers and loyalty in Mera by keeping out of its affairs.', 'strength'],
    ['The Hill Front does not want anyone to oppose its decisions.', 'aims'],
    ['The motivation for Westland attacks against the Hill Front stems from its ideology and its alliance with the Red Banner.', 'countermeasures'],
    [
      'The Hill Front is watched because of its alliance with the Red Banner and because many of its leaders transitioned to Dawn State.',
      'relations',
    ],
    ['Many in Mera abandoned their hometowns, which were held by the Hill Front and its proxies.', 'humanitarian'],
    ['Police arrested the brother of Hill Front leader Aron Vask in Tolve on Monday.', 'countermeasures'],
    ['Aron Vask, 45, took over the Hill Front after the arrest of Tomas Vask in 2012.', 'leadership'],
    ['Orland froze accounts that are said to be those of the Hill Front.', 'countermeasures'],
    ['In Mera there is much distrust of the Hill Front.', 'relations'],
    ['The attacks in Mera targeted roads that are used to smuggle weapons to the Hill Front.', 'incident'],
  ])('of "%s" is %s', (text, wanted) => expect(topic(text)).toBe(wanted));

  it('is the ties of those who write to each other', () => {
    expect(topic('In June 2015 the Red Banner wrote a letter to the Hill Front, asking it to leave Mera.')).toBe('relations');
  });
});
