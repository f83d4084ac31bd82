#include "core/insight/answer_outcome.h"

#include "core/text/gratitude.h"
#include "core/text/harshness.h"
#include "core/text/phrase_set.h"

#include <algorithm>

namespace daisychain::insight {

namespace {

constexpr qsizetype LongestPost = 2'000;
/// Fewer capitals than that are no shouting but "DVD" or "OK USA".
constexpr qsizetype ShoutedLetters = 12;

// Folded as the texts are, so accents and case don't matter.

/// What angry people write to those who were to help them.
constexpr char Anger[] =
    "worst, useless, ridiculous, unacceptable, disgusting, disgusted, despicable, pathetic, terrible, awful, "
    "horrible, appalling, incompetent, incompetence, joke, scam, fraud, crooks, thieves, liars, liar, lie, "
    "lies, "
    "lying, lied, ashamed, shame, disgrace, shit, bullshit, crap, wtf, fuck, fucking, damn, bloody, sucks, "
    "idiots, "
    "stupid, cheap, assholes, lawyer, sue, court, never again, no one is responding, no one responds, nobody "
    "responds, "
    "nobody answers, noone, no one reads, no one helps, no one cares, not helpful, wasn t helpful, no help, "
    "didn t help at all, run around, runaround, cancelled my, canceled my, cancel my order, cancelling my, "
    "going to another, "
    "lost a customer, lost me, losing me, losing a customer, leaving you, done with you, switching to, from "
    "now on, "
    "considering switching, will not be renewed, won t renew, as usual, no resolution, now what, 3 "
    "different, "
    "part of the problem, gets worse, heard zero, several times, how many times, ten times, 10 times, do "
    "better, "
    "can t be trusted, doesn t care, don t care, so don t lie, issue is, help me hello, going on, how much "
    "does that help, "
    "times on the phone, hours on the phone, manager, magically, hello hello, "
    "saftladen, frechheit, unverschämt, unfähig, lächerlich, nutzlos, schlechteste, schlechtester, abzocke, "
    "betrug, "
    "betrüger, verarschen, verarscht, scheiße, scheiss, nie wieder, reicht mir, keiner antwortet, niemand "
    "antwortet, "
    "kündige, anwalt, peinlich, zumutung, "
    "honteux, honte, scandaleux, inadmissible, inacceptable, arnaque, voleurs, nul, merde, plus jamais, "
    "vergüenza, inaceptable, estafa, ladrones, pésimo, pésima, mierda, nunca más, inútil, inútiles";

/// What says that the matter is done.
constexpr char Solved[] =
    "worked, it works, works now, working now, fixed, sorted, solved, resolved, that did it, did the trick, "
    "got it working, helped, funktioniert jetzt, geht jetzt, geht wieder, klappt, hat geklappt, gelöst, "
    "ça marche, résolu, ya funciona, resuelto, solucionado";

/// What makes the opposite of it.
constexpr char Doubts[] = "not, didn t, doesn t, don t, isn t, wasn t, hasn t, still, but, until, never, no, "
                          "nicht, noch, aber, pas, mais, pero, sigue";

bool isShouted(QStringView post)
{
    const auto capitals = std::count_if(post.begin(), post.end(), [](QChar c) { return c.isUpper(); });
    const auto small = std::count_if(post.begin(), post.end(), [](QChar c) { return c.isLower(); });
    return capitals >= ShoutedLetters && capitals > 2 * small;
}

bool isAngry(QStringView post, const QString &words)
{
    static const text::PhraseSet anger(Anger);
    return isShouted(post) || anger.isIn(words) || text::isHarsh(post);
}

bool isThankful(QStringView post, const QString &words)
{
    static const text::PhraseSet solved(Solved);
    static const text::PhraseSet doubts(Doubts);
    return text::isOnlyThanks(post) || (solved.isIn(words) && !doubts.isIn(words));
}

}  // namespace

AnswerOutcome outcomeOf(const QStringList &customerPosts)
{
    for (const QString &whole : customerPosts) {
        const QStringView post = QStringView(whole).first(std::min(whole.size(), LongestPost));
        const QString words = text::spacedTokens(post);
        if (isAngry(post, words))
            return AnswerOutcome::CameBackAngry;
        if (isThankful(post, words))
            return AnswerOutcome::Thanked;
    }
    return customerPosts.isEmpty() ? AnswerOutcome::Quiet : AnswerOutcome::CameBack;
}

}  // namespace daisychain::insight
