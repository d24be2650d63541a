// Words too common in English news and in questions about it to tell one passage from another: left out of
// the index and out of the question. As they stand after folding, before stemming.

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and another any anyone anything are arent
  around as at be became because been before being below between both but by came can cannot cant could
  couldnt did didnt do does doesnt doing done dont down during each either else etc ever every for from
  further get gets getting got had hadnt has hasnt have havent having he hed hell her here heres hers
  herself hes him himself his how however i id if ill im in into is isnt it itd itll its itself ive just
  let lets like made make many may me might more most much must my myself no nor not now of off on once
  one only onto or other others ought our ours ourselves out over own per please rather really said same
  say saying says shall she shed shes should shouldnt since so some someone something such than that thats
  the their theirs them themselves then there theres these they theyd theyll theyre theyve this those
  though through thus to too toward towards under until unto up upon us very via was wasnt we wed well were
  werent weve what whatever whats when where whether which while who whoever whom whos whose why will with
  within without wont would wouldnt yes yet you youd youll your youre yours yourself yourselves youve`.split(
    /\s+/u,
  ),
);
