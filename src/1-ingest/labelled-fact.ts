/** "Also known as: ⟨names⟩", "Leader: ⟨name⟩, since May 2019": a line of a fact sheet, which is no headline and neither signs nor dates an article. */
export const isLabelledFact = (text: string): boolean => text.length <= MAX_CHARS && LABELLED.test(text);

const LABELLED =
  /^(?:(?:also|formerly|previously) (?:known|called) as|a\.?k\.?a\.?|alias(?:es)?|other names?|full name|(?:current |founding )?leaders?(?:hip)?|founders?|founded|formed|established|(?:estimated )?(?:strength|size|membership)|members|fighters|(?:main |core )?areas?(?: of (?:operations?|activity))?|headquarters|allies|allegiance|affiliations?|parent|rivals?|enemies|opponents?|ideology|aims?|status|designations?|active(?: since)?)\s?:\s/i;

// A box in a profile has a line or two for each thing.
const MAX_CHARS = 200;
