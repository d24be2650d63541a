// The sheet a timeline stands on: its measures, in pixels of a picture 550 wide, and the sizes of its text.

export const WIDTH = 550;
export const MARGIN = 16;
export const LABEL_WIDTH = 142;
export const PLOT_LEFT = MARGIN + LABEL_WIDTH + 8;
export const PLOT_RIGHT = WIDTH - MARGIN;
export const MARK_HEIGHT = 24;

/** Sizes of text, pixels. */
export const TextSize = { title: 20, subtitle: 15, outlet: 14, mark: 13, date: 12 } as const;

export interface TextStyle {
  readonly sizePx: number;
  readonly bold: boolean;
}

/** Width of a text, pixels. */
export type Measure = (text: string, style: TextStyle) => number;
