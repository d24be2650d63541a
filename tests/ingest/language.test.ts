import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/ingest/page/language.ts';

it.each([
  ['en', 'The mayor of Norda said that the bridge is open to the public.'],
  ['es', 'La alcaldesa de Norda dijo que el puente de la ciudad se abrirá en abril para los vecinos.'],
  [
    'de',
    'Die Brücke im Hafen ist nach zwei Jahren wieder auf, das sagte die Bürgermeisterin der Stadt mit Freude.',
  ],
  ['fr', 'Le pont du port est ouvert, a dit la maire de la ville dans une lettre pour les habitants.'],
  ['ru', 'Мост в порту открыт, сказала мэр города.'],
  ['uk', 'Міст у порту відкрито, сказала мерка міста, і він є її.'],
  ['zh', '市长说,港口大桥已经开放。'],
  ['ja', '市長は港の橋が開通したと述べた。'],
  ['en', ''],
  ['en', 'Norda Sudra Quist'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
