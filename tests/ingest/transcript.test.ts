import { describe, expect, it } from 'vitest';
import { isTranscript } from '../../src/ingest/page/transcript.ts';

describe('isTranscript', () => {
  it('knows turns by labels that come back, with or without the office', () => {
    const lines = [
      'Mayor of Norda Lena Quist (translated): I am glad to see you.',
      'Minister of Trade Ada Brook: Thank you, Mayor.',
      'We have much to do.',
      'Lena Quist: Let us begin with my bridge.',
      'Ada Brook: We will pay for it.',
    ];
    expect(isTranscript(lines)).toBe(true);
  });

  it('does not take a list of places for turns', () => {
    const lines = [
      'Norda',
      'Old Harbour: The ferry stopped.',
      'Sudra',
      'New Harbour: The bridge opened.',
      'Old Harbour: It rained.',
      'New Harbour: It did not.',
    ];
    expect(isTranscript(lines)).toBe(false);
  });

  it('does not take an article with two labelled remarks for turns', () => {
    const lines = [
      'The mayor spoke to us.',
      'Lena Quist: We are glad.',
      'Her office confirmed it.',
      'Photo: Our Harbour',
      'It rained.',
    ];
    expect(isTranscript(lines)).toBe(false);
  });

  it.each([
    [
      'two sides of a matter',
      [
        'Should we build the bridge?',
        'Pro: You save an hour.',
        'Con: We pay for it.',
        'Pro: I like it.',
        'Con: My ferry stops.',
      ],
    ],
    [
      'the parts of a review',
      [
        'I tried both ferries, and my comment on their security follows.',
        'Security: You show your ticket twice.',
        'Comment: I slept.',
        'Security: Nobody asked me for it.',
        'Comment: We liked it.',
      ],
    ],
    [
      'questions of nobody',
      [
        'Question: Will you open our bridge?',
        'Answer: We hope so.',
        'Question: When will we know?',
        'Answer: I cannot say.',
      ],
    ],
  ])('does not take %s for turns', (_, lines) => {
    expect(isTranscript(lines)).toBe(false);
  });

  it('knows the answers of one person to questions of nobody named', () => {
    const lines = [
      'Question: Will you open our bridge?',
      'Lena Quist: We hope so.',
      'Question: When will we know?',
      'Lena Quist: I cannot say.',
    ];
    expect(isTranscript(lines)).toBe(true);
  });
});
