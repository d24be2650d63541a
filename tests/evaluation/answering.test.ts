import { describe, expect, it } from 'vitest';
import { scoreAnswering } from '../../src/evaluation/answering.ts';
import type { Answer, Finding } from '../../src/model.ts';

const finding = (id: string, text: string) => ({ text, document: { id } }) as Finding;
const answered = (...findings: Finding[]): Answer => ({
  question: 'how many ferries',
  kind: 'answered',
  findings,
  total: findings.length,
  overruled: [],
});
const query = { id: 'q', answer: '4.5 million', evidence: [{ doc_id: 'right' }] };

describe('scoring factual answers', () => {
  it('finds the answer in words of the first findings, whole and in a row', () => {
    const score = scoreAnswering(query, answered(finding('right', 'The port paid $4.5 million for it.')));
    expect(score).toMatchObject({ rightFirst: true, rightDocument: true, holdsAnswer: true });
  });

  it('takes no part of a longer number for the answer', () => {
    const score = scoreAnswering(query, answered(finding('right', 'The port paid 14.5 million for it.')));
    expect(score).toMatchObject({ rightDocument: true, holdsAnswer: false });
  });

  it('tells the first finding from the others, and leaves out the fifth', () => {
    const wrong = finding('wrong', 'A ferry sank.');
    const right = finding('right', 'It cost 4.5 million.');
    expect(scoreAnswering(query, answered(wrong, right))).toMatchObject({
      rightFirst: false,
      rightDocument: true,
    });
    expect(scoreAnswering(query, answered(wrong, wrong, wrong, wrong, right)).rightDocument).toBe(false);
  });

  it('counts an abstention as nothing shown', () => {
    const abstained: Answer = {
      question: 'how many',
      kind: 'abstained',
      reason: 'nothing-on-topic',
      closest: [],
    };
    expect(scoreAnswering(query, abstained)).toMatchObject({ answered: false, rightDocument: false });
  });
});
