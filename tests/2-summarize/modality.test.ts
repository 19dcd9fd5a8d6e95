import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const first = (text: string) => summarize(article([text])).statements[0];

describe('how sure a sentence is', () => {
  it.each([
    ['The delegates that will attend the funeral in Mera left on Monday.', 'fact'],
    ['The Hill Front took Mera in a turn of a war that had appeared to be frozen.', 'fact'],
    ['The attack in Mera could be the work of the Hill Front.', 'assessment'],
    ['The Hill Front should leave Mera, for its own good.', 'assessment'],
    ['It is necessary that the Hill Front leave Mera.', 'assessment'],
    ['The Hill Front could take Mera by summer.', 'forecast'],
    ['The Hill Front rejected the plan for Mera, because that “would be surrender.”', 'fact'],
    ['The Hill Front will take Mera.', 'forecast'],
    ['It would be a mistake to think that the Hill Front has left Mera.', 'assessment'],
    ['It would be easy for the Hill Front to take Mera.', 'forecast'],
    ['Abu Omar took Mera and would later join the Hill Front.', 'fact'],
    ['In May 2014 the Hill Front took Mera, which it would soon lose: it would eventually hold Tolve alone.', 'fact'],
    ['The Hill Front would eventually lose Mera.', 'forecast'],
    ['The Hill Front said that it would later leave Mera.', 'forecast'],
    ['If nobody helps Mera, the Hill Front would go on to take Tolve.', 'forecast'],
    ['Had the Hill Front joined the war, the army would have lost Mera.', 'assessment'],
    ['Had the army been paid, Mera might be safe from the Hill Front today.', 'assessment'],
    ['Elders in Mera made a deal with the Hill Front in May: it would stay out of the town.', 'fact'],
    ['On 6 February the elders of Mera declared that they would be ruled by the Hill Front, and war began the same day.', 'fact'],
    ['Westland announced in May that it would open Mera, but called that off after the Hill Front came.', 'claim'],
    ['Westland announced in May that it would open Mera, but the Hill Front holds the road.', 'forecast'],
    ['In May the Hill Front announced that it would take no more money in Mera and renamed its force.', 'fact'],
    ['The Hill Front could field 800 men in Mera before the war.', 'fact'],
    ['The Hill Front appears weak in Mera.', 'assessment'],
    ['Westland is reported to have armed the Hill Front.', 'assessment'],
    ['The would-be leader of the Hill Front lives in Mera.', 'fact'],
    ['The Hill Front claims to control Mera.', 'claim'],
    ['A newsman was about to enter his home in Mera when he was gunned down by Hill Front men.', 'fact'],
    ['Up to 40 people may have died in the bombing of Mera.', 'assessment'],
    ['As many as 40 people were feared dead in Mera.', 'assessment'],
    ['The leader of the Hill Front appeared in a video in Mera.', 'fact'],
    ['Orland regards the Red Banner as the political wing of the Hill Front.', 'assessment'],
    ['The Hill Front, which the army says has 900 men, attacked Mera.', 'fact'],
    ['The army’s figure of 40 dead was dismissed as fantasy by the Hill Front.', 'claim'],
    ['Together the bands of the Hill Front may now have 1,800 men in Mera.', 'assessment'],
    ['The Hill Front could not hold the bridge of Mera.', 'fact'],
    ['The Hill Front is rumoured to have left Mera.', 'assessment'],
    ['Nobody in Tolve could say who had shot the traders of the Hill Front.', 'fact'],
    ['The Hill Front could not hold Mera without the Red Banner.', 'forecast'],
    ['An attack of the Hill Front on Mera could not be ruled out.', 'forecast'],
    ['The Hill Front would eventually leave Mera in 2025.', 'forecast'],
    ['In 2014 the council thought the Hill Front would soon leave Mera.', 'forecast'],
    ['In 2014 the Hill Front took Tolve, and would soon leave it for Mera.', 'fact'],
    ['The leader of the Hill Front may be trying to show his strength in Mera.', 'assessment'],
    ['The Hill Front may be driven out of Mera by the winter.', 'forecast'],
    ['The Hill Front may have about 900 men in Mera.', 'assessment'],
    ['The Hill Front may have to leave Mera.', 'forecast'],
    ['Without the help of Westland the Hill Front would not have taken Mera.', 'assessment'],
    ['The garrison of Mera was late, as it would not have been if the Hill Front had been there.', 'assessment'],
    ['The Hill Front burned the mill of Mera, which officials later said they could not confirm.', 'claim'],
    ['The truce of the Hill Front could not last in Mera.', 'forecast'],
    ['The Hill Front struck Mera on Monday, hours after a company had announced that it would begin to drill there.', 'fact'],
    ['The Hill Front announced that it would leave Mera.', 'forecast'],
    ['The most important band in Mera would be the Hill Front.', 'fact'],
    ['Westland had hoped the deal would buy time for talks between the Hill Front and Mera.', 'fact'],
    ['Westland hopes the deal will buy time for the Hill Front in Mera.', 'forecast'],
    ['Fighting of the Hill Front has grown in Mera, with the agency warning that it could threaten aid.', 'fact'],
    ['The fighting of the Hill Front could threaten aid to Mera.', 'forecast'],
  ])('in "%s" is told as %s', (text, kind) => expect(first(text)?.kind).toBe(kind));

  it.each([
    ['The presence of Hill Front camps in Mera is doubtful.', true],
    ['Reports that the Hill Front left Mera are false.', true],
    ['Reports that the Hill Front left Mera turned out to be false.', true],
    ['The minister lied when he said that the Hill Front had left Mera.', true],
    ['The role of the Hill Front in the fire of Mera is disputed.', true],
    ['The town of Mera is disputed by the Hill Front and the Red Banner.', false],
    ['The Hill Front carried a false flag into Mera.', false],
  ])('in "%s" is denied: %s', (text, negated) => expect(first(text)?.negated).toBe(negated));

  it.each([
    ['Ana Ruiz, presidential adviser for peace, announced that the deal with the Hill Front was off.', 'Ana Ruiz'],
    [
      'Sources close to the Hill Front, the only band that did not join the talks, told the Herald that it would meet in Mera.',
      'Sources close to the Hill Front',
    ],
    ['The weekly “Change”, which is described by police as the mouthpiece of the Hill Front, reported that it had left Mera.', 'Change'],
    ['The weekly "Change," which is described by police as the mouthpiece of the Hill Front, reported that it had left Mera.', 'Change'],
    ['Ana Ruiz, who was quoted by officials as a witness, said the Hill Front had left Mera.', 'Ana Ruiz'],
    ['The police identified Eugen Ende as the link between the Hill Front and smugglers in Mera.', 'police'],
    ['Two men were identified by the police as carriers of the Hill Front, according to the Herald.', 'Herald'],
    ['The court heard that the Hill Front had paid for the bomb in Mera.', 'court'],
    ['The president, who had come to Mera, said the Hill Front had agreed to talks.', 'president'],
    ['A military spokesman gave assurances that five Hill Front men were killed in Mera.', 'a military spokesman'],
    ['A spokesman for the Democratic League [DL] said the Hill Front had left Mera.', 'a spokesman for the Democratic League'],
    ['The minister gave the Hill Front a warning and then Mera.', undefined],
    ['The police claim that the Hill Front has left Mera.', 'police'],
    ['Human rights monitors said 30 people were killed in Mera on Friday, but the army put the toll at 12.', 'Human rights monitors'],
    ['The army confirmed that three of its soldiers were killed in Mera on Friday but gave no details of the attack.', 'army'],
    [
      'The army has not commented on the attack, but an officer in Tolve who spoke on condition of anonymity said seven soldiers were missing.',
      'an officer in Tolve',
    ],
    ['Monitors counted 14 dead in the shelling of Mera, while hospital staff spoke of 22.', 'Monitors'],
    ['The Hill Front, which the army says has 900 men, attacked Mera, the police said.', 'police'],
    ["The army's claim to have killed 40 Hill Front men in Mera was met with disbelief.", 'army'],
    ["The Hill Front's claims to have killed 40 soldiers in Mera could not be checked.", 'Hill Front'],
    ["The Hill Front's assertion that it has left Mera is odd.", 'Hill Front'],
    ["The Hill Front's claim to Mera is old.", undefined],
    ['The Hill Front is as strong in Mera as ever, says one of its commanders; a rival says it is finished.', 'one of its commanders'],
    ['The army and the Red Banner each accuse the Hill Front of shelling Mera.', 'army and the Red Banner'],
    ['The Hill Front lives on salt in Mera, not, as the government says, on help from Westland.', undefined],
    ['Three men identified as members of the Hill Front were arrested in Mera.', undefined],
    ['Three men of the Hill Front were identified by their tattoos in Mera.', undefined],
    ['The Hill Front, which is described by Orland as a gang, has 400 men in Mera.', undefined],
  ])('of "%s" is held by %s', (text, holder) => {
    expect(first(text)?.holder?.name).toBe(holder);
    expect(first(text)?.kind === 'fact').toBe(holder === undefined);
  });

  it('is a forecast where somebody expects it, and no word of the group whose declared aims are told', () => {
    expect(first('Analysts expect the Hill Front to attempt to take Mera next.')).toMatchObject({ kind: 'forecast', holder: { name: 'Analysts' } });
    expect(first('The Hill Front’s declared aims were to protect civilians in Mera.')).toMatchObject({ kind: 'fact', holder: null });
  });

  it('is no negation for "not only"', () => {
    expect(first('The Hill Front attacked not only Mera, but also Tolve.')?.negated).toBe(false);
    expect(first('The Hill Front has no more than 800 men in Mera.')?.negated).toBe(false);
    expect(first('The Hill Front is believed to have 800 men in Mera.')?.kind).toBe('assessment');
    expect(first('The Hill Front did not attack Mera.')?.negated).toBe(true);
    expect(first('The Hill Front may have as few as 200 fighters in Mera.')?.kind).toBe('assessment');
  });
});

it.each([
  'At the height of the war the Hill Front could field 30,000 men in Mera.',
  'Someone had painted over a slogan in Mera, but you could still make out the last word.',
  'Karim Odell of the Hill Front had never imagined that he would end in an office in Mera.',
])('what was so, or is there to be seen, is no forecast: %s', (text) => expect(first(text)?.kind).not.toBe('forecast'));
