// A finding that was compared with a message -> one plain sentence on how it stands to it.
import type { Finding } from '../../model.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { label } from './text/limits.ts';

/** Units of a figure or a day that are repeated. */
const WORDS = 40;

/** Empty where nothing was compared. */
export function sayCompared({ compared }: Finding, { check }: Catalogue): readonly string[] {
  if (compared === undefined) return [];
  if (compared.as !== 'figure' && compared.as !== 'day') return [check[compared.as]];
  return [check[compared.as](label(compared.stated, WORDS), label(compared.given, WORDS))];
}
