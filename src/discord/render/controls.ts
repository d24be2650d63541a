// The rows of buttons below a page: through the pages, to the other outlets, a verdict, sharing. All of them
// carry the query between them.
import { type Control, encodeControls, type Query, type QueryAction } from '../custom-id.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { Button, Surface } from './view.ts';

export interface Shown {
  readonly query: Query;
  readonly offset: number;
  readonly isPrivate: boolean;
}

/** How much of what there is stands on the page. */
export interface Extent {
  readonly total: number;
  readonly shown: number;
  readonly surface: Surface;
}

interface Planned {
  readonly control: Control;
  readonly label: string;
  readonly disabled: boolean;
}

function planPaging(
  { offset }: Shown,
  { total, shown }: Extent,
  size: number,
  catalogue: Catalogue,
): Planned[] {
  if (total <= shown && offset === 0) return [];
  const number = Math.ceil(offset / size) + 1;
  const pages = Math.max(number, number + Math.ceil((total - offset) / size) - 1);
  const plan = (action: QueryAction, to: number, label: string, disabled: boolean): Planned => {
    return { control: { action, offset: to }, label, disabled };
  };
  return [
    plan('previous', Math.max(0, offset - size), catalogue.buttons.previous, offset === 0),
    plan('here', offset, catalogue.page(number, pages), true),
    plan('next', offset + shown, catalogue.buttons.next, offset + shown >= total),
  ];
}

function planActions({ offset }: Shown, actions: readonly ActionName[], catalogue: Catalogue): Planned[] {
  return actions.map((action) => {
    return { control: { action, offset }, label: catalogue.buttons[action], disabled: false };
  });
}

type ActionName = Exclude<QueryAction, 'previous' | 'here' | 'next'>;

/** Buttons that fit the query between them; none where it is too long for them. */
function encodeRows(query: Query, rows: readonly (readonly Planned[])[]): Button[][] {
  const planned = rows.flat();
  const ids = encodeControls(
    query,
    planned.map(({ control }) => control),
  );
  if (ids === null) return [];
  const buttons = planned.map(({ label, disabled }, at) => ({ label, disabled, id: ids[at] ?? '' }));
  const first = rows[0]?.length ?? 0;
  return [buttons.slice(0, first), buttons.slice(first)];
}

/** The rows of an answer. `total` is 0 for an abstention; `hasSpeaker`: somebody's words are among the findings. */
export function answerRows(
  shown: Shown,
  extent: Extent,
  catalogue: Catalogue,
  hasSpeaker = false,
): Button[][] {
  const actions: ActionName[] = [];
  const { view } = shown.query;
  const isAnswer = view === 'ask' || view === 'check';
  if (isAnswer && extent.total > 0) actions.push('compare');
  if (hasSpeaker) actions.push('timeline');
  if (isAnswer) actions.push('helpful', 'unhelpful');
  if (shown.isPrivate) actions.push('share');
  const paging = planPaging(shown, extent, extent.surface.pageSize, catalogue);
  return encodeRows(shown.query, [paging, planActions(shown, actions, catalogue)]);
}

/** The rows of a list, `size` entries to a page; with a button to share it where the asker alone sees it. */
export function listRows(shown: Shown, extent: Extent, size: number, catalogue: Catalogue): Button[][] {
  return encodeRows(shown.query, [
    planPaging(shown, extent, size, catalogue),
    planActions(shown, shown.isPrivate ? ['share'] : [], catalogue),
  ]);
}

/** The row of a comparison: sharing it, where the asker alone sees it. */
export function comparisonRows(shown: Shown, catalogue: Catalogue): Button[][] {
  return shown.isPrivate ? encodeRows(shown.query, [planActions(shown, ['share'], catalogue)]) : [];
}

/** The row of a quotation drawn by lot: another one, where there is one, and sharing this one. */
export function drawnRows(shown: Shown, total: number, catalogue: Catalogue): Button[][] {
  const actions: ActionName[] = total > 1 ? ['again', 'timeline'] : ['timeline'];
  if (shown.isPrivate) actions.push('share');
  return encodeRows(shown.query, [planActions(shown, actions, catalogue)]);
}
