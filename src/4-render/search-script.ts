/**
 * Finds briefs in the list by their words: the one script that Fieldbrief hands out, and only in the list. It takes nothing from the page but
 * text and puts nothing into it but numbers; without it the page is whole, and the browser's own search finds the same.
 */
export const SEARCH_SCRIPT = `
const box = document.getElementById('search');
const count = document.getElementById('found');
const rows = [...document.querySelectorAll('tbody tr')];
const folded = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const texts = rows.map((row) => folded(row.textContent));
const show = () => {
  const words = folded(box.value).split(/\\s+/).filter(Boolean);
  let found = 0;
  rows.forEach((row, at) => {
    const fits = words.every((word) => texts[at].includes(word));
    row.hidden = !fits;
    if (fits) found += 1;
    const editions = row.querySelector('details');
    if (editions) editions.open = fits && words.length > 0 && words.some((word) => folded(editions.textContent).includes(word));
  });
  for (const part of document.querySelectorAll('main section')) part.hidden = !part.querySelector('tbody tr:not([hidden])');
  count.textContent = words.length === 0 ? '' : found + ' ' + count.dataset.of + ' ' + rows.length;
};
box.addEventListener('input', show);
box.closest('[hidden]').hidden = false;
show();
`;

/** What the page's policy lets run: this very text (SHA-256, base64). A test holds the two together. */
export const SEARCH_SCRIPT_HASH = 'sha256-uSiq23ddr93gzbkam4+jrCfSxm3x/ze/oJI/hjlzcFA=';
