import { describe, expect, it } from 'vitest';
import { endsArticle, furniture } from '../../src/1-ingest/furniture.ts';

const CASES: Readonly<Record<string, readonly string[]>> = {
  tags: ['#bridge #attack #river', 'Tags: River, Guards', 'Categories: Guards / Bridges / Roads'],
  'read-more': [
    'ALSO READ | Why the truce failed',
    '>> Read more : How the truce failed',
    'Read more',
    'Related stories',
    'Source link',
    'Most popular',
    'More from The Northern Post',
  ],
  share: ['Share', 'Facebook Twitter Email', 'Share this article', 'Download PDF', 'TT', '12 comments', 'Follow us on Twitter'],
  cookie: ['This site uses cookies to offer you a better browsing experience.', 'By continuing you agree to our use of cookies.'],
  boilerplate: [
    '© 2021 The Northern Post',
    'Back to all profiles | Download PDF | Last reviewed by R. Dunn',
    'Copyright The Northern Post. All rights reserved.',
    'Privacy policy',
    'Sign up for our daily newsletter',
    'Comments powered by Someone',
    'Advertisement',
    'Support my research with a donation here PayPal.Me/name',
    'The views expressed in this article are the author’s own.',
    '———',
  ],
  caption: [
    'Photo: Anna Berg',
    'Guards at the bridge on Tuesday. (Reuters)',
    'Guards at the bridge - AFP',
    '| Photo Credit: Reuters',
    'The bridge seen from the east. © Northern',
    'File photo of the bridge',
    'Guards at the bridge (AP Photo/Anna Berg)',
  ],
  'author-bio': ['About the Author'],
};

describe('furniture', () => {
  it.each(Object.entries(CASES))('knows %s lines', (reason, lines) => {
    for (const line of lines) expect([line, furniture(line)]).toEqual([line, reason]);
  });

  it('leaves text alone that speaks of the same things', () => {
    for (const line of [
      'The governor said that he would share the report with the guards.',
      'Guards were told to follow the boats by the officer who commands the bridge.',
      'She baked cookies for the guards at the bridge.',
      'BEIRUT (AP) — Nine guards were killed at the bridge on Tuesday, officials said.',
      'Copyright law was the least of his worries, the author said.',
      '“Those who say we are weak want to tarnish our image by presenting us as a gang,” he said.',
      'Он сказал, что мост закрыт.',
      'قال الحاكم إن الجسر مغلق.',
    ])
      expect([line, furniture(line)]).toEqual([line, null]);
  });

  it('knows the lines with which an aggregator ends an article', () => {
    expect(['Source link', '#one #two', 'Original article'].map(endsArticle)).toEqual([true, true, true]);
    expect(['#one', 'The source linked the attack to the Front.'].map(endsArticle)).toEqual([false, false]);
  });
});
