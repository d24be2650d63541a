// Counts in words: the plural form and the digits a language's rules ask for.

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

export interface Counted {
  /** The form for `count`, its `#` replaced by the number as the language writes it. */
  (count: number, forms: PluralForms): string;
  format(count: number): string;
}

/** Counting in one language (BCP 47 tag). */
export function counted(locale: string): Counted {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const say = (count: number, forms: PluralForms): string =>
    (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
  return Object.assign(say, { format: (count: number) => digits.format(count) });
}
