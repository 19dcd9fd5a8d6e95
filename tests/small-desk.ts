/** A desk on a conflict that does not exist: two articles, two groups, three places. */
export const SMALL_DESK = {
  'data/desk.json': { name: 'Test desk', minStatements: 1 },
  'data/groups.json': [
    { id: 'northern-guard', name: 'Northern Guard', short: 'NG', aliases: ['Guard of the North'] },
    { id: 'river-brigade', name: 'River Brigade', ties: [{ type: 'rival', to: 'northern-guard' }] },
  ],
  'data/regions.json': [
    { id: 'varland', name: 'Varland', kind: 'country', demonyms: ['Varlandian'] },
    { id: 'ostmark', name: 'Ostmark', kind: 'province', parent: 'varland' },
    { id: 'tellin', name: 'Tellin', kind: 'town', parent: 'ostmark', coordinates: [50.1, 20.2] },
  ],
  'seeds/monday.txt': `Northern Guard takes Tellin

By Ada Brandt, 4 March 2019

The Northern Guard seized the town of Tellin in Ostmark on Sunday, killing at least 12 soldiers, officials said.

The group was founded in 2011 by former officers and has about 3,000 fighters, according to the Institute for Peace.

The River Brigade, which fights the Northern Guard, condemned the attack and said that it would defend Varland.
`,
  'seeds/tuesday.txt': `River Brigade returns to Ostmark

By Jon Amsel, 12 June 2019

The River Brigade attacked a convoy near Tellin on Monday, wounding five members of the Northern Guard, the army said.

More than 4,000 people have fled Tellin since March, the United Nations reported in Varland on Tuesday.
`,
};
